// Exit codes of the command line.
import type { Problem } from '../core/base/problem.ts';

/** Exit codes, the same for every command. */
export const exitCodes = {
  /** Success. */
  good: 0,
  /** The kit, the content or the key has a problem; nothing was changed. */
  refused: 1,
  /** Invalid arguments. */
  usage: 2,
  /** Stopped by the person. */
  stopped: 3,
  /** A disk could not be read or written, so nothing is known about the kit. */
  disk: 4,
  /** A bug in the program. */
  internal: 5,
} as const;

/** The exit code of a command that ends with this problem. */
export function exitCodeOf(problem: Problem): number {
  switch (problem.code) {
    case 'stopped':
      return exitCodes.stopped;
    case 'disk-write-failed':
      // A file is where a new one should be written: the name is wrong, not the disk.
      return problem.reason === 'EEXIST' ? exitCodes.refused : exitCodes.disk;
    case 'disk-full':
    case 'disk-read-failed':
    case 'stick-full':
    case 'stick-read-only':
    case 'stick-gone':
    case 'stick-corrupts':
      return exitCodes.disk;
    case 'internal':
      return exitCodes.internal;
    default:
      return exitCodes.refused;
  }
}
