// Decides which problem a failed disk operation is.
import type { Problem } from '../../core/base/problem.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's error code, such as ENOENT; empty when the error is none of the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The problem for a failed write; `file` is what the person knows it by. Rethrows what is no failure of the disk. */
export function writeProblem(error: unknown, file: string): Problem {
  const reason = errorCode(error);
  if (reason === '') throw error;
  return fullCodes.has(reason) ? { code: 'disk-full', file } : { code: 'disk-write-failed', file, reason };
}

/** The problem for a failed read. Rethrows what is no failure of the disk. */
export function readProblem(error: unknown, file: string): Problem {
  const reason = errorCode(error);
  if (reason === '') throw error;
  return { code: 'disk-read-failed', file, reason };
}
