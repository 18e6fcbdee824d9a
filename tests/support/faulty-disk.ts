// A disk whose calls are counted, and fail where a test wants it: refused, half done, or done and reported as failed.
import type { DiskOps, OpenFile } from '../../main/disk/fs/ops.ts';
import { type DiskCall, watchedDisk } from './watched-disk.ts';

/** How a call fails: refused before it did anything, or after half (for writes) or all of it. */
export type Fault = { readonly code: 'EIO' | 'ENOSPC' | 'EPERM'; readonly isHalfDone: boolean };

/** A disk that counts its calls from 1; `names` are those of the calls so far. */
export type FaultyDisk = { readonly disk: DiskOps; calls(): number; readonly names: string[] };

/** A disk on which the calls that `isFailing` picks fail. */
export function faultyDisk(fault: Fault, isFailing: (call: number, name: DiskCall) => boolean): FaultyDisk {
  const names: string[] = [];
  const disk = watchedDisk(async (name, work, half) => {
    names.push(name);
    if (!isFailing(names.length, name)) return await work();
    // A close that fails still closes.
    if (fault.isHalfDone || name === 'close') {
      const made = await half().catch(() => undefined);
      // A file that was opened by a failed call stays, but is not held open.
      if (name === 'create' || name === 'open') await (made as OpenFile | undefined)?.close();
    }
    throw Object.assign(new Error(`${name} fails`), { code: fault.code });
  });
  return { disk, calls: () => names.length, names };
}
