// Save a file of corrections on a stick. It never replaces a file that is there already.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { writeProblem } from '../fs/problem.ts';
import { makeSyncedFolder } from '../fs/synced-folder.ts';

/** The folder at the root of a stick. */
export const correctionsFolder = 'corrections';
/** The ending of a file of corrections. */
export const correctionsEnding = 'corrections';
const mostTries = 1000;

/** `corrections-2026-11-25-0123ABCD`, without its ending. */
export function correctionsName(day: string, keyId: string): string {
  return `corrections-${day}-${keyId.slice(0, 8)}`;
}

/** Writes the file, beside others of its name; the same once more changes nothing. The path below the stick. `disk-full`, `disk-write-failed`. */
export async function putOnStick(
  stick: string,
  name: string,
  text: string,
  disk: DiskOps = realDisk,
): Promise<Result<string>> {
  const folder = join(stick, correctionsFolder);
  try {
    await makeSyncedFolder(disk, folder);
  } catch (error) {
    return fail(writeProblem(error, correctionsFolder));
  }
  for (let number = 1; number <= mostTries; number += 1) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.${correctionsEnding}`;
    const present = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    const isTaken = present !== undefined && present !== text;
    if (isTaken) continue;
    const written =
      present === text ? ok(undefined) : await writeFileAtomically(join(folder, file), text, { disk });
    return written.ok ? ok(`${correctionsFolder}/${file}`) : written;
  }
  return fail({ code: 'folder-not-empty', file: correctionsFolder });
}
