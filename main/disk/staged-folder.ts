// Decides how a folder that others rely on is made: beside its place first, whole or not at all.
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import { fail, type Result } from '../../core/base/result.ts';
import type { CheckedFile } from '../../core/kit/verdict.ts';
import type { DiskOps } from './disk-ops.ts';
import { writeProblem } from './disk-problem.ts';
import { type Take, writeHashed } from './hashed-write.ts';
import { occupied, removeLeftovers, takePlace } from './write-bag.ts';

/**
 * Makes a folder: `fill` writes its files, then it is brought onto the disk and takes its name. `folder-not-empty` without `replaces`,
 * `disk-full`, `disk-write-failed`, and what `fill` fails with; after each of them the place is as it was.
 */
export async function makeStagedFolder<T>(
  folder: string,
  { disk, replaces = false }: { readonly disk: DiskOps; readonly replaces?: boolean },
  fill: (staged: StagedFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  const target = resolve(folder);
  const problem = replaces ? undefined : await occupied(target);
  if (problem) return fail(problem);
  const staging = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await removeLeftovers(target, disk);
    await disk.makeFolder(staging);
    const staged = new StagedFolder(staging, disk);
    const filled = await fill(staged);
    if (filled.ok) {
      await staged.sync();
      await takePlace(staging, target, disk);
    } else await disk.remove(staging).catch(() => undefined);
    return filled;
  } catch (error) {
    await disk.remove(staging).catch(() => undefined);
    return fail(error instanceof WriteFailure ? error.problem : writeProblem(error, basename(target)));
  }
}

/** Carries a failed write out through whoever reads the bytes, who would take it for a failed read. */
class WriteFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A folder that is being made. */
export class StagedFolder {
  readonly #root: string;
  readonly #disk: DiskOps;
  readonly #folders = new Set<string>();

  constructor(root: string, disk: DiskOps) {
    this.#root = root;
    this.#disk = disk;
    this.#folders.add(root);
  }

  /** Writes a file with the bytes that `read` hands over; what was written. The path must be a safe one. */
  async write(path: string, read: (take: Take) => Promise<Result<void>>): Promise<Result<CheckedFile>> {
    const onFailure = (error: unknown): never => {
      throw new WriteFailure(writeProblem(error, path));
    };
    const place = join(this.#root, path);
    await this.#makeFolders(dirname(place)).catch(onFailure);
    return await writeHashed({ disk: this.#disk, place, onFailure }, read);
  }

  /** Brings the names of all files onto the disk. */
  async sync(): Promise<void> {
    for (const at of [...this.#folders].sort().reverse()) await this.#disk.syncFolder(at);
  }

  async #makeFolders(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await this.#disk.makeFolder(folder);
    for (let at = folder; at.startsWith(this.#root); at = dirname(at)) this.#folders.add(at);
  }
}
