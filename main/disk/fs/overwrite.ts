// Overwrite a file before it is removed, so that its bytes are gone where a disk writes in place. Flash storage may keep them.
import { type DiskOps, quietly } from './ops.ts';

/** Fills a file with zeros and removes it. Rejects with the system's error when it cannot be removed. */
export async function overwriteAndRemove(disk: DiskOps, path: string): Promise<void> {
  await quietly(fillWithZeros(disk, path));
  await disk.remove(path);
}

async function fillWithZeros(disk: DiskOps, path: string): Promise<void> {
  const { length } = await disk.read(path);
  const file = await disk.open(path);
  try {
    await file.write(Buffer.alloc(length), 0);
    await file.sync();
  } finally {
    await quietly(file.close());
  }
}
