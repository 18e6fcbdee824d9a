// A disk that refuses what Windows refuses: to replace a file that this process has open, and to rename or remove a folder above one.
// Node itself lets a file that it has open be renamed and removed.
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type DiskOps, realDisk, retryWhileLocked } from '../../../main/disk/fs/ops.ts';

/** The disk, and what it refused for good, as the call and the open file. */
export type LockingDisk = { readonly disk: DiskOps; readonly refused: readonly string[] };

/** Makes one. It knows every open file of the process, also those that were opened without it; Linux only. */
export function lockingDisk(): LockingDisk {
  const refused: string[] = [];
  const unlessOpen = async (call: string, isHeld: (open: string) => boolean, work: () => Promise<void>) => {
    let held: string | undefined;
    try {
      // As on Windows, a file that is open for a moment only delays the call.
      await retryWhileLocked(async () => {
        held = openFiles().find(isHeld);
        if (held !== undefined) throw Object.assign(new Error(`${held} is open`), { code: 'EPERM' });
        await work();
      });
    } catch (error) {
      if (held !== undefined) refused.push(`${call} ${held}`);
      throw error;
    }
  };
  const isBelow = (folder: string, open: string): boolean => open.startsWith(folder + sep);
  const disk: DiskOps = {
    ...realDisk,
    rename: (from, to) =>
      unlessOpen(
        'rename',
        (open) => open === to || isBelow(from, open) || isBelow(to, open),
        () => realDisk.rename(from, to),
      ),
    remove: (path) =>
      unlessOpen(
        'remove',
        (open) => isBelow(path, open),
        () => realDisk.remove(path),
      ),
  };
  return { disk, refused };
}

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${number}`);
      return path.startsWith('/') && statSync(path).isFile() ? [path] : [];
    } catch {
      // It was closed meanwhile, or its name is gone.
      return [];
    }
  });
}
