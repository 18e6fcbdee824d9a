// Erase everything a person made. It begins when the person agrees, and is finished by the next start where the program was killed.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { fail, type Result } from '../core/base/result.ts';
import type { DataFolder } from './data-folder.ts';
import { writeFileAtomically } from './disk/fs/atomic-file.ts';
import { quietly } from './disk/fs/ops.ts';
import { personalDisk } from './disk/fs/overwriting-disk.ts';
import { writeProblem } from './disk/fs/problem.ts';
import { recallFiles } from './disk/kits/recalls/recall-file.ts';
import { peopleFolder } from './disk/people/folders.ts';
import { erasePersonal, eraseWrappedKeys } from './disk/user-data/erase-personal.ts';
import { dismissedFile } from './drives/dismissed-kits.ts';
import { libraryFile } from './installation/library-record.ts';
import type { Log } from './log-file.ts';
import { myDataMark } from './portable/decide-start.ts';
import { startAgain } from './portable/wipe-at-end.ts';
import type { Ports } from './ports.ts';

/** Says that everything is to be erased, until all of it is. */
const noteName = 'erasing.json';

/** Whether a session before this one began to erase everything. */
export function isErasing({ personal }: Pick<DataFolder, 'personal'>): boolean {
  return existsSync(join(personal, noteName));
}

/** Erases everything of this session, which then starts again. */
export function makeEraser(
  folder: DataFolder,
  log: Log,
): {
  /** Closes the window, whatever its page wants to store or ask. `disk-write-failed`: then nothing is erased. */
  begin(ports: Pick<Ports, 'window' | 'setEnding'>): Promise<Result<void>>;
  /** Once every file is closed: erases what `begin` announced. */
  end(): Promise<void>;
} {
  let hasBegun = false;
  return {
    begin: async ({ window, setEnding }) => {
      const begun = await beginErasing(folder);
      if (!begun.ok) return begun;
      hasBegun = true;
      setEnding(true);
      window()?.destroy();
      startAgain();
      return begun;
    },
    end: async () => {
      if (!hasBegun) return;
      const erased = await eraseEverything(folder);
      if (!erased.ok) log('error', `erasing: ${erased.problem.code}`);
      app.once('quit', () => removeProfile(folder));
    },
  };
}

/** Removes the wrapped keys, and notes that all the rest goes. `disk-write-failed`: then nothing is erased. */
async function beginErasing({ personal }: DataFolder): Promise<Result<void>> {
  try {
    await eraseWrappedKeys(personal);
  } catch (error) {
    return fail(writeProblem(error, 'vault'));
  }
  return await writeFileAtomically(join(personal, noteName), `${JSON.stringify({ format: 1 })}\n`);
}

/**
 * Erases everything below the folder of the person, and what the program noted beside it. A stick then asks again where user data is kept.
 * `erase-unfinished`.
 */
async function eraseEverything(folder: DataFolder): Promise<Result<void>> {
  const { personal, root } = folder;
  const erased = await erasePersonal(personal);
  const isShared = existsSync(peopleFolder(root));
  // Others go on with the same kits.
  const recalls = isShared ? [] : recallFiles.map((name) => join(folder.kits, name));
  const noted = [join(root, dismissedFile), libraryFile(folder), folder.logs, ...recalls];
  for (const path of noted) await quietly(personalDisk.remove(path));
  // Others on the stick keep theirs.
  if (!erased.ok || folder.keeps !== 'stick' || isShared) return erased;
  for (const name of [myDataMark, noteName]) await quietly(personalDisk.remove(join(root, name)));
  return erased;
}

/** Removes Chromium's profile, in which the library of the page is. Chromium must not have opened it, or must be about to end. */
export function removeProfile({ profile }: Pick<DataFolder, 'profile'>): void {
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch {
    // It has nothing of the person in it, and the library is made anew.
  }
}

/** Erases again at the start, in case the session before did not get to the end; then user data begins empty. */
export async function finishErasing(folder: DataFolder): Promise<Result<void>> {
  const erased = await eraseEverything(folder);
  if (erased.ok) await quietly(personalDisk.remove(join(folder.personal, noteName)));
  return erased;
}
