// Overwrite a file before it is removed, so that its bytes are gone where a disk writes in place. Flash storage may keep them.
import { fileSize } from './file-size.ts';
import { type DiskOps, quietly } from './ops.ts';

/** A file may be larger than what memory should hold. */
const pieceBytes = 1024 * 1024;

/** Fills a file with zeros and removes it. Rejects with the system's error when it cannot be removed. */
export async function overwriteAndRemove(disk: DiskOps, path: string): Promise<void> {
  await quietly(fillWithZeros(disk, path));
  await disk.remove(path);
}

async function fillWithZeros(disk: DiskOps, path: string): Promise<void> {
  const sizeBytes = await fileSize(path);
  const zeros = Buffer.alloc(Math.min(sizeBytes, pieceBytes));
  const file = await disk.open(path);
  try {
    for (let at = 0; at < sizeBytes; at += zeros.length)
      await file.write(zeros.subarray(0, sizeBytes - at), at);
    await file.sync();
  } finally {
    await quietly(file.close());
  }
}
