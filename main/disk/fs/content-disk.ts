// A disk that also reads files of any size. The content of a draft goes through one, so that it may be encrypted there.
import { createReadStream } from 'node:fs';
import { fileSize } from './file-size.ts';
import { type DiskOps, realDisk } from './ops.ts';

/** Reads files of any size. Each call rejects with the system's error, or with a `ProblemError`. */
export type FileReader = {
  /** Bytes that the file says; EISDIR and EINVAL for what is no regular file. */
  sizeOf(path: string): Promise<number>;
  /** The bytes from `begin` up to `end`, without them the whole file. */
  stream(path: string, begin?: number, end?: number): AsyncIterable<Uint8Array>;
};

/** Everything the program does to the content of a draft. */
export type ContentDisk = DiskOps & FileReader;

/** Reads files as they are on the disk. */
export const plainReader: FileReader = {
  sizeOf: fileSize,
  stream: async function* (path, begin = 0, end = Number.POSITIVE_INFINITY) {
    if (end <= begin) return;
    yield* createReadStream(path, { start: begin, end: end - 1, highWaterMark: 1024 * 1024 });
  },
};

/** A disk whose files are as they are. */
export function plainContentDisk(disk: DiskOps = realDisk): ContentDisk {
  return { ...disk, ...plainReader };
}
