// Publishers' keys on the disk: `<id>.key` as minisign writes it, `<id>.pub` and `<id>.json` beside it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyId } from '../../../core/base/ids.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import type { LastKit } from '../../../core/kit/key-statement.ts';
import { publicKeyIn } from '../../../core/kit/signature-trust.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, ownerOnly } from '../fs/ops.ts';
import { keyIdOf, type PublicKey, parsePublicKey, publicKeyFile } from '../minisign/key-bytes.ts';

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
/** The folder of the keys, and the disk it is on. */
export type KeyFolder = { readonly folder: string; readonly disk: DiskOps };
/** A key that is in the folder. */
export type StoredKey = { readonly keyId: KeyId; readonly publicKey: string } & KeyFacts;

/** Every key of the folder that has both halves, by id. Notes that cannot be read cost the name, never the key. */
export async function storedKeys(folder: string): Promise<StoredKey[]> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => keyFile.exec(name)?.[1] ?? []).sort();
  const keys: StoredKey[] = [];
  for (const id of ids) {
    const text = await readFile(join(folder, `${id}.pub`), 'utf8').catch(() => '');
    const publicKey = publicKeyIn(text);
    const half = publicKey === undefined ? undefined : parsePublicKey(publicKey);
    if (publicKey === undefined || half === undefined || keyIdOf(half.keyNumber) !== id) continue;
    keys.push({ keyId: id as KeyId, publicKey, ...(await factsOf(folder, id)) });
  }
  return keys;
}

/** The encrypted secret key file of a key; undefined when it is not there. */
export async function secretText(folder: string, keyId: KeyId): Promise<string | undefined> {
  return await readFile(join(folder, `${keyId}.key`), 'utf8').catch(() => undefined);
}

/** Writes a key: notes first, the secret half last, so that a key that shows has all of it. */
export async function storeKey(
  place: KeyFolder,
  key: { readonly half: PublicKey; readonly secretText: string; readonly facts: KeyFacts },
): Promise<Result<void>> {
  const { folder, disk } = place;
  const keyId = keyIdOf(key.half.keyNumber);
  const written = await writeFacts(place, keyId, key.facts);
  if (!written.ok) return written;
  const halves = [
    ['pub', publicKeyFile(key.half)],
    ['key', key.secretText],
  ] as const;
  for (const [ending, text] of halves) {
    const path = join(folder, `${keyId}.${ending}`);
    const stored = await writeFileAtomically(path, text, { disk, mode: ownerOnly });
    if (!stored.ok) return stored;
  }
  return ok(undefined);
}

/** Writes what is noted of a key; makes the folder of the keys where there is none. */
export async function writeFacts(
  { folder, disk }: KeyFolder,
  keyId: KeyId,
  facts: KeyFacts,
): Promise<Result<void>> {
  const { publisher, madeOn, lastKits } = facts;
  const text = `${JSON.stringify({ publisher, madeOn, lastKits }, undefined, 2)}\n`;
  const path = join(folder, `${keyId}.json`);
  return await writeFileAtomically(path, text, { disk, mode: ownerOnly, makesFolder: true });
}

/** Removes a key, the secret half first. Throws the system's errors. */
export async function removeKey({ folder, disk }: KeyFolder, keyId: KeyId): Promise<void> {
  for (const ending of ['key', 'pub', 'json']) await disk.remove(join(folder, `${keyId}.${ending}`));
  await disk.syncFolder(folder);
}

/** The key new kits are signed with, as it was chosen; undefined before that. */
export async function chosenKey(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, inUseFile), 'utf8').catch(() => undefined);
  return text?.trim();
}

/** Chooses the key new kits are signed with. */
export async function chooseKey({ folder, disk }: KeyFolder, keyId: KeyId): Promise<Result<void>> {
  return await writeFileAtomically(join(folder, inUseFile), `${keyId}\n`, { disk, mode: ownerOnly });
}

async function factsOf(folder: string, keyId: string): Promise<KeyFacts> {
  const nothing = { publisher: '', lastKits: [] };
  try {
    const parsed = factsSchema.safeParse(JSON.parse(await readFile(join(folder, `${keyId}.json`), 'utf8')));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}
