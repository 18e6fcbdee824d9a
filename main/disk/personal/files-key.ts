// The key of some files of a person, and who holds it behind the lock.
import { ProblemError } from '../fs/problem.ts';

/** How files are written; while user data is locked they are neither written nor read. */
type Form = 'readable' | 'encrypted' | 'nothing';

/** A key that goes with the lock, unless a job still needs it. */
export class FilesKey {
  readonly #forgetting: (() => void)[] = [];
  #form: Form = 'readable';
  #key: Buffer | undefined;
  #isLocked = false;
  #holders = 0;

  /** How files are written now. */
  get form(): Form {
    return this.#form;
  }

  /** Undefined while locked, without a passphrase, and when user data did not open. */
  get bytes(): Buffer | undefined {
    return this.#key;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** How many jobs hold the key. */
  get holders(): number {
    return this.#holders;
  }

  /** Does a job that may read and write to its end, also when user data is locked meanwhile. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    this.#holders += 1;
    try {
      return await job();
    } finally {
      this.#holders -= 1;
      if (this.#isLocked && this.#holders === 0) this.#drop('nothing');
    }
  }

  /** Calls back when user data is locked: what was read must be forgotten. */
  onLocked(forget: () => void): void {
    this.#forgetting.push(forget);
  }

  /** There is a passphrase, and nobody has typed it. The key stays while a job holds it. */
  lock(): void {
    this.#isLocked = true;
    if (this.#holders === 0) this.#drop('nothing');
    for (const forget of this.#forgetting) forget();
  }

  /** The passphrase was typed, or set. */
  open(key: Buffer): void {
    this.#drop('encrypted');
    this.#key = key;
  }

  /** The passphrase was removed. */
  forget(): void {
    this.#drop('readable');
  }

  /** From now on files are written so; the key stays. */
  write(form: 'readable' | 'encrypted'): void {
    this.#form = form;
  }

  /** Throws `passphrase-needed` while locked. */
  refuseLocked(): void {
    if (this.#form === 'nothing') throw new ProblemError({ code: 'passphrase-needed' });
  }

  /** The key to write with. Throws `passphrase-needed` when there is none. */
  toWrite(): Buffer {
    if (!this.#key) throw new ProblemError({ code: 'passphrase-needed' });
    return this.#key;
  }

  /** The key to read an encrypted file with. Throws `personal-file-encrypted`: user data did not open, so nobody could be asked. */
  toRead(file: string): Buffer {
    if (!this.#key) throw new ProblemError({ code: 'personal-file-encrypted', file });
    return this.#key;
  }

  #drop(form: Form): void {
    this.#key?.fill(0);
    this.#key = undefined;
    this.#form = form;
    this.#isLocked = form === 'nothing';
  }
}
