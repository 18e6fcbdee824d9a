// Read the bytes of an object again and compare them with the hash in its name.
import { createReadStream } from 'node:fs';
import type { FileHash } from '../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { nodeHasher } from './node-hasher.ts';
import { errorCode, readProblem } from './problem.ts';

const chunkBytes = 1024 * 1024;

/** What reading an object again needs. `file` is what the person knows it by. */
type HashJob = {
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: (sizeBytes: number) => void;
};

/** SHA-256 of a file, undefined when there is none. `disk-read-failed`, `stopped`. */
export async function hashFile(path: string, job: HashJob): Promise<Result<FileHash | undefined>> {
  const hash = nodeHasher.start();
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      if (job.signal?.aborted) return fail({ code: 'stopped' });
      const bytes = chunk as Uint8Array;
      hash.update(bytes);
      job.onBytes?.(bytes.length);
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error))) return ok(undefined);
    return fail(readProblem(error, job.file));
  }
  return ok(hash.digest());
}
