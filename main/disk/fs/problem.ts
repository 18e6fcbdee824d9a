// The problem that a failed disk operation is.
import type { Problem } from '../../../core/base/problem.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's error code, such as ENOENT; empty when the error is none of the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The code of an error, such as ENOSPC, else its message. */
export function reasonOf(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error));
}

/** Whether an error says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return fullCodes.has(errorCode(error));
}

/**
 * The problem for a failed write; `file` is what the person knows it by. A `ProblemError` is its own. Rethrows what is no failure of
 * the disk.
 */
export function writeProblem(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const reason = errorCode(error);
  if (reason === '') throw error;
  return isDiskFull(error) ? { code: 'disk-full', file } : { code: 'disk-write-failed', file, reason };
}

/** The problem for a failed read. A `ProblemError` is its own. Rethrows what is no failure of the disk. */
export function readProblem(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const reason = errorCode(error);
  if (reason === '') throw error;
  return { code: 'disk-read-failed', file, reason };
}

/** Carries a problem out through code that would take any thrown error for its own, such as whoever reads the bytes. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
