// New folders whose names survive a power cut, so that what is written into them does as well.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DiskOps, FolderOptions } from './ops.ts';

/** Creates a folder and those above it, and syncs the name of each new one. Throws the system's errors. */
export async function makeSyncedFolder(disk: DiskOps, path: string, options?: FolderOptions): Promise<void> {
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  await disk.makeFolder(path, options);
  for (const folder of missing) await disk.syncFolder(dirname(folder));
}

/** Whether something is at a path. */
export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
