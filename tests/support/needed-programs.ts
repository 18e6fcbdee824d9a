// External programs of a test. A missing one fails the test on Linux with the name of its package, and skips it elsewhere.

import { hasProgram } from '../../scripts/lib/run.mjs';
import { packageOf } from '../../scripts/lib/system-packages.mjs';

/** Throws with the name of the package when a program is missing. A test without its tools proves nothing. */
export function needPrograms(...programs: readonly string[]): void {
  const missing = programs.find((program) => !hasProgram(program));
  if (missing === undefined) return;
  throw new Error(
    `This test needs the program "${missing}". On Debian and Ubuntu it is in the package ${packageOf(missing)}.`,
  );
}

/** Why a test may be skipped: a program is missing on a system other than Linux; undefined otherwise. */
export function skipReason(...programs: readonly string[]): string | undefined {
  if (process.platform === 'linux') return undefined;
  const missing = programs.find((program) => !hasProgram(program));
  return missing && `there is no program "${missing}" here`;
}
