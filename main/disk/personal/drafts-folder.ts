// Files of all drafts of one person. Under a passphrase they are encrypted in pieces; kits made from them stay readable.
import { open } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type ContentDisk, plainReader } from '../fs/content-disk.ts';
import { inBatches } from '../fs/in-batches.ts';
import { type DiskOps, listIfThere, quietly } from '../fs/ops.ts';
import { ProblemError } from '../fs/problem.ts';
import { removeSiblings, siblingPath } from '../fs/sibling-names.ts';
import { FilesKey } from './files-key.ts';
import {
  isPieceFile,
  isPieceFileAt,
  isPieceHandle,
  openPieceFile,
  openPieces,
  PieceDamage,
  pieceFileOver,
  sealedSize,
} from './piece-file.ts';
import { replaceReadable, settleReplaced } from './replace-readable.ts';

/** Corrections that were brought in: a `PersonalFolder` keeps them. */
const otherFolders = new Set(['corrections']);
/** Drafts that were removed in this session. */
const trashName = 'put-aside';
/** A draft, a file or a folder that was never whole. */
const unfinished = /^\.(?:.+\.)?[0-9a-f]{12}\.part$/;

/** How often it is looked whether the last job has ended. */
const lookEveryMs = 50;

/** Whether a path below a draft is in a kit that was made from it. Kits are made for others, so they are never encrypted. */
export function isOfMadeKit(pathInDraft: string): boolean {
  return /^made\/[^/]+\//.test(pathInDraft);
}

/**
 * The files of drafts. With a passphrase what is written through `disk` is encrypted. While user data is locked nothing is read or
 * written, unless a job goes on behind the lock. Both forms are read at any time. A readable file that is found under a passphrase counts,
 * as in a `PersonalFolder`, and is encrypted when the passphrase is typed the next time.
 */
export class DraftsFolder {
  /** Everything that is done to drafts. */
  readonly disk: ContentDisk;
  readonly #folder: string;
  readonly #plain: DiskOps;
  readonly #key = new FilesKey();
  /** Encrypting or decrypting all files, for which jobs wait. */
  #alone: Promise<unknown> | undefined;
  /** Readable files are left, because a job held them. */
  #isLeft = false;

  /** `folder` holds the drafts; the disk must overwrite what it removes. */
  constructor(folder: string, disk: DiskOps) {
    this.#folder = folder;
    this.#plain = disk;
    this.disk = {
      ...disk,
      create: async (path, options) => {
        this.#key.refuseLocked();
        const file = await disk.create(path, options);
        try {
          return this.#key.form === 'readable' ? file : pieceFileOver(file, this.#key.toWrite());
        } catch (error) {
          // It was locked just now.
          await quietly(file.close());
          throw error;
        }
      },
      open: async () => {
        throw new Error('a file of a draft is replaced as a whole');
      },
      read: (path) => this.#read(path),
      sizeOf: (path) => this.#sizeOf(path),
      stream: (path, begin, end) => this.#stream(path, begin, end),
    };
  }

  /** Whether user data is locked. */
  get isLocked(): boolean {
    return this.#key.isLocked;
  }

  /** Whether a job is under way that reads or writes drafts. */
  get isHeld(): boolean {
    return this.#key.holders > 0;
  }

  /** Does a job that may read and write drafts to its end, also when user data is locked meanwhile. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    while (this.#alone !== undefined) await this.#alone;
    try {
      return await this.#key.during(job);
    } finally {
      if (this.#isLeft && !this.isHeld && this.#key.form === 'encrypted')
        await quietly(this.#byItself(() => this.#sealAll()));
    }
  }

  /** Calls back when user data is locked: what was read here must be forgotten. */
  onLocked(forget: () => void): void {
    this.#key.onLocked(forget);
  }

  /** There is a passphrase, and nobody has typed it. The key stays while a job goes on. */
  async lock(): Promise<void> {
    while (this.#alone !== undefined) await this.#alone;
    this.#key.lock();
  }

  /** The passphrase was typed, or set. */
  open(key: Buffer): void {
    this.#key.open(key);
  }

  /** The passphrase was removed. */
  forget(): void {
    this.#key.forget();
  }

  /**
   * Encrypts every readable file and overwrites what was there. Rejects with the system's error; some are encrypted then. While a job goes on it
   * is done once that job has ended.
   */
  async seal(): Promise<void> {
    this.#key.write('encrypted');
    this.#isLeft = true;
    if (!this.isHeld) await this.#byItself(() => this.#sealAll());
  }

  /** Makes every file readable, once no job goes on. Rejects with the system's error. What cannot be decrypted stays as it is. */
  async unseal(): Promise<void> {
    await this.#byItself(async () => {
      this.#key.write('readable');
      await inBatches(this.#files(), async (path) => {
        if (await isPieceFileAt(path)) await this.#makeReadable(path);
      });
    });
  }

  async #sealAll(): Promise<void> {
    const key = this.#key.toWrite();
    // What a program that was killed was bringing back from a backup.
    await removeSiblings([this.#folder], ['part'], this.#plain);
    await inBatches(this.#files(), async (path) => {
      if (await isPieceFileAt(path)) return;
      await replaceReadable(this.#plain, path, (temporary) =>
        this.#copy(path, temporary, (file) => pieceFileOver(file, key)),
      );
    });
    this.#isLeft = false;
  }

  async #makeReadable(path: string): Promise<void> {
    const temporary = siblingPath(path, 'tmp');
    try {
      await this.#copy(path, temporary, (file) => file);
      await this.#plain.rename(temporary, path);
      await this.#plain.syncFolder(dirname(path));
    } catch (error) {
      await quietly(this.#plain.remove(temporary));
      // Without the key it would be no more readable than it is.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  /** Writes what a file says to a new one. */
  async #copy(
    from: string,
    to: string,
    over: (file: Awaited<ReturnType<DiskOps['create']>>) => Awaited<ReturnType<DiskOps['create']>>,
  ): Promise<void> {
    const file = over(await this.#plain.create(to));
    try {
      for await (const bytes of this.#stream(from)) await file.write(bytes);
      await file.sync();
    } finally {
      await quietly(file.close());
    }
  }

  /** Every file that is encrypted under a passphrase. What was never whole is removed on the way, with what a kill left of replacing files. */
  async *#files(): AsyncGenerator<string> {
    for (const name of await listIfThere(this.#plain, this.#folder)) {
      if (otherFolders.has(name)) continue;
      const path = join(this.#folder, name);
      if (name !== trashName) yield* this.#filesOfDraft(path);
      else for (const inner of await this.#plain.list(path)) yield* this.#filesOfDraft(join(path, inner));
    }
  }

  async *#filesOfDraft(draftFolder: string): AsyncGenerator<string> {
    if (unfinished.test(relative(this.#folder, draftFolder))) return await this.#plain.remove(draftFolder);
    for await (const folder of foldersBelow(this.#plain, draftFolder)) {
      await settleReplaced(this.#plain, folder, { isThorough: true });
      for (const name of await this.#plain.list(folder)) {
        const path = join(folder, name);
        if ((await this.#plain.factsOf(path))?.kind !== 'file') continue;
        if (unfinished.test(name)) await this.#plain.remove(path);
        else yield path;
      }
    }
  }

  async #read(path: string): Promise<Buffer> {
    this.#key.refuseLocked();
    const bytes = await this.#plain.read(path);
    if (!isPieceFile(bytes)) return bytes;
    return await this.#orDamaged(path, async () => openPieces(bytes, this.#key.toRead(this.#nameOf(path))));
  }

  async #sizeOf(path: string): Promise<number> {
    this.#key.refuseLocked();
    const sizeBytes = await plainReader.sizeOf(path);
    if (sizeBytes === 0) return 0;
    const file = await open(path, 'r');
    try {
      return await this.#orDamaged(path, async () => (await sealedSize(file)) ?? sizeBytes);
    } finally {
      await quietly(file.close());
    }
  }

  async *#stream(path: string, begin = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
    this.#key.refuseLocked();
    const file = await open(path, 'r');
    try {
      if (!(await isPieceHandle(file))) {
        yield* plainReader.stream(path, begin, end);
        return;
      }
      const key = this.#key.toRead(this.#nameOf(path));
      const pieces = (await this.#orDamaged(path, () => openPieceFile(file, key))).read(begin, end);
      for (;;) {
        const next = await this.#orDamaged(path, () => pieces.next());
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await quietly(file.close());
    }
  }

  async #orDamaged<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PieceDamage)) throw error;
      throw new ProblemError({ code: 'draft-file-damaged', file: this.#nameOf(path) });
    }
  }

  /** What the person knows a file by: its path in the content of its draft. */
  #nameOf(path: string): string {
    const [, ...parts] = relative(this.#folder, path).split(sep);
    return (parts[0] === 'content' ? parts.slice(1) : parts).join('/');
  }

  /** Runs while no job goes on, and none begins. */
  async #byItself(work: () => Promise<void>): Promise<void> {
    while (this.#alone !== undefined || this.isHeld)
      await (this.#alone ?? new Promise((resolve) => setTimeout(resolve, lookEveryMs)));
    const done = work();
    const settled = quietly(done).then(() => {
      if (this.#alone === settled) this.#alone = undefined;
    });
    this.#alone = settled;
    await done;
  }
}

/** A draft's folders, without kits that were made from it. */
async function* foldersBelow(disk: DiskOps, draftFolder: string, below = ''): AsyncGenerator<string> {
  const folder = join(draftFolder, below);
  if ((await disk.factsOf(folder))?.kind !== 'folder') return;
  yield folder;
  for (const name of await disk.list(folder)) {
    const path = below === '' ? name : `${below}/${name}`;
    if (!isOfMadeKit(`${path}/`)) yield* foldersBelow(disk, draftFolder, path);
  }
}
