// Decides how slices of stored files are timed inside the page: the program's own reader, small and large file in turns.
import type { FileHash } from '../../../core/ids.ts';
import { openLibraryDb } from '../../../renderer/db/library-db.ts';
import { RangeReader } from '../../../renderer/db/read-range.ts';

/** A stored file. */
export type StoredFile = { readonly hash: string; readonly sizeBytes: number };

const sliceBytes = 64 * 1024;
const slices = 200;

/** Reads slices at places spread over each file, by one reader for each; what is read is never kept. Answers with ms each. */
export async function timeSlices(
  generation: string,
  files: readonly StoredFile[],
): Promise<readonly (readonly number[])[]> {
  const db = openLibraryDb(generation);
  const times = files.map((): number[] => []);
  const readers = files.map(({ hash }) => new RangeReader(db, hash as FileHash));
  for (let count = 0; count < slices; count += 1) {
    for (const [index, { sizeBytes }] of files.entries()) {
      // Where the reader's slices begin.
      const begin = Math.floor((((count * 0.618) % 1) * (sizeBytes - sliceBytes)) / sliceBytes) * sliceBytes;
      const beganAt = performance.now();
      await readers[index]?.read(begin, begin + sliceBytes);
      times[index]?.push(performance.now() - beganAt);
    }
  }
  db.close();
  return times;
}

Object.assign(globalThis, { timeSlices });
