// Authenticated encryption of bytes with AES-256-GCM, and the keys for it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
/** Bytes of a key, of a nonce, and of the tag behind the encrypted bytes. */
export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;

/** Encrypted bytes with their tag, and the nonce they were encrypted with. */
type Sealed = { readonly nonce: Buffer; readonly bytes: Buffer };

/** Encrypts bytes. `context` is authenticated but not stored, so decrypting needs the same value. Only tests pass a nonce. */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  context: Uint8Array,
  nonce = randomBytes(nonceBytes),
): Sealed {
  const sealing = createCipheriv(cipher, key, nonce).setAAD(context);
  const bytes = Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
  return { nonce, bytes };
}

/** The bytes that were encrypted; undefined when key, context, nonce or any byte is another. */
export function unseal(
  key: Uint8Array,
  { nonce, bytes }: { readonly nonce: Uint8Array; readonly bytes: Uint8Array },
  context: Uint8Array,
): Buffer | undefined {
  if (bytes.length < tagBytes || nonce.length !== nonceBytes) return undefined;
  const end = bytes.length - tagBytes;
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(context);
  opening.setAuthTag(bytes.subarray(end));
  const plain = opening.update(bytes.subarray(0, end));
  try {
    return Buffer.concat([plain, opening.final()]);
  } catch {
    plain.fill(0);
    return undefined;
  }
}

/** The key for one purpose (HKDF with SHA-256); keys for two purposes say nothing of each other. */
export function keyFor(secret: Uint8Array, purpose: string, salt: Uint8Array = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `impact-kit ${purpose}`, keyBytes));
}
