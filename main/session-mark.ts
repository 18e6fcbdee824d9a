// Decides whether the last session ended cleanly; after one that did not, the page's database is made anew.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

const markName = 'session-open';
/** Chromium's folders below the profile that hold the page's database. */
const databaseFolders = ['IndexedDB', 'blob_storage'];

type Marked = Pick<DataFolder, 'made' | 'profile'>;

/**
 * Marks the session as open. Must run before Chromium opens the profile: after a kill its database log may end in a torn
 * record which the next session writes behind, and the one after that throws the whole database away.
 */
export function openSession(folder: Marked): void {
  const mark = join(folder.made, markName);
  if (existsSync(mark)) {
    for (const name of databaseFolders) rmSync(join(folder.profile, name), { recursive: true, force: true });
  }
  writeFileSync(mark, '');
}

/** Marks the session as ended. */
export function closeSession(folder: Marked): void {
  rmSync(join(folder.made, markName), { force: true });
}
