// Problems of user data that are reported when the vault is opened.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/base/problem.ts';
import type { VaultReport } from '../core/user-data/vault.ts';
import type { DataFolder } from './data-folder.ts';
import { libraryFile } from './installation/library-record.ts';
import { myDataMark } from './portable/decide-start.ts';
import { windowPlaceFile } from './window-bounds.ts';

/**
 * Whether sessions before this one worked in the folder. A vault is made before any of these files, so one that is not there
 * was removed. The mark of an open session is no such file: it is made first, and a start may end right behind it.
 */
export function wasUsedBefore(
  folder: Pick<DataFolder, 'root' | 'personal' | 'made' | 'kits' | 'keeps'>,
): boolean {
  if (folder.keeps === 'nothing') return false;
  // Kits and libraries are shared. The folder of a person is made when they are added, so one that is not there was removed.
  if (folder.personal !== folder.root)
    return !existsSync(folder.personal) || existsSync(windowPlaceFile(folder));
  const files = [libraryFile(folder), windowPlaceFile(folder)];
  if (folder.keeps === 'stick') files.push(join(folder.root, myDataMark));
  return files.some((file) => existsSync(file)) || namesIn(folder.kits).length > 0;
}

/**
 * What was lost, if anything, else why nothing can be saved; `wasUsed` as `wasUsedBefore` said before anything was opened. A folder
 * that takes no file loses nothing by itself, so one that is empty then says nothing about what was there.
 */
export function vaultProblemOf(
  report: VaultReport,
  folder: Pick<DataFolder, 'vault'>,
  wasUsed: boolean,
): Problem | undefined {
  const { damagedRecords, missingEvents, damagedFiles, isJournalMissing, isReadOnly, wasEmpty } = report;
  if (wasEmpty && wasUsed && !isReadOnly) return { code: 'vault-missing', file: folder.vault };
  const count = Math.max(damagedRecords, missingEvents);
  if (count > 0 || isJournalMissing)
    return { code: 'vault-damaged', count, file: damagedFiles[0] ?? 'vault' };
  if (!isReadOnly) return undefined;
  return { code: 'vault-read-only', file: folder.vault, reason: report.readOnlyReason ?? 'refused' };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
