// Make, restore and print keys of a folder, and change their passphrases.
import type { KeyId } from '../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { KeySheet, PublisherKey } from '../../../core/ipc/publisher-keys-group.ts';
import { measurePassphrase } from '../../../core/kit/passphrase.ts';
import { keyIdOf, publicHalf } from '../minisign/key-bytes.ts';
import { readPaperKey } from '../minisign/paper-key.ts';
import { makeSecretKey, needsPassphrase } from '../minisign/secret-key-file.ts';
import {
  type KeyPlace,
  listKeys,
  openKey,
  openSecretText,
  shownKey,
  storedKey,
  storeSecret,
} from './key-base.ts';
import { chooseKey, secretText } from './key-folder.ts';

/** What a person brings to get a key back. */
export type BroughtKey = {
  readonly text: string;
  /** What the person knows the text by. */
  readonly file: string;
  readonly publisher: string;
  readonly passphrase: string;
};

/** Makes a key; the first one that counts is in use. */
export async function makeKey(
  place: KeyPlace,
  given: { readonly publisher: string; readonly passphrase: string },
): Promise<Result<PublisherKey>> {
  const { publisher, passphrase } = given;
  return await stayInUse(place, () =>
    storeSecret(place, makeSecretKey(), passphrase, { publisher, madeOn: place.today(), lastKits: [] }),
  );
}

/** Brings a key back; the passphrase must open it, or be good enough to close one that lies open in its file. */
export async function bringKeyBack(place: KeyPlace, brought: BroughtKey): Promise<Result<PublisherKey>> {
  const { text, file, publisher, passphrase } = brought;
  const found = readPaperKey(text, file);
  if (!found.ok) return found;
  if (needsPassphrase(found.value) === false && measurePassphrase(passphrase) === 'short')
    return fail({ code: 'key-passphrase-wrong', file });
  const key = await openSecretText(found.value, file, passphrase);
  if (!key.ok) return key;
  const present = await storedKey(place, keyIdOf(publicHalf(key.value).keyNumber));
  const { lastKits, madeOn } = present.ok ? present.value : { lastKits: [], madeOn: place.today() };
  return await stayInUse(place, () =>
    storeSecret(place, key.value, passphrase, { publisher, madeOn, lastKits }),
  );
}

/** What a paper backup holds. */
export async function sheetOf(place: KeyPlace, keyId: KeyId): Promise<Result<KeySheet>> {
  const key = await shownKey(place, keyId);
  if (!key.ok) return key;
  const text = (await secretText(place.files, keyId)) ?? '';
  const [, line = ''] = text.split('\n');
  return needsPassphrase(text) === true
    ? ok({ key: key.value, secretText: line.trim(), day: place.today() })
    : fail({ code: 'key-invalid', file: `${keyId}.key`, reason: 'not-encrypted' });
}

/** Gives a key another passphrase; earlier backups keep the earlier one. */
export async function changeKeyPassphrase(
  place: KeyPlace,
  keyId: KeyId,
  passphrase: string,
  next: string,
): Promise<Result<void>> {
  const facts = await storedKey(place, keyId);
  if (!facts.ok) return facts;
  const key = await openKey(place, keyId, passphrase);
  if (!key.ok) return key;
  const written = await storeSecret(place, key.value, next, facts.value);
  return written.ok ? ok(undefined) : written;
}

/** Stores another key without changing which one is in use. */
async function stayInUse(
  place: KeyPlace,
  store: () => Promise<Result<PublisherKey>>,
): Promise<Result<PublisherKey>> {
  const before = (await listKeys(place)).find(({ isInUse }) => isInUse);
  const made = await store();
  if (!made.ok) return made;
  const chosen = await chooseKey(place.files, before?.keyId ?? made.value.keyId);
  return chosen.ok ? await shownKey(place, made.value.keyId) : chosen;
}
