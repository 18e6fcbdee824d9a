// Operations on the signing keys of this computer. Passphrases are used and forgotten.
import { join } from 'node:path';
import type { KeyId } from '../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { KeySheet, PublisherKey } from '../../../core/ipc/publisher-keys-group.ts';
import type { KitStatement } from '../../../core/kit/kit-statement.ts';
import { type SignBagOptions, signBag } from '../bags/sign-bag.ts';
import type { DiskOps } from '../fs/ops.ts';
import { personalDisk } from '../fs/overwriting-disk.ts';
import { writeProblem } from '../fs/problem.ts';
import type { SecretKey } from '../minisign/key-bytes.ts';
import type { ScryptLimits } from '../minisign/scrypt-stream.ts';
import { type KeyPlace, listKeys, openKey, storedKey } from './key-base.ts';
import { type BroughtKey, bringKeyBack, changeKeyPassphrase, makeKey, sheetOf } from './key-changes.ts';
import { chooseKey, removeKey } from './key-folder.ts';
import { type KeySigner, noteSigned, replaceKey, revokeKey, statementFiles } from './own-statements.ts';
import { type StoredStatement, storedStatements } from './statement-folder.ts';

/** The keys of one folder. Every call works on what is on the disk; two openings of one folder are fine. */
export type PublisherKeys = {
  /** The one in use first. */
  list(): Promise<readonly PublisherKey[]>;
  /** Makes a key; the first one is taken into use. Some seconds of work. `disk-full`, `disk-write-failed`. */
  make(given: { readonly publisher: string; readonly passphrase: string }): Promise<Result<PublisherKey>>;
  /** The secret key. `key-invalid` when it is not there or no key, `key-passphrase-wrong`. */
  open(keyId: KeyId, passphrase: string): Promise<Result<SecretKey>>;
  /**
   * Signs the bag in `folder`, puts the statements kept here into it, and notes the version as the last one that this key signed.
   * Problems of `open` and `signBag`.
   */
  signKit(folder: string, signer: KeySigner, options?: SignBagOptions): Promise<Result<KitStatement>>;
  use(keyId: KeyId): Promise<Result<void>>;
  sheet(keyId: KeyId): Promise<Result<KeySheet>>;
  /** Brings a key back from the text of a sheet or of a minisign file; the passphrase must open it. */
  bringBack(brought: BroughtKey): Promise<Result<PublisherKey>>;
  changePassphrase(keyId: KeyId, passphrase: string, next: string): Promise<Result<void>>;
  /** Removes a key for good. */
  remove(keyId: KeyId): Promise<Result<void>>;
  /** Statements made here, by the names of their files. */
  statements(): Promise<readonly StoredStatement[]>;
  /** States that one key of this folder takes the place of another, and takes that one into use. */
  replace(old: KeySigner, next: KeySigner): Promise<Result<StoredStatement>>;
  /** States that a key no longer counts; signed with the key itself or the one that replaced it. */
  revoke(keyId: KeyId, reason: string, by: KeySigner): Promise<Result<StoredStatement>>;
};

/**
 * A quarter of minisign's own: 256 MiB, a second or a few. Old laptops of field workers have no gigabyte to spare, and the passphrase
 * has twelve characters or four words at least.
 */
const keyLimits: ScryptLimits = { operations: 8_388_608, memoryBytes: 268_435_456 };

/** How keys are kept. `limits` is for tests: less work to open a key. */
type PublisherKeysOptions = {
  readonly limits?: ScryptLimits;
  readonly today?: () => string;
  readonly disk?: DiskOps;
};

/** Opens the keys below the data folder of the program. Nothing is read or made before the first call. */
export function openPublisherKeys(dataFolder: string, options: PublisherKeysOptions = {}): PublisherKeys {
  const {
    limits = keyLimits,
    today = () => new Date().toISOString().slice(0, 10),
    disk = personalDisk,
  } = options;
  const place = { folder: join(dataFolder, 'publisher-keys'), disk, limits, today };
  return {
    list: () => listKeys(place),
    make: (given) => makeKey(place, given),
    open: (keyId, passphrase) => openKey(place, keyId, passphrase),
    signKit: (folder, signer, signOptions = {}) => signKit(place, folder, signer, signOptions),
    use: async (keyId) => {
      const key = await storedKey(place, keyId);
      return key.ok ? await chooseKey(place, keyId) : key;
    },
    sheet: (keyId) => sheetOf(place, keyId),
    bringBack: (brought) => bringKeyBack(place, brought),
    changePassphrase: (keyId, passphrase, next) => changeKeyPassphrase(place, keyId, passphrase, next),
    remove: async (keyId) => {
      try {
        return ok(await removeKey(place, keyId));
      } catch (error) {
        return fail(writeProblem(error, `${keyId}.key`));
      }
    },
    statements: () => storedStatements(place.folder),
    replace: (old, next) => replaceKey(place, old, next),
    revoke: (keyId, reason, by) => revokeKey(place, keyId, reason, by),
  };
}

async function signKit(
  place: KeyPlace,
  folder: string,
  { keyId, passphrase }: KeySigner,
  options: SignBagOptions,
): Promise<Result<KitStatement>> {
  const key = await openKey(place, keyId, passphrase);
  if (!key.ok) return key;
  const signed = await signBag(folder, key.value, {
    disk: place.disk,
    ...options,
    statements: await statementFiles(place),
  });
  if (!signed.ok) return signed;
  const noted = await noteSigned(place, keyId, signed.value);
  return noted.ok ? signed : noted;
}
