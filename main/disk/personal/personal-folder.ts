// Small files of one person in one folder. Under a passphrase their bytes are encrypted, each bound to its name.
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { appendLines } from '../fs/append-lines.ts';
import { replaceFile, writeNewFile } from '../fs/atomic-file.ts';
import {
  type DiskOps,
  listIfThere,
  ownerOnly,
  ownerOnlyFolder,
  quietly,
  readIfThere,
  realDisk,
} from '../fs/ops.ts';
import { overwritingDisk } from '../fs/overwriting-disk.ts';
import { errorCode, ProblemError, readProblem, writeProblem } from '../fs/problem.ts';
import { makeSyncedFolder } from '../fs/synced-folder.ts';
import { padded, unpadded } from '../user-data/passphrase/padding.ts';
import { isSealedFile, sealFile, unsealFile } from '../user-data/passphrase/sealed-file.ts';
import { FilesKey } from './files-key.ts';
import { replaceReadable, settleReplaced } from './replace-readable.ts';

/** Which files a folder has. */
type FolderOptions = {
  readonly path: string;
  /** Stands before every name that an encrypted file is bound to, so that it opens in no other folder; may be empty. */
  readonly id: string;
  /** Folders in it whose files belong to it as well. */
  readonly below?: readonly string[];
  /** Which files are encrypted under a passphrase; all unless it says otherwise. */
  readonly encrypts?: (name: string) => boolean;
  readonly disk?: DiskOps;
};

/** A file that could not be decrypted, and the name under which it was put aside. */
type DamagedFile = { readonly file: string; readonly kept: string };

const putAsideName = /^damaged-\d+-/;

/**
 * Reads and writes the files of one folder, one call after the other. Without a passphrase they are readable. With one they are encrypted,
 * and nothing is read or written while user data is locked, unless a job holds the folder open. A readable file that is found under a
 * passphrase counts, and is encrypted at once. An older program or a copy that was put back may have left it. Refusing it would lose
 * it, and proves nothing: whoever can write to the folder can put an older encrypted copy there too.
 */
export class PersonalFolder {
  readonly disk: DiskOps;
  readonly #path: string;
  readonly #id: string;
  readonly #below: readonly string[];
  readonly #encrypts: (name: string) => boolean;
  readonly #damaged: DamagedFile[] = [];
  readonly #key = new FilesKey();
  /** Nothing of a change that was cut off is left. */
  #isSettled = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ path, id, below = [], encrypts = () => true, disk = realDisk }: FolderOptions) {
    // What is replaced or removed is overwritten, too.
    this.disk = overwritingDisk(disk);
    this.#path = path;
    this.#id = id;
    this.#below = below;
    this.#encrypts = encrypts;
  }

  /** Files that could not be decrypted so far. */
  get damaged(): readonly DamagedFile[] {
    return this.#damaged;
  }

  /**
   * The bytes of a file; undefined when there is none. `disk-read-failed`, `passphrase-needed`, `personal-file-encrypted`;
   * `personal-file-damaged`: then it was put aside, and there is none any more.
   */
  async read(name: string): Promise<Result<Buffer | undefined>> {
    return await this.#inTurn(name, readProblem, () => this.#contents(name));
  }

  /** Replaces a file, or creates it with its folder. `disk-full`, `disk-write-failed`, `passphrase-needed`, `personal-file-encrypted`. */
  async write(name: string, content: Uint8Array | string): Promise<Result<void>> {
    return await this.#inTurn(name, writeProblem, () => this.#put(name, Buffer.from(content)));
  }

  /** Adds lines to a file: all of them or none. Problems of `read` and `write`. */
  async append(name: string, lines: readonly string[]): Promise<Result<void>> {
    return await this.#inTurn(name, writeProblem, async () => {
      const path = this.#pathOf(name);
      const before = await readIfThere(this.disk, path);
      if (this.#key.form === 'readable' && !(before && isSealedFile(before))) {
        const added = await appendLines(path, lines, this.disk);
        if (!added.ok) throw new ProblemError(added.problem);
        return;
      }
      const text = (await this.#contents(name))?.toString('utf8') ?? '';
      const begin = text === '' || text.endsWith('\n') ? '' : '\n';
      await this.#put(name, Buffer.from(`${text}${begin}${lines.map((line) => `${line}\n`).join('')}`));
    });
  }

  /** Removes files, the first one first. `disk-write-failed`. */
  async remove(names: readonly string[]): Promise<Result<void>> {
    return await this.#inTurn(names[0] ?? '', writeProblem, async () => {
      for (const name of names) await this.disk.remove(this.#pathOf(name));
      await this.disk.syncFolder(this.#path);
    });
  }

  /** The names of the files here, or in a folder below, without those put aside; none when they cannot be listed. */
  async list(below = ''): Promise<readonly string[]> {
    const names = await this.disk.list(join(this.#path, below)).catch(() => []);
    return names.filter((name) => !name.startsWith('.') && !putAsideName.test(name));
  }

  /** Does a job that may read and write here to its end, also when user data is locked meanwhile. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    return await this.#key.during(job);
  }

  /** Calls back when user data is locked: what was read here must be forgotten. */
  onLocked(forget: () => void): void {
    this.#key.onLocked(forget);
  }

  /** Waits for all that was asked. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** There is a passphrase, and nobody has typed it. The key stays while a job holds the folder open. */
  async lock(): Promise<void> {
    await this.#alone(async () => this.#key.lock());
  }

  /** The passphrase was typed, or set. */
  open(key: Buffer): void {
    this.#key.open(key);
  }

  /** The passphrase was removed. */
  forget(): void {
    this.#key.forget();
  }

  /** Encrypts every readable file and overwrites what was there. Rejects with the system's error; some are encrypted then. */
  async seal(): Promise<void> {
    await this.#alone(async () => {
      this.#key.write('encrypted');
      await this.#settle({ isThorough: true });
      await this.#each(async (name, bytes) => {
        if (!isSealedFile(bytes)) await this.#replaceReadable(name, this.#sealed(name, bytes));
      });
    });
  }

  /** Makes every file readable. Rejects with the system's error; some are readable then. */
  async unseal(): Promise<void> {
    await this.#alone(async () => {
      this.#key.write('readable');
      await this.#settle();
      await this.#each(async (name, bytes, plain) => {
        if (plain && isSealedFile(bytes)) await replaceFile(this.disk, this.#pathOf(name), plain, ownerOnly);
      });
    });
  }

  /** What a file says; undefined when there is none. */
  async #contents(name: string): Promise<Buffer | undefined> {
    if (this.#encrypts(name)) this.#key.refuseLocked();
    const bytes = await readIfThere(this.disk, this.#pathOf(name));
    if (!bytes || !this.#encrypts(name)) return bytes;
    if (!isSealedFile(bytes)) {
      if (this.#key.form === 'encrypted')
        await quietly(this.#replaceReadable(name, this.#sealed(name, bytes)));
      return bytes;
    }
    const plain = this.#unsealed(name, bytes);
    if (plain) return plain;
    throw new ProblemError({ code: 'personal-file-damaged', ...(await this.#putAside(name)) });
  }

  async #put(name: string, content: Buffer): Promise<void> {
    const path = this.#pathOf(name);
    if (this.#encrypts(name)) this.#key.refuseLocked();
    await makeSyncedFolder(this.disk, dirname(path), { mode: ownerOnlyFolder });
    if (!this.#encrypts(name)) return await replaceFile(this.disk, path, content, ownerOnly);
    const before = await readIfThere(this.disk, path);
    // What cannot be decrypted may still be of use to somebody.
    if (before && isSealedFile(before) && !this.#unsealed(name, before)) await this.#putAside(name);
    if (this.#key.form === 'readable') return await replaceFile(this.disk, path, content, ownerOnly);
    const sealed = this.#sealed(name, content);
    if (before && !isSealedFile(before)) await this.#replaceReadable(name, sealed);
    else await replaceFile(this.disk, path, sealed, ownerOnly);
  }

  #sealed(name: string, plain: Uint8Array): Buffer {
    return sealFile(this.#key.toWrite(), this.#boundName(name), padded(plain));
  }

  /** The bytes of an encrypted file; undefined when it is not as it was written. */
  #unsealed(name: string, bytes: Uint8Array): Buffer | undefined {
    const plain = unsealFile(this.#key.toRead(basename(name)), this.#boundName(name), bytes);
    return plain && unpadded(plain);
  }

  async #replaceReadable(name: string, sealed: Buffer): Promise<void> {
    // Whatever fails here is settled before anything else is done.
    this.#isSettled = false;
    await replaceReadable(this.disk, this.#pathOf(name), (temporary) =>
      writeNewFile(this.disk, temporary, sealed, ownerOnly),
    );
    this.#isSettled = true;
  }

  /** Puts a file aside that cannot be decrypted. */
  async #putAside(name: string): Promise<DamagedFile> {
    const path = this.#pathOf(name);
    const file = basename(name);
    let at = Date.now();
    const placeOf = (): string => join(dirname(path), `damaged-${at}-${file}`);
    while (await this.disk.identityOf(placeOf())) at += 1;
    await this.disk.rename(path, placeOf());
    await this.disk.syncFolder(dirname(path));
    const damaged = { file, kept: basename(placeOf()) };
    this.#damaged.push(damaged);
    return damaged;
  }

  /** Finishes or takes back what a killed program, or a failing disk, left of a write. Thoroughly, each trace of it must go. */
  async #settle({ isThorough = false } = {}): Promise<void> {
    if (this.#isSettled && !isThorough) return;
    for (const below of ['', ...this.#below])
      await settleReplaced(this.disk, join(this.#path, below), {
        isThorough,
        concerns: (name) => this.#encrypts(join(below, name)),
      });
    this.#isSettled = true;
  }

  /** Goes through all files that are encrypted, with their bytes and, where they are in encrypted form, what they say. */
  async #each(
    work: (name: string, bytes: Buffer, plain: Buffer | undefined) => Promise<void>,
  ): Promise<void> {
    for (const below of ['', ...this.#below]) {
      for (const file of await listIfThere(this.disk, join(this.#path, below))) {
        const name = below === '' ? file : `${below}/${file}`;
        if (file.startsWith('.') || this.#below.includes(name) || !this.#encrypts(name)) continue;
        const bytes = await this.#bytesOf(name);
        if (!bytes) continue;
        const plain = isSealedFile(bytes) ? this.#unsealed(name, bytes) : undefined;
        // What was put aside before was encrypted under another name.
        if (isSealedFile(bytes) && !plain) {
          if (!putAsideName.test(file)) await this.#putAside(name);
        } else await work(name, bytes, plain);
      }
    }
  }

  /** Undefined for a folder that somebody made here. */
  async #bytesOf(name: string): Promise<Buffer | undefined> {
    try {
      return await readIfThere(this.disk, this.#pathOf(name));
    } catch (error) {
      if (errorCode(error) === 'EISDIR') return undefined;
      throw error;
    }
  }

  #boundName(name: string): string {
    return this.#id === '' ? name : `${this.#id}/${name}`;
  }

  #pathOf(name: string): string {
    return join(this.#path, name);
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = quietly(done);
    await done;
  }

  async #inTurn<T>(
    name: string,
    problemOf: (error: unknown, file: string) => Problem,
    work: () => Promise<T>,
  ): Promise<Result<T>> {
    const done = this.#last.then(async () => {
      try {
        await this.#settle();
        return ok(await work());
      } catch (error) {
        return fail(error instanceof ProblemError ? error.problem : problemOf(error, basename(name)));
      }
    });
    this.#last = quietly(done);
    return await done;
  }
}
