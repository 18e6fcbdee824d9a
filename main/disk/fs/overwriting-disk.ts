// A disk that overwrites what it removes or replaces.
import { type DiskOps, realDisk } from './ops.ts';
import { overwriteAfter, overwriteAndRemove } from './overwrite.ts';

/** The same disk, except that the bytes of a file are overwritten once its name is gone. */
export function overwritingDisk(disk: DiskOps): DiskOps {
  return {
    ...disk,
    // Windows puts nothing in the place of an open file.
    rename: (from, to) =>
      process.platform === 'win32'
        ? disk.rename(from, to)
        : overwriteAfter(disk, to, () => disk.rename(from, to)),
    remove: (path) => overwriteAndRemove(disk, path),
  };
}

/** The disk for what one person makes. */
export const personalDisk = overwritingDisk(realDisk);
