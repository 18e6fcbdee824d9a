// Decides how the vault's tests get a folder, count calls to the disk and make them fail.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Vault } from '../../../../../core/vault/vault.ts';
import {
  realVaultFiles,
  type VaultFile,
  type VaultFiles,
} from '../../../../../main/disk/vault/vault-files.ts';
import { openVault } from '../../../../../main/disk/vault.ts';

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a vault that must open; it is closed with the test. */
export async function opened(folder: string, files?: VaultFiles): Promise<Vault> {
  const result = await openVault(folder, files);
  if (!result.ok) throw new Error(`did not open: ${JSON.stringify(result.problem)}`);
  onTestFinished(() => result.value.close());
  return result.value;
}

/** The files of a folder by name. */
export function filesOf(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** A folder with copies of files, as a crash leaves it. */
export function folderWith(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** The name of the one journal of a folder. */
export function journalOf(files: ReadonlyMap<string, unknown>): string {
  const names = [...files.keys()].filter((name) => name.startsWith('journal-'));
  if (names.length !== 1) throw new Error(`journals: ${names.join(', ')}`);
  return names[0] ?? '';
}

/** How a call to the disk fails: refused before it did anything, or, for writes, after the first half. */
export type Fault = { readonly code: 'EIO' | 'ENOSPC'; readonly isHalfDone: boolean };

/** Files whose calls are counted; the calls `isFailing` picks (counting from 1) fail. */
export function failingFiles(
  fault: Fault,
  isFailing: (call: number) => boolean,
): { files: VaultFiles; calls(): number; names: string[] } {
  let count = 0;
  const names: string[] = [];
  const attempt = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    count += 1;
    names.push(name);
    if (!isFailing(count)) return await work();
    if (fault.isHalfDone) await work().catch(() => undefined);
    throw Object.assign(new Error(`${name} fails`), { code: fault.code });
  };
  const wrap = (file: VaultFile): VaultFile => ({
    write: (bytes, position) => {
      const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
      const given = fault.isHalfDone && isFailing(count + 1) ? half : bytes;
      return attempt('write', () => file.write(given, position));
    },
    truncate: (size) => attempt('truncate', () => file.truncate(size)),
    sync: () => attempt('sync', () => file.sync()),
    identity: () => attempt('identity', () => file.identity()),
    // A close that fails still closes.
    close: () => file.close().then(() => attempt('close', async () => undefined)),
  });
  // A file that was made although the call failed stays, but nobody holds it open.
  const opening = async (name: string, open: () => Promise<VaultFile>) => {
    const isLost = isFailing(count + 1);
    const file = await attempt(name, async () => {
      const made = await open();
      if (isLost) await made.close();
      return made;
    });
    return wrap(file);
  };
  const real = realVaultFiles;
  const files: VaultFiles = {
    makeFolder: (folder) => attempt('makeFolder', () => real.makeFolder(folder)),
    list: (folder) => attempt('list', () => real.list(folder)),
    read: (path) => attempt('read', () => real.read(path)),
    create: (path) => opening('create', () => real.create(path)),
    open: (path) => opening('open', () => real.open(path)),
    rename: (from, to) => attempt('rename', () => real.rename(from, to)),
    remove: (path) => attempt('remove', () => real.remove(path)),
    identityOf: (path) => attempt('identityOf', () => real.identityOf(path)),
    syncFolder: (folder) => attempt('syncFolder', () => real.syncFolder(folder)),
  };
  return { files, calls: () => count, names };
}
