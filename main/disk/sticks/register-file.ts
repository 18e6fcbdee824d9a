// The register of sticks on the disk: one line for each stick, and no line is ever changed.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { formatRegisterLine, parseRegister } from '../../../core/stick/register-line.ts';
import { appendLines } from '../fs/append-lines.ts';
import { realDisk } from '../fs/ops.ts';
import { errorCode, readProblem } from '../fs/problem.ts';

/** The name of the file in its folder. */
export const registerName = 'register.jsonl';

/** Adds lines, all of them or none, so that they can be added again. `disk-full`, `disk-write-failed`. */
export async function addToRegister(
  path: string,
  lines: readonly RegisterLine[],
  disk = realDisk,
): Promise<Result<void>> {
  return await appendLines(path, lines.map(formatRegisterLine), disk);
}

/** All lines, the oldest first; none when there is no register yet. `disk-read-failed`. */
export async function readRegister(path: string): Promise<Result<readonly RegisterLine[]>> {
  try {
    return ok(parseRegister(await readFile(path, 'utf8')));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? ok([]) : fail(readProblem(error, basename(path)));
  }
}
