// Decides how the register of sticks is kept on disk: a line is added for each stick and brought onto the disk, none is ever changed.
import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { formatRegisterLine, parseRegister } from '../../../core/stick/register-line.ts';
import { errorCode, readProblem, writeProblem } from '../disk-problem.ts';

/** The name of the file in its folder. */
export const registerName = 'register.jsonl';

/** Adds lines, all of them or none, so that they can be added again. `disk-full`, `disk-write-failed`. */
export async function addToRegister(path: string, lines: readonly RegisterLine[]): Promise<Result<void>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a+', 0o600);
    try {
      // A line that a power cut left half written ends here, so that the next one is whole.
      const begin = (await endsLine(file)) ? '' : '\n';
      const { size } = await file.stat();
      try {
        await file.appendFile(`${begin}${lines.map((line) => `${formatRegisterLine(line)}\n`).join('')}`);
        await file.sync();
      } catch (error) {
        await file.truncate(size);
        throw error;
      }
    } finally {
      await file.close();
    }
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, basename(path)));
  }
}

/** All lines, the oldest first; none when there is no register yet. `disk-read-failed`. */
export async function readRegister(path: string): Promise<Result<readonly RegisterLine[]>> {
  try {
    return ok(parseRegister(await readFile(path, 'utf8')));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? ok([]) : fail(readProblem(error, basename(path)));
  }
}

async function endsLine(file: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a;
}
