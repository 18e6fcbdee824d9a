// Write one stick: inspect, write beside the place, sync, read back, compare, and only then rename.
import { access, constants } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ReadBackWay } from '../../../core/stick/register.ts';
import { roomBytes, stickProblem } from '../../../core/stick/stick-rules.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import type { DiskOps } from '../fs/ops.ts';
import { writeProblem } from '../fs/problem.ts';
import { siblingPath } from '../fs/sibling-names.ts';
import { recoverFolder } from '../fs/staged-folder.ts';
import type { Comparing, StickPart } from './part.ts';
import { stageFiles } from './stage-files.ts';
import type { Tracker } from './tracker.ts';
import { isDriveRemoved, stickRemovedProblem, type Volume } from './volume.ts';

const lockedReasons = new Set(['EROFS', 'EACCES', 'EPERM']);
/** What stays free, for what the file system itself needs. */
const reserveBytes = 1024 * 1024;

/** What writing one stick needs. */
type Writing = {
  /** The folder on the stick; kit and program become folders in it beside the page to begin with, nothing else in it is touched. */
  readonly target: string;
  readonly volume: Volume;
  readonly parts: readonly StickPart[];
  readonly disk: DiskOps;
  /** Room on the stick in bytes. */
  readonly freeBytes: () => Promise<number>;
  readonly tracker: Tracker;
  readonly signal: AbortSignal | undefined;
};

type Placed = { readonly part: StickPart; readonly place: string; readonly staging: string };

/**
 * Writes one stick; how it was read back, or the problem. What was read back wrong never takes its place; a failure in or after the
 * renaming can leave the new kit there.
 */
export async function writeStick(writing: Writing): Promise<Result<ReadBackWay>> {
  const { target, parts, disk } = writing;
  const locked = await lockedProblem(target);
  if (locked) return fail(ofStick(locked));
  const placed = parts.map((part): Placed => {
    const staging = siblingPath(join(target, part.name), 'part');
    return { part, place: join(target, part.folder), staging };
  });
  const written = await writeParts(writing, placed).catch((error): Result<ReadBackWay> => {
    const file = basename(target);
    return fail(isDriveRemoved(error) ? { code: 'stick-gone', file } : writeProblem(error, file));
  });
  const gone = await stickRemovedProblem(target, writing.volume, basename(target));
  if (!gone) {
    for (const { staging } of placed) await disk.remove(staging).catch(() => undefined);
  }
  // A stick that was pulled out answers with all sorts of errors; that it is gone says more than any of them.
  if (gone && (written.ok || written.problem.code !== 'stopped')) {
    const file = !written.ok && 'file' in written.problem ? written.problem.file : basename(target);
    return fail({ code: 'stick-gone', file });
  }
  return written.ok ? written : fail(ofStick(written.problem));
}

/** The problem as one of the stick, where the stick is what failed. */
function ofStick(problem: Problem): Problem {
  if (problem.code === 'disk-full') return { code: 'stick-full', file: problem.file };
  const isLocked = problem.code === 'disk-write-failed' && lockedReasons.has(problem.reason);
  return isLocked ? { code: 'stick-read-only' } : problem;
}

async function spaceOrRuleProblem({
  target,
  volume,
  parts,
  freeBytes,
  signal,
}: Writing): Promise<Problem | undefined> {
  let neededBytes = reserveBytes;
  for (const { folder, files, placeProblem } of parts) {
    const above = [volume.pathOnVolume, folder].filter((name) => name !== '').join('/');
    const problem = stickProblem(files, above) ?? (await placeProblem(join(target, folder), signal));
    if (problem) return problem;
    neededBytes += roomBytes(files, volume.clusterBytes);
  }
  if (neededBytes <= (await freeBytes())) return undefined;
  const largest = parts
    .flatMap(({ files }) => files)
    .reduce((one, other) => (other.sizeBytes > one.sizeBytes ? other : one));
  return { code: 'disk-full', file: largest.path };
}

/** Asked first: making a folder on a write-protected disk fails with a code that says something else. */
async function lockedProblem(target: string): Promise<Problem | undefined> {
  try {
    await access(target, constants.W_OK);
    return undefined;
  } catch (error) {
    return writeProblem(error, basename(target));
  }
}

async function writeParts(writing: Writing, placed: readonly Placed[]): Promise<Result<ReadBackWay>> {
  const { target, volume, disk, tracker, signal } = writing;
  // What a killed run left takes room, and a kit that had stepped aside for it is one to be compared with.
  for (const { part } of placed) await recoverFolder(join(target, part.name), disk);
  const problem = await spaceOrRuleProblem(writing);
  if (problem) return fail(problem);
  const groups = placed.map(({ part, staging }) => ({ folder: staging, files: part.files }));
  const staged = await stageFiles(groups, {
    disk,
    isGone: (file) => stickRemovedProblem(target, volume, file),
    onFile: (file) => tracker.phase('writing', file),
    onBytes: (bytes) => tracker.add(bytes),
    onSync: () => tracker.phase('syncing'),
    signal,
  });
  if (!staged.ok) return staged;
  let way: ReadBackWay = 'none';
  for (const { part, staging } of placed) {
    const compared = await part.compare(staging, comparingOf(writing));
    const [problem] = compared.problems;
    if (problem) return fail((await sourceProblem(part, problem)) ?? problem);
    way = way === 'through-cache' ? way : compared.way;
    tracker.settle(part.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  }
  if (signal?.aborted) return fail({ code: 'stopped' });
  tracker.phase('syncing');
  // The kit last: while an older one is there, it stays until everything else is in its place.
  for (const { part, place, staging } of placed.toReversed()) await part.takePlace(staging, place, disk);
  for (const { part, place } of placed) {
    const [problem] = (await part.glance(place, { ...comparingOf(writing), onBytes: () => undefined }))
      .problems;
    if (problem) return fail(problem);
  }
  return ok(way);
}

/** What was read back is not what the source should be: only now is it worth knowing whether the source still is. */
async function sourceProblem(part: StickPart, problem: Problem): Promise<Problem | undefined> {
  if (problem.code !== 'stick-corrupts') return undefined;
  const file = part.files.find(({ path }) => path === problem.file);
  if (!file) return undefined;
  const found = nodeHasher.start();
  const read = await file.read(async (bytes) => found.update(bytes));
  if (!read.ok) return read.problem;
  return found.digest() === file.hash
    ? undefined
    : { code: 'payload-changed', file: problem.file, count: problem.count };
}

function comparingOf({ volume, tracker, signal }: Writing): Comparing {
  return { volume, signal, onBytes: (file, doneBytes) => tracker.readBack(file, doneBytes) };
}
