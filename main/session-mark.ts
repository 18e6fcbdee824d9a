// Detect whether the last session ended cleanly. If it did not, the page's database is made anew where there is room for it.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { freeBytesNow } from './disk/fs/free-space.ts';

const markName = 'session-open';
/** Chromium's folders below the profile that hold the page's database. */
const databaseFolders = ['IndexedDB', 'blob_storage'];
/** Besides the room that the old database leaves behind, a new one is promised this much while it is made. */
const roomBytes = 64 * 1024 * 1024;

type Marked = Pick<DataFolder, 'made' | 'profile'>;

/** Marks the session as ended; never throws. */
type CloseSession = () => void;

/**
 * Marks the session as open. Must run before Chromium opens the profile. After a kill its database log may end in a torn record.
 * The next session writes behind that record, and the one after it throws the whole database away. On a full disk nobody knows
 * whether it could be made anew. Then it is read as it is, and the mark stays until a start finds room. Never throws: a disk that
 * takes no mark lets a person read all the same.
 */
export function openSession(folder: Marked): CloseSession {
  const mark = join(folder.made, markName);
  const isUnclean = existsSync(mark);
  const isLeft = isUnclean && freeBytesNow(folder.made) < roomBytes;
  quietly(() => {
    if (isUnclean && !isLeft)
      for (const name of databaseFolders)
        rmSync(join(folder.profile, name), { recursive: true, force: true });
    writeFileSync(mark, '');
  });
  return () => {
    if (!isLeft) quietly(() => rmSync(mark, { force: true }));
  };
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The vault and the library report that the disk cannot be written.
  }
}
