// Write the changes of one edit to the disk: all of them or none, even when the program is killed in between.

import { dirname, join } from 'node:path';
import { parseJson } from '../../../core/base/parse-json.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { pathFault } from '../../../core/kit/safe-path.ts';
import type { DraftChange } from '../../../core/workshop/draft-files.ts';
import { replaceFile, writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, quietly, readIfThere } from '../fs/ops.ts';
import { errorCode, writeProblem } from '../fs/problem.ts';
import { isThere, makeSyncedFolder } from '../fs/synced-folder.ts';
import { hiddenPath, removeWaiting } from './copy-file.ts';

/** How the changes made so far are taken back, and the hidden files to remove once all are made. */
type Reversal = { readonly undo: (() => Promise<unknown>)[]; readonly hidden: string[] };

const journalName = 'edit.json';
const path = z.string().refine((text) => pathFault(text) === undefined);
const journalSchema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('write'), file: path, text: z.string() }),
    z.strictObject({ kind: z.literal('move'), from: path, to: path }),
    z.strictObject({ kind: z.literal('remove'), file: path }),
  ]),
);

/** Where a draft is: its folder, and the content in it. */
export type DraftPlace = { readonly folder: string; readonly content: string; readonly disk: DiskOps };

/**
 * Makes the changes. A single change is atomic by itself; when only its last sync fails, it may be made. Several changes are
 * written to a journal first, so that a killed program finishes them when the draft is opened again. `path-unsafe`, `disk-full`,
 * `disk-write-failed`: then nothing was changed. Where the disk does not allow to take a change back, all of them are made when
 * the draft is opened again.
 */
export async function applyChanges(
  place: DraftPlace,
  changes: readonly DraftChange[],
): Promise<Result<void>> {
  const unsafe = changes.flatMap(targetsOf).find((file) => pathFault(file) !== undefined);
  if (unsafe !== undefined)
    return fail({ code: 'path-unsafe', file: unsafe, reason: pathFault(unsafe) ?? '' });
  const journal = join(place.folder, journalName);
  const [first] = changes;
  if (first === undefined) return ok(undefined);
  if (changes.length === 1) return await applyChange(place, first);
  const noted = await writeFileAtomically(journal, JSON.stringify(changes), { disk: place.disk });
  if (!noted.ok) return noted;
  const reversal: Reversal = { undo: [], hidden: [] };
  for (const change of changes) {
    const done = await applyChange(place, change, reversal);
    if (done.ok) continue;
    let isUndone = true;
    for (const step of reversal.undo.reverse()) isUndone = (await quietly(step())) && isUndone;
    if (isUndone) await quietly(place.disk.remove(journal));
    return done;
  }
  for (const path of reversal.hidden) await quietly(place.disk.remove(path));
  return await endJournal(place, journal);
}

/** Finishes the edit of a program that was killed. A journal that cannot be read was never whole: its edit was not begun. */
export async function finishChanges(place: DraftPlace): Promise<Result<void>> {
  const journal = join(place.folder, journalName);
  const bytes = await place.disk.read(journal).catch(() => undefined);
  if (bytes === undefined) return ok(undefined);
  const parsed = journalSchema.safeParse(parseJson(bytes.toString('utf8')));
  for (const change of parsed.success ? parsed.data : []) {
    const done = await applyChange(place, change);
    if (!done.ok) return done;
  }
  await removeWaiting(place.content, place.disk);
  return await endJournal(place, journal);
}

async function endJournal({ disk, folder }: DraftPlace, journal: string): Promise<Result<void>> {
  try {
    await disk.remove(journal);
    await disk.syncFolder(folder);
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, journalName));
  }
}

/** Makes one change; making it again changes nothing. Nothing is read or kept when it is not to be taken back. */
async function applyChange(
  { content, disk }: DraftPlace,
  change: DraftChange,
  reversal?: Reversal,
): Promise<Result<void>> {
  const file = change.kind === 'move' ? change.to : change.file;
  const target = join(content, file);
  try {
    if (change.kind === 'write') {
      if (reversal) {
        const before = await readIfThere(disk, target);
        reversal.undo.push(() =>
          before === undefined ? disk.remove(target) : replaceFile(disk, target, before),
        );
      }
      await makeSyncedFolder(disk, dirname(target));
      return await writeFileAtomically(target, change.text, { disk });
    }
    if (change.kind === 'remove') {
      if (reversal) await hide(disk, target, reversal);
      else await disk.remove(target);
      if (await isThere(dirname(target))) await disk.syncFolder(dirname(target));
      return ok(undefined);
    }
    const source = join(content, change.from);
    if (!(await isThere(source)) && (await isThere(target))) return ok(undefined);
    await makeSyncedFolder(disk, dirname(target));
    // Before the rename: one that fails may have happened.
    reversal?.undo.push(async () => {
      if (!(await isThere(source))) await disk.rename(target, source);
    });
    await disk.rename(source, target);
    await disk.syncFolder(dirname(target));
    if (dirname(source) !== dirname(target)) await disk.syncFolder(dirname(source));
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, file));
  }
}

/** Hides a file instead of reading it, however large it is: taking that back needs no room and no memory. */
async function hide(disk: DiskOps, target: string, { undo, hidden }: Reversal): Promise<void> {
  const path = hiddenPath(dirname(target));
  // Before the rename: one that fails may have happened.
  undo.push(async () => {
    if (await renameIfThere(disk, path, target)) await disk.syncFolder(dirname(target));
  });
  if (await renameIfThere(disk, target, path)) hidden.push(path);
}

async function renameIfThere(disk: DiskOps, from: string, to: string): Promise<boolean> {
  try {
    await disk.rename(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function targetsOf(change: DraftChange): string[] {
  return change.kind === 'move' ? [change.to] : change.kind === 'write' ? [change.file] : [];
}
