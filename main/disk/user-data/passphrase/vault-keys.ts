// The keys of an encrypted vault: one random key for the data, wrapped once by the passphrase and once by the recovery key.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson } from '../../../../core/base/canonical-json.ts';
import { type Language, languageSchema } from '../../../../core/base/language.ts';
import { isNewerFormat } from '../../../../core/base/newer-format.ts';
import { parseJson } from '../../../../core/base/parse-json.ts';
import { z } from '../../../../core/base/zod.ts';
import type { VaultSecret } from '../../../../core/user-data/vault.ts';
import { replaceFile } from '../../fs/atomic-file.ts';
import { type DiskOps, ownerOnly, quietly } from '../../fs/ops.ts';
import { type FoundSlot, readSlots, type SlotFormat } from '../../fs/two-slot.ts';
import { newRecoveryKey, secretOfRecoveryKey } from './recovery-key.ts';
import { keyBytes, keyFor, nonceBytes, seal, tagBytes, unseal } from './sealing.ts';
import { isCostReadable, type StretchCost, saltBytes, stretch } from './stretch.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
const wrap = { salt: hex(saltBytes), nonce: hex(nonceBytes), key: hex(keyBytes + tagBytes) };

/** The keys as JSON. */
export const keysSchema = z.strictObject({
  schema: z.literal('impact-kit/vault-keys'),
  format: z.literal(1),
  /** Grows with every change. */
  generation: z.int().min(1),
  /** Names the vault; records of another one do not open. */
  vault: hex(16),
  /** Records without encryption count as well: the vault is being encrypted, or made readable again. */
  isMixed: z.boolean(),
  /** Language of the screen that unlocks user data. */
  language: languageSchema.optional(),
  passphrase: z.strictObject({
    kdf: z.literal('argon2id'),
    memoryKiB: z.int(),
    passes: z.int(),
    ...wrap,
  }),
  recovery: z.strictObject({ kdf: z.literal('hkdf-sha256'), ...wrap }),
  /** HMAC-SHA-256 of all the rest under a key from the data key. */
  mac: hex(32),
});

/** What the file says. */
export type VaultKeys = z.infer<typeof keysSchema>;
type Unsigned = Omit<VaultKeys, 'mac'>;

/** The two files. What a killed program left beside them may open with a passphrase that was replaced since. */
export const keysNames = ['keys-a', 'keys-b'] as const;
type KeysSlot = (typeof keysNames)[number];

/** Both files hold the same; one that is damaged does not count. */
const keysFormat: SlotFormat<KeysSlot, VaultKeys> = {
  names: keysNames,
  decode: decodeKeys,
  order: ({ generation }) => generation,
};

/** Writes the keys: a line with the first 8 bytes of SHA-256 of the rest, then JSON. */
export function encodeKeys(keys: VaultKeys): string {
  const text = `${canonicalJson(keys)}\n`;
  return `${checksumOf(text)}\n${text}`;
}

function decodeKeys(bytes: Buffer): VaultKeys | 'too-new' | 'cut-off' | 'damaged' {
  const whole = bytes.toString('utf8');
  const at = whole.indexOf('\n');
  const text = whole.slice(at + 1);
  if (at < 0 || whole.slice(0, at) !== checksumOf(text)) return 'damaged';
  const found = parseJson(text);
  if (isNewerFormat(found, 1)) return 'too-new';
  const keys = keysSchema.safeParse(found);
  return keys.success && isCostReadable(keys.data.passphrase) ? keys.data : 'damaged';
}

/** The keys in a folder: undefined when the vault has none; `damaged` when there are files and none can be used. */
export async function readKeys(
  folder: string,
  disk: DiskOps,
  names: readonly string[],
): Promise<VaultKeys | 'too-new' | 'damaged' | undefined> {
  const { found, isDamaged, isTooNew } = await readSlots<KeysSlot, VaultKeys>(
    folder,
    keysFormat,
    async (path) => (names.some((name) => join(folder, name) === path) ? await disk.read(path) : undefined),
  );
  if (isTooNew) return 'too-new';
  const [newest]: readonly (FoundSlot<KeysSlot, VaultKeys> | undefined)[] = found;
  return newest?.value ?? (isDamaged ? 'damaged' : undefined);
}

/** Writes keys to both files, or removes both. Rejects with the system's error, having written the ones before again. */
export async function writeKeys(
  folder: string,
  disk: DiskOps,
  keys: VaultKeys | undefined,
  before: VaultKeys | undefined,
): Promise<void> {
  try {
    await putKeys(folder, disk, keys);
  } catch (error) {
    await quietly(putKeys(folder, disk, before));
    throw error;
  }
}

async function putKeys(folder: string, disk: DiskOps, keys: VaultKeys | undefined): Promise<void> {
  for (const name of keysNames) {
    const path = join(folder, name);
    if (keys) await replaceFile(disk, path, encodeKeys(keys), ownerOnly);
    else await disk.remove(path);
  }
  if (!keys) await disk.syncFolder(folder);
}

/** New keys, still mixed, with the data key and the recovery key that open them. */
export async function makeKeys(
  passphrase: string,
  cost: StretchCost,
  language: Language | undefined,
): Promise<{ readonly keys: VaultKeys; readonly dataKey: Buffer; readonly recoveryKey: string }> {
  const dataKey = randomBytes(keyBytes);
  const vault = randomBytes(16).toString('hex');
  const recoveryKey = newRecoveryKey();
  const keys = signed(
    {
      schema: 'impact-kit/vault-keys',
      format: 1,
      generation: 1,
      vault,
      isMixed: true,
      ...(language === undefined ? {} : { language }),
      passphrase: await wrapByPassphrase(vault, dataKey, passphrase, cost),
      recovery: wrapByRecovery(vault, dataKey, recoveryKey),
    },
    dataKey,
  );
  return { keys, dataKey, recoveryKey };
}

/** The data key; undefined when the secret does not open it. */
export async function dataKeyOf(keys: VaultKeys, secret: VaultSecret): Promise<Buffer | undefined> {
  const isPassphrase = 'passphrase' in secret;
  if (isPassphrase && secret.passphrase === '') return undefined;
  const lock = isPassphrase ? keys.passphrase : keys.recovery;
  const wrapping = isPassphrase
    ? await passphraseKey(secret.passphrase, keys.passphrase)
    : recoveryWrappingKey(secret.recoveryKey, keys.recovery.salt);
  if (!wrapping) return undefined;
  const sealed = { nonce: Buffer.from(lock.nonce, 'hex'), bytes: Buffer.from(lock.key, 'hex') };
  return unseal(wrapping, sealed, contextOf(keys.vault, lock));
}

/** Whether every word of the file was written by a program that had the data key. */
export function areKeysAuthentic({ mac, ...rest }: VaultKeys, dataKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(rest, dataKey), 'hex'));
}

/** What changes in keys. */
type KeysChange = {
  readonly isMixed?: boolean;
  readonly language?: Language;
  readonly passphrase?: { readonly text: string; readonly cost: StretchCost };
  readonly recoveryKey?: string;
};

/** The next generation of keys; the data key stays, so no data is written anew. */
export async function changedKeys(
  { mac: _, ...before }: VaultKeys,
  dataKey: Uint8Array,
  { isMixed, language, passphrase, recoveryKey }: KeysChange,
): Promise<VaultKeys> {
  const { vault } = before;
  return signed(
    {
      ...before,
      generation: before.generation + 1,
      ...(isMixed === undefined ? {} : { isMixed }),
      ...(language === undefined ? {} : { language }),
      ...(passphrase && {
        passphrase: await wrapByPassphrase(vault, dataKey, passphrase.text, passphrase.cost),
      }),
      ...(recoveryKey === undefined ? {} : { recovery: wrapByRecovery(vault, dataKey, recoveryKey) }),
    },
    dataKey,
  );
}

async function wrapByPassphrase(
  vault: string,
  dataKey: Uint8Array,
  passphrase: string,
  { memoryKiB, passes }: StretchCost,
): Promise<VaultKeys['passphrase']> {
  const lock = {
    kdf: 'argon2id',
    memoryKiB,
    passes,
    salt: randomBytes(saltBytes).toString('hex'),
  } as const;
  return { ...lock, ...wrapped(await passphraseKey(passphrase, lock), dataKey, contextOf(vault, lock)) };
}

function wrapByRecovery(vault: string, dataKey: Uint8Array, recoveryKey: string): VaultKeys['recovery'] {
  const lock = { kdf: 'hkdf-sha256', salt: randomBytes(saltBytes).toString('hex') } as const;
  const key = recoveryWrappingKey(recoveryKey, lock.salt);
  if (!key) throw new Error('a recovery key that is none');
  return { ...lock, ...wrapped(key, dataKey, contextOf(vault, lock)) };
}

async function passphraseKey(
  passphrase: string,
  { salt, memoryKiB, passes }: StretchCost & { readonly salt: string },
): Promise<Buffer> {
  const stretched = await stretch(passphrase, Buffer.from(salt, 'hex'), { memoryKiB, passes });
  return keyFor(stretched, 'passphrase wrap');
}

function recoveryWrappingKey(recoveryKey: string, salt: string): Buffer | undefined {
  const secret = secretOfRecoveryKey(recoveryKey);
  return secret && keyFor(secret, 'recovery wrap', Buffer.from(salt, 'hex'));
}

function wrapped(key: Uint8Array, dataKey: Uint8Array, context: Uint8Array): { nonce: string; key: string } {
  const { nonce, bytes } = seal(key, dataKey, context);
  return { nonce: nonce.toString('hex'), key: bytes.toString('hex') };
}

/** Binds a wrapped key to its vault and to what it is opened with. */
function contextOf(
  vault: string,
  { nonce: _, key: __, ...lock }: object & { nonce?: string; key?: string },
): Buffer {
  return Buffer.from(canonicalJson({ vault, lock }), 'utf8');
}

function signed(keys: Unsigned, dataKey: Uint8Array): VaultKeys {
  return { ...keys, mac: macOf(keys, dataKey) };
}

function macOf(keys: Unsigned, dataKey: Uint8Array): string {
  return createHmac('sha256', keyFor(dataKey, 'vault keys')).update(canonicalJson(keys)).digest('hex');
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
