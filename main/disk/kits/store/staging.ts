// Staging of the files of a kit while they are verified. The bytes that are hashed are the bytes that are written, and nothing
// counts before the end.
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { BagSource } from '../../../../core/base/ports.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { CheckedFile } from '../../../../core/kit/verdict.ts';
import { hashFile } from '../../fs/hash-file.ts';
import { type Take, writeHashed } from '../../fs/hashed-write.ts';
import { type DiskOps, ownerOnly } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { newStagingPath, objectPath, objectsName } from './layout.ts';
import { spaceProblem } from './space.ts';

/** What a staging area needs to know. */
type StagingOptions = {
  readonly root: string;
  readonly disk: DiskOps;
  /** Bytes that can still be written below a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
};

/** A place where the files of one kit wait. */
export class Staging {
  readonly #options: StagingOptions;
  readonly #folder: string;
  /** Everything that was read, by path in composed form, as core lists it. */
  readonly #read = new Map<string, CheckedFile>();
  /** New objects by hash, and where they wait. */
  readonly #waiting = new Map<FileHash, string>();
  readonly #sizes = new Map<string, number>();
  readonly #tags = new Map<string, Uint8Array>();
  #hasLookedAtSpace = false;
  #count = 0;

  constructor(options: StagingOptions) {
    this.#options = options;
    this.#folder = newStagingPath(options.root);
  }

  /** Makes the place. `disk-full`, `disk-write-failed`. */
  async open(): Promise<Result<void>> {
    return await this.#onDisk('kits', async () => {
      await this.#options.disk.makeFolder(this.#folder);
    });
  }

  /**
   * The same bag, except that every file which is read through it is kept. Before the first file of the payload the free space is
   * looked at. Reading then fails with `disk-full` or `disk-write-failed` as well.
   */
  keep(source: BagSource): BagSource {
    return {
      list: async (signal) => {
        const listed = await source.list(signal);
        if (listed.ok)
          for (const { path, sizeBytes } of listed.value) this.#sizes.set(composed(path), sizeBytes);
        return listed;
      },
      readSmall: async (path, limitBytes) => {
        const read = await source.readSmall(path, limitBytes);
        if (!read.ok) return read;
        this.#tags.set(composed(path), read.value);
        const kept = await this.#keepFile(path, async (take) => {
          await take(read.value);
          return ok(undefined);
        });
        return kept.ok ? read : kept;
      },
      stream: async (path, onChunk, signal) => {
        const problem = await this.#lookAtSpace();
        if (problem) return fail(problem);
        return await this.#keepFile(path, (take) =>
          source.stream(
            path,
            async (bytes) => {
              await take(bytes);
              await onChunk(bytes);
            },
            signal,
          ),
        );
      },
    };
  }

  /** The first file that was not kept exactly as it was verified. */
  misfit(verified: ReadonlyMap<string, CheckedFile>): Problem | undefined {
    const wrong = [...verified].filter(([path, { hash, sizeBytes }]) => {
      const read = this.#read.get(path);
      return read?.hash !== hash || read.sizeBytes !== sizeBytes;
    });
    const [first] = wrong;
    return first && { code: 'payload-changed', file: first[0], count: wrong.length };
  }

  /** Brings what waits to its place among the objects and onto the disk. `disk-full`, `disk-write-failed`. */
  async moveIntoPlace(): Promise<Result<void>> {
    const { root, disk } = this.#options;
    return await this.#onDisk('kits', async () => {
      const folders = new Set<string>();
      for (const [hash, path] of this.#waiting) {
        const place = objectPath(root, hash);
        if (!folders.has(dirname(place))) await disk.makeFolder(dirname(place));
        folders.add(dirname(place));
        await disk.rename(path, place);
      }
      for (const folder of folders) await disk.syncFolder(folder);
      if (folders.size > 0) await disk.syncFolder(join(root, objectsName));
    });
  }

  /** Removes what still waits. */
  async discard(): Promise<void> {
    await this.#options.disk.remove(this.#folder).catch(() => undefined);
  }

  async #keepFile(path: string, read: (take: Take) => Promise<Result<void>>): Promise<Result<void>> {
    const name = composed(path);
    const temporary = join(this.#folder, String(this.#count));
    this.#count += 1;
    const { disk } = this.#options;
    const kept = await writeHashed({ disk, place: temporary, mode: ownerOnly, reportAs: name }, read);
    if (!kept.ok) return kept;
    this.#read.set(name, kept.value);
    await this.#settle(kept.value, temporary, name);
    return ok(undefined);
  }

  /** Bytes that are there already are not kept twice; a damaged object is replaced. */
  async #settle({ hash, sizeBytes }: CheckedFile, temporary: string, file: string): Promise<void> {
    const isThere = this.#waiting.has(hash) || (await this.#isSound(hash, sizeBytes, file));
    if (!isThere) this.#waiting.set(hash, temporary);
    else await this.#options.disk.remove(temporary).catch(() => undefined);
  }

  async #isSound(hash: FileHash, sizeBytes: number, file: string): Promise<boolean> {
    const place = objectPath(this.#options.root, hash);
    const facts = await stat(place).catch(() => undefined);
    if (facts?.isFile() !== true || facts.size !== sizeBytes) return false;
    const found = await hashFile(place, { file });
    return found.ok && found.value === hash;
  }

  async #lookAtSpace(): Promise<Problem | undefined> {
    if (this.#hasLookedAtSpace) return undefined;
    this.#hasLookedAtSpace = true;
    const { root, freeBytes } = this.#options;
    return await spaceProblem(root, { sizes: this.#sizes, tags: this.#tags }, freeBytes);
  }

  async #onDisk(file: string, act: () => Promise<void>): Promise<Result<void>> {
    try {
      await act();
      return ok(undefined);
    } catch (error) {
      return fail(writeProblem(error, file));
    }
  }
}

/** The form in which core names files, however the disk spells them. */
function composed(path: string): string {
  return path.normalize('NFC');
}
