// User data that leaves and comes back, in the page. What waits to be stored is stored first, so that it is in what is saved.
import type { Result } from '../../../core/base/result.ts';
import type { ChosenFile, CopyFacts } from '../../../core/ipc/backup-group.ts';
import type { VaultSecret } from '../../../core/user-data/vault.ts';
import { host } from '../host/bridge.ts';
import { retryUnsaved } from './user-data-store.ts';

/** Saves everything as one encrypted file; its name, undefined when the person changed their mind. */
export async function saveBackup(passphrase?: string): Promise<Result<string | undefined>> {
  await retryUnsaved();
  return await host.backup.save(passphrase === undefined ? {} : { passphrase });
}

/** Saves notes, bookmarks and progress as an open file. */
export async function saveOpenData(): Promise<Result<string | undefined>> {
  await retryUnsaved();
  return await host.backup.saveOpen();
}

/** Lets the person choose a file to bring back. */
export async function chooseBackup(): Promise<Result<ChosenFile | undefined>> {
  return await host.backup.choose();
}

/** Adds the chosen open file to what is there. */
export async function addOpenData(): Promise<Result<void>> {
  return await host.backup.add();
}

/** Puts the chosen backup in the place of what is there; whether the person agreed. */
export async function restoreBackup(secret: VaultSecret): Promise<Result<boolean>> {
  await retryUnsaved();
  return await host.backup.restore({ secret });
}

/** The copies that the program made by itself, the newest first. */
export async function listCopies(): Promise<readonly CopyFacts[]> {
  const copies = await host.backup.copies();
  return copies.ok ? copies.value : [];
}

/** Puts a copy in the place of what is there; whether the person agreed. */
export async function restoreCopy(name: string): Promise<Result<boolean>> {
  await retryUnsaved();
  return await host.backup.restoreCopy(name);
}
