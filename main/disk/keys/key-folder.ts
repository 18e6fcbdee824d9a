// Publishers' keys on the disk: `<id>.key` as minisign writes it, `<id>.pub` and `<id>.json` beside it.
import type { KeyId } from '../../../core/base/ids.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import type { LastKit } from '../../../core/kit/key-statement.ts';
import { publicKeyIn } from '../../../core/kit/signature-trust.ts';
import { keyIdOf, type PublicKey, parsePublicKey, publicKeyFile } from '../minisign/key-bytes.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';

const inUseFile = 'in-use.txt';
const keyFile = /^([0-9A-F]{16})\.key$/;

const factsSchema = z.object({
  publisher: z.string(),
  madeOn: z.string().optional(),
  /** The last version of each kit that was signed here with the key. */
  lastKits: z.array(z.object({ kitId: z.string(), version: z.string() })).default([]),
});

/** What is noted of a key beside its files. */
export type KeyFacts = {
  readonly publisher: string;
  readonly madeOn?: string | undefined;
  readonly lastKits: readonly LastKit[];
};
/** A key that is in the folder. */
export type StoredKey = { readonly keyId: KeyId; readonly publicKey: string } & KeyFacts;

/** Every key of the folder that has both halves, by id. Notes that cannot be read cost the name, never the key. */
export async function storedKeys(files: PersonalFolder): Promise<StoredKey[]> {
  const names = await files.list();
  const ids = names.flatMap((name) => keyFile.exec(name)?.[1] ?? []).sort();
  const keys: StoredKey[] = [];
  for (const id of ids) {
    const publicKey = publicKeyIn((await textOf(files, `${id}.pub`)) ?? '');
    const half = publicKey === undefined ? undefined : parsePublicKey(publicKey);
    if (publicKey === undefined || half === undefined || keyIdOf(half.keyNumber) !== id) continue;
    keys.push({ keyId: id as KeyId, publicKey, ...(await factsOf(files, id)) });
  }
  return keys;
}

/** The encrypted secret key file of a key; undefined when it is not there. */
export async function secretText(files: PersonalFolder, keyId: KeyId): Promise<string | undefined> {
  return await textOf(files, `${keyId}.key`);
}

/** Writes a key: notes first, the secret half last, so that a key that shows has all of it. */
export async function storeKey(
  files: PersonalFolder,
  key: { readonly half: PublicKey; readonly secretText: string; readonly facts: KeyFacts },
): Promise<Result<void>> {
  const keyId = keyIdOf(key.half.keyNumber);
  const written = await writeFacts(files, keyId, key.facts);
  if (!written.ok) return written;
  const halves = [
    ['pub', publicKeyFile(key.half)],
    ['key', key.secretText],
  ] as const;
  for (const [ending, text] of halves) {
    const stored = await files.write(`${keyId}.${ending}`, text);
    if (!stored.ok) return stored;
  }
  return ok(undefined);
}

/** Writes what is noted of a key; makes the folder of the keys where there is none. */
export async function writeFacts(
  files: PersonalFolder,
  keyId: KeyId,
  facts: KeyFacts,
): Promise<Result<void>> {
  const { publisher, madeOn, lastKits } = facts;
  const text = `${JSON.stringify({ publisher, madeOn, lastKits }, undefined, 2)}\n`;
  return await files.write(`${keyId}.json`, text);
}

/** Removes a key, the secret half first. `disk-write-failed`. */
export async function removeKey(files: PersonalFolder, keyId: KeyId): Promise<Result<void>> {
  return await files.remove(['key', 'pub', 'json'].map((ending) => `${keyId}.${ending}`));
}

/** The key new kits are signed with, as it was chosen; undefined before that. */
export async function chosenKey(files: PersonalFolder): Promise<string | undefined> {
  return (await textOf(files, inUseFile))?.trim();
}

/** Chooses the key new kits are signed with. */
export async function chooseKey(files: PersonalFolder, keyId: KeyId): Promise<Result<void>> {
  return await files.write(inUseFile, `${keyId}\n`);
}

async function factsOf(files: PersonalFolder, keyId: string): Promise<KeyFacts> {
  const nothing = { publisher: '', lastKits: [] };
  try {
    const parsed = factsSchema.safeParse(JSON.parse((await textOf(files, `${keyId}.json`)) ?? ''));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}

async function textOf(files: PersonalFolder, name: string): Promise<string | undefined> {
  const read = await files.read(name);
  return read.ok ? read.value?.toString('utf8') : undefined;
}
