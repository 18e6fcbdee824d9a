// Sets, changes and removes the passphrase of a vault, and unlocks it. A failure leaves the vault unchanged, or partly encrypted until the
// next unlock finishes it.
import { join } from 'node:path';
import type { Language } from '../../../core/base/language.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { measurePassphrase, minCharacters, minWords } from '../../../core/kit/passphrase.ts';
import type { VaultLock, VaultProtection, VaultSecret } from '../../../core/user-data/vault.ts';
import { replaceFile } from '../fs/atomic-file.ts';
import { type DiskOps, ownerOnly, quietly } from '../fs/ops.ts';
import { reasonOf } from '../fs/problem.ts';
import type { CopyKeys } from './copies/rolling-copies.ts';
import { type RecordSeals, recordSeals } from './passphrase/record-seal.ts';
import { newRecoveryKey } from './passphrase/recovery-key.ts';
import { isSealedFile, sealFile, unsealFile } from './passphrase/sealed-file.ts';
import { keyFor } from './passphrase/sealing.ts';
import { affordableCost, type StretchCost } from './passphrase/stretch.ts';
import {
  areKeysAuthentic,
  changedKeys,
  dataKeyOf,
  makeKeys,
  readKeys,
  type VaultKeys,
  writeKeys,
} from './passphrase/vault-keys.ts';

/** Files beside user data that are encrypted under its passphrase as well. */
export type VaultFiles = {
  /** Whether long work goes on with them. Then no passphrase is set or removed. */
  isHeld(): boolean;
  /** There is a passphrase, and nobody has typed it. Waits for what is under way. */
  lock(): Promise<void>;
  /** Hands over the key for these files; from now on they are written encrypted. */
  open(filesKey: Buffer): void;
  /** Encrypts those that are readable. Rejects with the system's error. */
  seal(): Promise<void>;
  /** Makes them readable; from then on they are written so. Rejects with the system's error. */
  unseal(): Promise<void>;
  /** There is no passphrase any more. */
  forget(): void;
};

/** What the passphrase is set on. */
type Protected = {
  readonly folder: string;
  readonly disk: DiskOps;
  readonly files: VaultFiles | undefined;
  /** Language of the screen that will unlock it. */
  language(): Language | undefined;
  /** Does one thing with the files while no event is stored. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Reads everything from the files. */
  load(seals: RecordSeals | undefined): Promise<Problem | undefined>;
  /** Writes everything anew under other seals, in the place of what was there. Rejects when that fails; then the next event is stored so. */
  rewrite(seals: RecordSeals | undefined): Promise<void>;
  /** Writes the rolling copies anew under other keys. Rejects when one that opens with the keys before cannot be removed. */
  rewriteCopies(from: CopyKeys | undefined, to: CopyKeys | undefined): Promise<void>;
  /** Makes the copy of the day. */
  copyIfDue(): Promise<void>;
  /** Closes the files and drops all data. */
  forget(): Promise<void>;
  isReadOnly(): boolean;
};

/** What a new passphrase costs to try; tests take less. */
export type CostOf = () => Promise<StretchCost>;

/** The passphrase of one vault. */
export class VaultAccess implements VaultLock {
  readonly canProtect = true;
  readonly #vault: Protected;
  readonly #costOf: CostOf;
  #keys: VaultKeys | undefined;
  #dataKey: Buffer | undefined;

  constructor(vault: Protected, costOf: CostOf = affordableCost) {
    this.#vault = vault;
    this.#costOf = costOf;
  }

  /** Reads the keys, if there are any. Rejects when the disk cannot be read. */
  async open(names: readonly string[]): Promise<Problem | undefined> {
    const found = await readKeys(this.#vault.folder, this.#vault.disk, names);
    if (found === 'too-new') return { code: 'vault-too-new' };
    if (found === 'damaged') return keysDamaged;
    this.#keys = found;
    if (found) await this.#vault.files?.lock();
    return undefined;
  }

  /** The seals of an open vault; undefined without a passphrase. */
  get seals(): RecordSeals | undefined {
    return this.#keys && this.#dataKey && sealsOf(this.#keys, this.#dataKey);
  }

  /** What a backup opens with; undefined while locked and without a passphrase. */
  get backupKeys(): CopyKeys | undefined {
    return this.#keys && this.#dataKey && { keys: this.#keys, dataKey: this.#dataKey };
  }

  protection(): VaultProtection {
    if (!this.#keys) return 'none';
    return this.#dataKey ? 'open' : 'locked';
  }

  language(): Language | undefined {
    return this.#keys?.language;
  }

  /** Writes the keys again where the files of an open vault were removed. */
  async restore(): Promise<void> {
    if (this.#keys && this.#dataKey) await this.#write(this.#keys, this.#keys);
  }

  async unlock(secret: VaultSecret): Promise<Result<void>> {
    return await this.#vault.alone(async () => {
      if (this.protection() !== 'locked') return ok(undefined);
      const opened = await this.#verified(secret);
      if (!opened.ok) return opened;
      const { keys, dataKey } = opened.value;
      const problem = await this.#vault
        .load(sealsOf(keys, dataKey))
        .catch(
          (error: unknown): Problem => ({ code: 'disk-read-failed', file: 'vault', reason: reasonOf(error) }),
        );
      if (problem) return fail(problem);
      this.#dataKey = dataKey;
      this.#openFiles(dataKey);
      if (this.#vault.isReadOnly()) return ok(undefined);
      // A change of the passphrase was cut off: it is finished before anything else.
      if (keys.isMixed) await quietly(this.#seal(keys, dataKey));
      else {
        if (this.#vault.files) await quietly(this.#vault.files.seal());
        // So was one that left copies under the secrets before.
        await quietly(this.#vault.rewriteCopies({ keys, dataKey }, { keys, dataKey }));
      }
      await quietly(this.#vault.copyIfDue());
      return ok(undefined);
    });
  }

  async lock(): Promise<void> {
    await this.#vault.alone(async () => {
      if (this.protection() !== 'open') return;
      await this.#vault.forget();
      this.#dropDataKey();
      await this.#vault.files?.lock();
    });
  }

  async protect(passphrase: string): Promise<Result<string>> {
    return await this.#vault.alone(async () => {
      if (this.protection() !== 'none') return fail({ code: 'call-refused', reason: 'passphrase' });
      if (measurePassphrase(passphrase) === 'short') return unfit;
      if (this.#vault.files?.isHeld()) return busy;
      const made = await makeKeys(passphrase, await this.#costOf(), this.#vault.language());
      return await this.#orFailed(async () => {
        await this.#write(made.keys, undefined);
        this.#dataKey = made.dataKey;
        this.#openFiles(made.dataKey);
        try {
          await this.#seal(made.keys, made.dataKey);
        } catch (error) {
          await this.#takeBack();
          throw error;
        }
        return made.recoveryKey;
      });
    });
  }

  async changePassphrase(secret: VaultSecret, next: string): Promise<Result<void>> {
    return await this.#vault.alone(async () => {
      if (measurePassphrase(next) === 'short') return unfit;
      const opened = await this.#verified(secret);
      if (!opened.ok) return opened;
      const { keys, dataKey } = opened.value;
      const passphrase = { text: next, cost: await this.#costOf() };
      return await this.#orFailed(async () => {
        await this.#rewrap(await changedKeys(keys, dataKey, { passphrase, ...this.#asked() }), keys, dataKey);
      });
    });
  }

  async renewRecoveryKey(passphrase: string): Promise<Result<string>> {
    return await this.#vault.alone(async () => {
      const opened = await this.#verified({ passphrase });
      if (!opened.ok) return opened;
      const { keys, dataKey } = opened.value;
      const recoveryKey = newRecoveryKey();
      return await this.#orFailed(async () => {
        await this.#rewrap(
          await changedKeys(keys, dataKey, { recoveryKey, ...this.#asked() }),
          keys,
          dataKey,
        );
        return recoveryKey;
      });
    });
  }

  async unprotect(passphrase: string): Promise<Result<void>> {
    return await this.#vault.alone(async () => {
      const opened = await this.#verified({ passphrase });
      if (!opened.ok) return opened;
      if (!this.#dataKey) return fail({ code: 'passphrase-needed' });
      if (this.#vault.files?.isHeld()) return busy;
      const { keys, dataKey } = opened.value;
      return await this.#orFailed(async () => {
        await this.#write(await changedKeys(keys, dataKey, { isMixed: true }), keys);
        try {
          await this.#makeReadable(keys, dataKey);
        } catch (error) {
          await quietly(this.#seal(this.#keys ?? keys, dataKey));
          throw error;
        }
        await this.#write(undefined, this.#keys);
        this.#dropDataKey();
        this.#vault.files?.forget();
      });
    });
  }

  /** Encrypts what is there, then says so in the keys. */
  async #seal(keys: VaultKeys, dataKey: Buffer): Promise<void> {
    await this.#vault.rewrite(recordSeals(dataKey, keys.vault, false));
    await this.#sealPutAside(dataKey);
    await this.#vault.files?.seal();
    const sealed = await changedKeys(keys, dataKey, { isMixed: false });
    await this.#vault.rewriteCopies({ keys, dataKey }, { keys: sealed, dataKey });
    await this.#write(sealed, keys);
  }

  /** Other keys for the same data. Copies open with the secrets before until they are written anew; a cut is made good at the next unlock. */
  async #rewrap(next: VaultKeys, before: VaultKeys, dataKey: Buffer): Promise<void> {
    await this.#write(next, before);
    await quietly(this.#vault.rewriteCopies({ keys: before, dataKey }, { keys: next, dataKey }));
  }

  /** After encrypting failed: the vault is readable again, or stays mixed when not even that can be written. */
  async #takeBack(): Promise<void> {
    const { backupKeys } = this;
    if (!backupKeys || !(await quietly(this.#makeReadable(backupKeys.keys, backupKeys.dataKey)))) return;
    if (!(await quietly(this.#write(undefined, this.#keys)))) return;
    this.#dropDataKey();
    this.#vault.files?.forget();
  }

  /** Decrypts what is there. */
  async #makeReadable(keys: VaultKeys, dataKey: Buffer): Promise<void> {
    await this.#vault.rewrite(undefined);
    await this.#vault.rewriteCopies({ keys, dataKey }, undefined);
    await this.#unsealPutAside(dataKey);
    await this.#vault.files?.unseal();
  }

  /** Bytes that were put aside because they could not be read may hold words as well. */
  async #sealPutAside(dataKey: Buffer): Promise<void> {
    const { folder, disk } = this.#vault;
    for (const name of await disk.list(folder)) {
      if (!name.startsWith('damaged-')) continue;
      const path = join(folder, name);
      const bytes = await disk.read(path);
      if (!isSealedFile(bytes))
        await replaceFile(disk, path, sealFile(putAsideKey(dataKey), name, bytes), ownerOnly);
    }
  }

  async #unsealPutAside(dataKey: Buffer): Promise<void> {
    const { folder, disk } = this.#vault;
    for (const name of await disk.list(folder)) {
      if (!name.startsWith('damaged-')) continue;
      const path = join(folder, name);
      const plain = unsealFile(putAsideKey(dataKey), name, await disk.read(path));
      if (plain) await replaceFile(disk, path, plain, ownerOnly);
    }
  }

  #openFiles(dataKey: Buffer): void {
    const filesKey = keyFor(dataKey, 'personal files');
    this.#vault.files?.open(filesKey);
    filesKey.fill(0);
  }

  #dropDataKey(): void {
    this.#dataKey?.fill(0);
    this.#dataKey = undefined;
  }

  async #verified(
    secret: VaultSecret,
  ): Promise<Result<{ readonly keys: VaultKeys; readonly dataKey: Buffer }>> {
    const keys = this.#keys;
    if (!keys) return fail({ code: 'call-refused', reason: 'passphrase' });
    const dataKey = await dataKeyOf(keys, secret);
    if (!dataKey)
      return fail({
        code: 'passphrase' in secret ? 'passphrase-wrong' : 'recovery-key-wrong',
        waitSeconds: 0,
      });
    return areKeysAuthentic(keys, dataKey) ? ok({ keys, dataKey }) : fail(keysDamaged);
  }

  async #write(keys: VaultKeys | undefined, before: VaultKeys | undefined): Promise<void> {
    await writeKeys(this.#vault.folder, this.#vault.disk, keys, before);
    this.#keys = keys;
  }

  async #orFailed<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work());
    } catch (error) {
      return fail({ code: 'vault-write-failed', reason: reasonOf(error) });
    }
  }

  /** The language the person has chosen by now. */
  #asked(): { readonly language?: Language } {
    const language = this.#vault.language();
    return language === undefined ? {} : { language };
  }
}

const keysDamaged = { code: 'vault-keys-damaged', file: 'keys-a' } as const;
const busy = fail({ code: 'call-refused', reason: 'busy' });
const unfit = fail({ code: 'passphrase-unfit', fewest: minCharacters, words: minWords });

function putAsideKey(dataKey: Uint8Array): Buffer {
  return keyFor(dataKey, 'vault files');
}

function sealsOf(keys: VaultKeys, dataKey: Buffer): RecordSeals {
  return recordSeals(dataKey, keys.vault, keys.isMixed);
}
