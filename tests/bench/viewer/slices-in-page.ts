// Time slices of stored files inside the page: the program's own reader, small and large file in turns.
import type { FileHash } from '../../../core/base/ids.ts';
import type { LibraryRecord } from '../../../core/library/installed-kit.ts';
import { blockSizeBytes, type LibraryDb, openLibraryDb } from '../../../renderer/data/db/library-db.ts';
import { RangeReader } from '../../../renderer/data/db/read-range.ts';
import { sealLibrary } from '../../../renderer/data/db/sealed-reads.ts';

/** A stored file. */
export type StoredFile = { readonly hash: string; readonly sizeBytes: number };

const sliceBytes = 64 * 1024;
const slices = 200;

/** Times in ms: of the program's reader for each file, and of Chromium alone for a part of a stored blob of the last file. */
type SliceTimes = {
  readonly files: readonly (readonly number[])[];
  readonly bare: readonly number[];
};

/** Reads slices at places spread over each file, by one reader for each; what is read is never kept. */
export async function timeSlices(
  { generation, seals }: Pick<LibraryRecord, 'generation' | 'seals'>,
  files: readonly StoredFile[],
): Promise<SliceTimes> {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  const times = files.map((): number[] => []);
  const bare: number[] = [];
  const readers = files.map(({ hash }) => new RangeReader(db, hash as FileHash));
  for (let count = 0; count < slices; count += 1) {
    for (const [index, { sizeBytes }] of files.entries()) {
      const begin = placeOf(count, sizeBytes);
      const beganAt = performance.now();
      await readers[index]?.read(begin, begin + sliceBytes);
      times[index]?.push(performance.now() - beganAt);
    }
    const last = files.at(-1);
    // Half a turn away from what the reader has just read.
    if (last) bare.push(await timeBare(db, last, placeOf(count + slices / 2, last.sizeBytes)));
  }
  db.close();
  return { files: times, bare };
}

/** Where the reader's slices begin, spread over the file. */
function placeOf(count: number, sizeBytes: number): number {
  return Math.floor((((count * 0.618) % 1) * (sizeBytes - sliceBytes)) / sliceBytes) * sliceBytes;
}

async function timeBare(db: LibraryDb, { hash }: StoredFile, begin: number): Promise<number> {
  const block = await db.blocks.get([hash as FileHash, Math.floor(begin / blockSizeBytes)]);
  if (!block) throw new Error('a block of the file is not in the library');
  const from = begin % blockSizeBytes;
  const beganAt = performance.now();
  await block.blob.slice(from, from + sliceBytes).arrayBuffer();
  return performance.now() - beganAt;
}

Object.assign(globalThis, { timeSlices });
