// The register of sticks on the disk: one line for each stick, and no line is ever changed.
import { ok, type Result } from '../../../core/base/result.ts';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { formatRegisterLine, parseRegister } from '../../../core/stick/register-line.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';

const registerName = 'register.jsonl';

/** Adds lines, all of them or none, so that they can be added again. Problems of `append`. */
export async function addToRegister(
  files: PersonalFolder,
  lines: readonly RegisterLine[],
): Promise<Result<void>> {
  return await files.append(registerName, lines.map(formatRegisterLine));
}

/** All lines, the oldest first; none when there is no register yet. Problems of `read`. */
export async function readRegister(files: PersonalFolder): Promise<Result<readonly RegisterLine[]>> {
  const read = await files.read(registerName);
  return read.ok ? ok(parseRegister(read.value?.toString('utf8') ?? '')) : read;
}
