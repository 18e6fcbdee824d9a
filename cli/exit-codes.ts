// Decides what the exit code of the command line says.
import type { Problem } from '../core/base/problem.ts';

/** Exit codes, the same for every command. */
export const exitCodes = {
  /** Done, and nothing is wrong. */
  good: 0,
  /** Something is wrong with the kit, the content or the key; nothing was changed. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** Stopped by the person. */
  stopped: 3,
  /** A disk could not be read or written; nothing can be said of the kit. */
  disk: 4,
  /** A mistake in the program itself. */
  internal: 5,
} as const;

/** The exit code of a command that ends with this problem. */
export function exitCodeOf(problem: Problem): number {
  switch (problem.code) {
    case 'stopped':
      return exitCodes.stopped;
    case 'disk-write-failed':
      // Something lies where a new file should go: the person chose a wrong name, the disk is fine.
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
