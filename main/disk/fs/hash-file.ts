// Read the bytes of an object again and compare them with the hash in its name.
import type { FileHash } from '../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type FileReader, plainReader } from './content-disk.ts';
import { nodeHasher } from './node-hasher.ts';
import { errorCode, readProblem } from './problem.ts';

/** What reading an object again needs. `file` is what the person knows it by. */
type HashJob = {
  readonly file: string;
  readonly reader?: FileReader;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: (sizeBytes: number) => void;
};

/** SHA-256 of a file, undefined when there is none. `disk-read-failed`, `stopped`. */
export async function hashFile(path: string, job: HashJob): Promise<Result<FileHash | undefined>> {
  const hash = nodeHasher.start();
  try {
    for await (const bytes of (job.reader ?? plainReader).stream(path)) {
      if (job.signal?.aborted) return fail({ code: 'stopped' });
      hash.update(bytes);
      job.onBytes?.(bytes.length);
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error))) return ok(undefined);
    return fail(readProblem(error, job.file));
  }
  return ok(hash.digest());
}
