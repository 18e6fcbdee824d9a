// Folders and files that others rely on, made whole or not at all: written beside their place, synced, then renamed.
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { CheckedFile } from '../../../core/kit/verdict.ts';
import { type Take, writeHashed } from './hashed-write.ts';
import { type DiskOps, quietly } from './ops.ts';
import { errorCode, ProblemError, readProblem, writeProblem } from './problem.ts';
import { removeSiblings, siblingNames, siblingPath } from './sibling-names.ts';
import { isThere, makeSyncedFolder } from './synced-folder.ts';

/** How something staged takes its place. */
type StageOptions = {
  readonly disk: DiskOps;
  /** Takes the place of what is there; otherwise a folder must be absent or empty, a file absent. */
  readonly replaces?: boolean;
  /** The name in problems of writing, where it is not to be the path of the single file. */
  readonly reportAs?: string;
};

/**
 * Makes a folder: `fill` writes its files, then it is synced and takes its name. `folder-not-empty`, `disk-full`, `disk-write-failed`,
 * and what `fill` fails with, also by throwing a `ProblemError`; after each of them the place is as it was.
 */
export async function makeStagedFolder<T>(
  folder: string,
  { disk, replaces = false, reportAs }: StageOptions,
  fill: (staged: StagedFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  const target = resolve(folder);
  const problem = replaces ? undefined : await occupied(target);
  if (problem) return fail(problem);
  const staging = siblingPath(target, 'part');
  try {
    await recoverFolder(target, disk);
    await disk.makeFolder(staging);
    const staged = new StagedFolder(staging, disk, reportAs);
    const filled = await fill(staged);
    if (filled.ok) {
      await staged.sync();
      await takePlace(staging, target, disk);
    } else await quietly(disk.remove(staging));
    return filled;
  } catch (error) {
    await quietly(disk.remove(staging));
    return fail(problemOf(error, reportAs ?? basename(target)));
  }
}

/**
 * Makes a large file: `fill` writes and syncs it at the path that it gets, then it takes its name. `folder-not-empty` when something
 * is there (a folder is never replaced), otherwise as `makeStagedFolder`.
 */
export async function makeStagedFile<T>(
  file: string,
  { disk, replaces = false }: StageOptions,
  fill: (staging: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const target = resolve(file);
  const problem = await filePlaceProblem(target, replaces);
  if (problem) return fail(problem);
  const staging = siblingPath(target, 'part');
  try {
    await makeSyncedFolder(disk, dirname(target));
    await removeSiblings([target], ['part'], disk);
    const filled = await fill(staging);
    if (filled.ok) {
      await disk.rename(staging, target);
      await disk.syncFolder(dirname(target));
    } else await quietly(disk.remove(staging));
    return filled;
  } catch (error) {
    await quietly(disk.remove(staging));
    return fail(problemOf(error, basename(target)));
  }
}

/** A folder that is being made. */
export class StagedFolder {
  /** Where it is made. */
  readonly path: string;
  readonly #disk: DiskOps;
  readonly #reportAs: string | undefined;
  readonly #folders = new Set<string>();

  constructor(path: string, disk: DiskOps, reportAs?: string) {
    this.path = path;
    this.#disk = disk;
    this.#reportAs = reportAs;
    this.#folders.add(path);
  }

  /**
   * Writes a file with the bytes that `read` hands over; what was written. The path must be a safe one. `disk-full`,
   * `disk-write-failed`, and what `read` fails with.
   */
  async write(path: string, read: (take: Take) => Promise<Result<void>>): Promise<Result<CheckedFile>> {
    const place = join(this.path, path);
    const reportAs = this.#reportAs ?? path;
    try {
      await this.#makeFolders(dirname(place));
    } catch (error) {
      return fail(writeProblem(error, reportAs));
    }
    return await writeHashed({ disk: this.#disk, place, reportAs }, read);
  }

  /** Writes a file with these bytes. */
  async writeBytes(path: string, content: Uint8Array | string): Promise<Result<CheckedFile>> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return await this.write(path, async (take) => ok(await take(bytes)));
  }

  /** Syncs the names of all files, from the inside out. */
  async sync(): Promise<void> {
    for (const at of [...this.#folders].sort().reverse()) await this.#disk.syncFolder(at);
  }

  async #makeFolders(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await this.#disk.makeFolder(folder);
    for (let at = folder; at.startsWith(this.path); at = dirname(at)) this.#folders.add(at);
  }
}

/** `folder-not-empty` when something is in the place a folder should take. */
async function occupied(target: string): Promise<Problem | undefined> {
  const file = basename(target);
  try {
    const isEmpty = (await stat(target)).isDirectory() && (await readdir(target)).length === 0;
    return isEmpty ? undefined : { code: 'folder-not-empty', file };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : readProblem(error, file);
  }
}

async function filePlaceProblem(target: string, replaces: boolean): Promise<Problem | undefined> {
  const file = basename(target);
  try {
    const facts = await stat(target);
    return replaces && facts.isFile() ? undefined : { code: 'folder-not-empty', file };
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? undefined : readProblem(error, file);
  }
}

/** Puts right what a killed program left of a folder: the old one comes back if nothing has its name, the rest is removed. */
export async function recoverFolder(target: string, disk: DiskOps): Promise<void> {
  const parent = dirname(target);
  await makeSyncedFolder(disk, parent);
  const leftovers = await siblingNames(target, ['part', 'old']);
  const aside = leftovers.find((name) => name.endsWith('.old'));
  if (aside !== undefined && !(await isThere(target))) await disk.rename(join(parent, aside), target);
  for (const name of leftovers) await disk.remove(join(parent, name));
}

/**
 * Gives a staged folder its name. A folder cannot be renamed over another everywhere, so the old one steps aside and is removed last.
 * When a step fails, the old one is back in its place. Throws the system's errors.
 */
export async function takePlace(staging: string, target: string, disk: DiskOps): Promise<void> {
  const aside = staging.replace(/\.part$/, '.old');
  const hadOld = await isThere(target);
  try {
    if (hadOld) await disk.rename(target, aside);
    await disk.rename(staging, target);
    await disk.syncFolder(dirname(target));
  } catch (error) {
    if (!(await isThere(staging)) && (await isThere(target))) await disk.rename(target, staging);
    if (hadOld && (await isThere(aside))) await disk.rename(aside, target);
    throw error;
  }
  // The new one is in place; what cannot be removed now is removed when the next one is written.
  if (hadOld) await quietly(disk.remove(aside));
}

function problemOf(error: unknown, file: string): Problem {
  return error instanceof ProblemError ? error.problem : writeProblem(error, file);
}
