// List, open and store the keys of a folder. The other modules for keys build on this.
import type { KeyId } from '../../../core/base/ids.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { PublisherKey } from '../../../core/ipc/publisher-keys-group.ts';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import { type KeyStanding, standingsOf } from '../../../core/kit/key-standing.ts';
import { keyIdOf, parsePublicKey, publicHalf, type SecretKey } from '../minisign/key-bytes.ts';
import type { ScryptLimits } from '../minisign/scrypt-stream.ts';
import { protectedKeyFile, readSecretKey } from '../minisign/secret-key-file.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';
import { chosenKey, type KeyFacts, type StoredKey, secretText, storedKeys, storeKey } from './key-folder.ts';
import { storedStatements } from './statement-folder.ts';

/** The folder, and how much work opening a key is. */
export type KeyPlace = {
  readonly files: PersonalFolder;
  readonly limits: ScryptLimits;
  /** Today, `YYYY-MM-DD`; for people only. */
  readonly today: () => string;
};

/** The keys as the page sees them: the one in use first, then by id. */
export async function listKeys({ files }: KeyPlace): Promise<readonly PublisherKey[]> {
  const keys = await storedKeys(files);
  const standing = standingsOf((await storedStatements(files)).map(({ statement }) => statement));
  const chosen = await chosenKey(files);
  const isGood = (key: StoredKey): boolean => standing(key.publicKey).kind === 'good';
  const inUse = keys.find((key) => key.keyId === chosen && isGood(key)) ?? keys.find(isGood);
  return keys
    .map((key) => shown(key, key === inUse, standing(key.publicKey)))
    .sort((one, other) => Number(other.isInUse) - Number(one.isInUse));
}

/** One key of the folder; `key-invalid` when it is not there. */
export async function storedKey({ files }: KeyPlace, keyId: KeyId): Promise<Result<StoredKey>> {
  const key = (await storedKeys(files)).find((other) => other.keyId === keyId);
  return key ? ok(key) : fail(notHere(keyId));
}

/** One key as the page sees it. */
export async function shownKey(place: KeyPlace, keyId: KeyId): Promise<Result<PublisherKey>> {
  const key = (await listKeys(place)).find((other) => other.keyId === keyId);
  return key ? ok(key) : fail(notHere(keyId));
}

/** The secret key. `key-invalid`, `key-passphrase-wrong`. */
export async function openKey(
  { files }: KeyPlace,
  keyId: KeyId,
  passphrase: string,
): Promise<Result<SecretKey>> {
  const text = await secretText(files, keyId);
  return text === undefined ? fail(notHere(keyId)) : await openSecretText(text, `${keyId}.key`, passphrase);
}

/** The secret key in a text. */
export async function openSecretText(
  text: string,
  file: string,
  passphrase: string,
): Promise<Result<SecretKey>> {
  const composed = passphrase.normalize('NFC');
  const key = await readSecretKey(text, file, composed);
  // A file of minisign may have been made with the letters as they were typed there.
  return key.ok || passphrase === composed ? key : await readSecretKey(text, file, passphrase);
}

/** Stores a key, encrypted with a passphrase. `key-passphrase-empty`, `key-memory-short`, problems of the disk; then as before. */
export async function storeSecret(
  place: KeyPlace,
  key: SecretKey,
  passphrase: string,
  facts: KeyFacts,
): Promise<Result<PublisherKey>> {
  const half = publicHalf(key);
  const file = `${keyIdOf(half.keyNumber)}.key`;
  if (passphrase === '') return fail({ code: 'key-passphrase-empty', file });
  const made = await protectedKeyFile(key, passphrase.normalize('NFC'), file, place.limits);
  if (!made.ok) return made;
  const written = await storeKey(place.files, { half, secretText: made.value, facts });
  return written.ok ? await shownKey(place, keyIdOf(half.keyNumber)) : written;
}

function shown(key: StoredKey, isInUse: boolean, standing: KeyStanding): PublisherKey {
  const { keyId, publicKey, publisher, madeOn } = key;
  const next = standing.kind === 'replaced' ? parsePublicKey(standing.by) : undefined;
  return {
    keyId,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    publisher,
    ...(madeOn === undefined ? {} : { madeOn }),
    isInUse,
    standing: standing.kind,
    ...(next === undefined ? {} : { replacedBy: keyIdOf(next.keyNumber) }),
  };
}

function notHere(keyId: KeyId): Problem {
  return { code: 'key-invalid', file: `${keyId}.key`, reason: 'not-here' };
}
