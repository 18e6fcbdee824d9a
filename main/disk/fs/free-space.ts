// The free space of a disk, with a reserve for user data.
import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

/** What stays free, so that user data can still be saved. */
const reserveBytes = 16 * 1024 * 1024;

/** The size of the disk a folder is on, and the bytes that this user can still write there. Throws the system's errors. */
export async function diskRoom(folder: string): Promise<{ sizeBytes: number; freeBytes: number }> {
  const { bsize, blocks, bavail } = await statfs(folder);
  return { sizeBytes: bsize * blocks, freeBytes: bsize * bavail };
}

/** Bytes that this user can still write where a folder is. A system that cannot tell refuses by itself when it is full: then they are without end. */
export async function freeBytesOf(folder: string): Promise<number> {
  return await diskRoom(folder).then(
    ({ freeBytes }) => freeBytes,
    () => Number.POSITIVE_INFINITY,
  );
}

/** The same at once, for what Chromium must not overtake. */
export function freeBytesNow(folder: string): number {
  try {
    const { bsize, bavail } = statfsSync(folder);
    return bsize * bavail;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Whether so many bytes can be written where a folder is, and enough stays free. */
export async function hasRoomFor(
  folder: string,
  neededBytes: number,
  freeBytes = freeBytesOf,
): Promise<boolean> {
  return neededBytes + reserveBytes <= (await freeBytes(folder));
}
