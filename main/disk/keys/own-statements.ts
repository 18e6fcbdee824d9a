// State that a publisher's key was replaced or revoked, and record the kits a key signed.
import type { KeyId } from '../../../core/base/ids.ts';
import type { Result } from '../../../core/base/result.ts';
import { ok } from '../../../core/base/result.ts';
import { compareVersions } from '../../../core/kit/compare.ts';
import type { KeyStatement, LastKit } from '../../../core/kit/key-statement.ts';
import { formatPublicKey, publicHalf, type SecretKey } from '../minisign/key-bytes.ts';
import { signStatement } from '../minisign/sign-statement.ts';
import { type KeyPlace, openKey, storedKey } from './key-base.ts';
import { chooseKey, writeFacts } from './key-folder.ts';
import { type StoredStatement, storedStatements, storeStatement } from './statement-folder.ts';

/** Who signs, and the passphrase that opens the key. */
export type KeySigner = { readonly keyId: KeyId; readonly passphrase: string };

/** The statements of the folder as files of a kit. */
export async function statementFiles({ files }: KeyPlace): Promise<{ fileName: string; text: string }[]> {
  const stored = await storedStatements(files);
  return stored.map(({ fileName, statement }) => ({ fileName, text: statement.text }));
}

/** Notes a version of a kit as signed with a key. */
export async function noteSigned(place: KeyPlace, keyId: KeyId, kit: LastKit): Promise<Result<void>> {
  const noted = await storedKey(place, keyId);
  if (!noted.ok) return noted;
  const lastKits = noteLastKit(noted.value.lastKits, kit);
  return await writeFacts(place.files, keyId, { ...noted.value, lastKits });
}

/** States that one key takes the place of another; the new one is then in use. */
export async function replaceKey(
  place: KeyPlace,
  old: KeySigner,
  next: KeySigner,
): Promise<Result<StoredStatement>> {
  const facts = await storedKey(place, old.keyId);
  if (!facts.ok) return facts;
  const oldKey = await openKey(place, old.keyId, old.passphrase);
  if (!oldKey.ok) return oldKey;
  const newKey = await openKey(place, next.keyId, next.passphrase);
  if (!newKey.ok) return newKey;
  const { publicKey: key, lastKits } = facts.value;
  const numbers = (await storedStatements(place.files)).map(({ statement }) =>
    statement.action === 'replace' && statement.key === key ? statement.number : 0,
  );
  const statement = {
    action: 'replace',
    key,
    newKey: publicKeyOf(newKey.value),
    publisher: facts.value.publisher || old.keyId,
    number: Math.max(0, ...numbers) + 1,
    day: place.today(),
    lastKits,
  } as const;
  const kept = await keep(place, statement, [oldKey.value, newKey.value]);
  if (!kept.ok) return kept;
  const chosen = await chooseKey(place.files, next.keyId);
  return chosen.ok ? kept : chosen;
}

/** States that a key no longer counts. */
export async function revokeKey(
  place: KeyPlace,
  keyId: KeyId,
  reason: string,
  by: KeySigner,
): Promise<Result<StoredStatement>> {
  const facts = await storedKey(place, keyId);
  if (!facts.ok) return facts;
  const signer = await openKey(place, by.keyId, by.passphrase);
  if (!signer.ok) return signer;
  const { publicKey: key } = facts.value;
  const statement = { action: 'revoke', key, signer: publicKeyOf(signer.value), reason } as const;
  return await keep(place, { ...statement, day: place.today() }, [signer.value]);
}

async function keep(
  place: KeyPlace,
  statement: KeyStatement,
  keys: readonly SecretKey[],
): Promise<Result<StoredStatement>> {
  const signed = signStatement(statement, keys);
  if (!signed.ok) return signed;
  const kept = await storeStatement(place.files, signed.value);
  return kept.ok ? ok({ fileName: kept.value, statement: signed.value }) : kept;
}

function publicKeyOf(key: SecretKey): string {
  return formatPublicKey(publicHalf(key));
}

/** The list with one more signed kit. */
function noteLastKit(kits: readonly LastKit[], signed: LastKit): readonly LastKit[] {
  const { kitId, version } = signed;
  const before = kits.find((kit) => kit.kitId === kitId);
  if (before && compareVersions(before.version, version) >= 0) return kits;
  return [...kits.filter((kit) => kit !== before), { kitId, version }];
}
