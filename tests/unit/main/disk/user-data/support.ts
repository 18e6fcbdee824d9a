// Helpers of the vault's tests: folders, an open vault, its files.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Vault } from '../../../../../core/user-data/vault.ts';
import type { DiskOps } from '../../../../../main/disk/fs/ops.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { cheapCost } from '../../../../support/cheap-passphrase.ts';

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a vault that must open; it is closed with the test. */
export async function opened(folder: string, disk?: DiskOps): Promise<Vault> {
  const result = await openVault(folder, disk ? { disk } : {});
  if (!result.ok) throw new Error(`did not open: ${JSON.stringify(result.problem)}`);
  onTestFinished(() => result.value.close());
  return result.value;
}

/** Opens a vault whose passphrase costs little to try. */
export async function openedCheaply(folder: string, disk?: DiskOps): Promise<Vault> {
  const result = await openVault(folder, { costOf: cheapCost, ...(disk ? { disk } : {}) });
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
