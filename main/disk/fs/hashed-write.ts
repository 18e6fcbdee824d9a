// Writing a file and hashing its bytes in one pass; the file is synced when it is done.
import { createHash } from 'node:crypto';
import { toFileHash } from '../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { CheckedFile } from '../../../core/kit/verdict.ts';
import type { DiskOps, OpenFile } from './ops.ts';
import { ProblemError, writeProblem } from './problem.ts';

/** Takes the bytes of a file, in order. */
export type Take = (bytes: Uint8Array) => Promise<void>;

/** Where and how a file is written. */
type HashedWrite = {
  readonly disk: DiskOps;
  readonly place: string;
  readonly mode?: number;
  /** What the person knows the file by. */
  readonly reportAs: string;
};

/**
 * Writes the bytes that `read` hands over; what was written. `disk-full`, `disk-write-failed`, and what `read` fails with, also by
 * throwing a `ProblemError`; what is written by then stays.
 */
export async function writeHashed(
  write: HashedWrite,
  read: (take: Take) => Promise<Result<void>>,
): Promise<Result<CheckedFile>> {
  try {
    return await writeAndHash(write, read);
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}

async function writeAndHash(
  { disk, place, mode, reportAs }: HashedWrite,
  read: (take: Take) => Promise<Result<void>>,
): Promise<Result<CheckedFile>> {
  const onFailure = (error: unknown): never => {
    throw new ProblemError(writeProblem(error, reportAs));
  };
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await disk.create(place, mode === undefined ? {} : { mode }).catch(onFailure);
  let output: OpenFile | undefined = file;
  try {
    const taken = await read(async (bytes) => {
      hash.update(bytes);
      sizeBytes += bytes.length;
      await file.write(bytes).catch(onFailure);
    });
    if (!taken.ok) return taken;
    await file.sync().catch(onFailure);
    output = undefined;
    await file.close().catch(onFailure);
    return ok({ hash: toFileHash(hash.digest('hex')), sizeBytes });
  } finally {
    await output?.close().catch(() => undefined);
  }
}
