// Layout of minisign keys: a comment line, then base64 of a fixed structure (minisign 0.12, minisign.h).
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyId } from '../../../core/base/ids.ts';

/** Public key: "Ed", key id (8), Ed25519 public key (32). */
export type PublicKey = { readonly keyNumber: Uint8Array; readonly bytes: Uint8Array };
/** Secret key: key id (8), Ed25519 seed and public key (64). */
export type SecretKey = { readonly keyNumber: Uint8Array; readonly bytes: Uint8Array };

const algorithm = [0x45, 0x64];
const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Strict base64; undefined on anything else. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!base64Pattern.test(text)) return undefined;
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return toBase64(bytes) === text ? bytes : undefined;
}

/** Base64 with padding, as minisign writes it. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** The id as minisign prints it: the number is little-endian, the text big-endian. */
export function keyIdOf(keyNumber: Uint8Array): KeyId {
  const text = Buffer.from(keyNumber).reverse().toString('hex').toUpperCase();
  return text as KeyId;
}

/** Reads the 56 characters of a public key; undefined when they are none. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const bytes = fromBase64(text.trim());
  if (bytes?.length !== 42 || bytes[0] !== algorithm[0] || bytes[1] !== algorithm[1]) return undefined;
  return { keyNumber: bytes.slice(2, 10), bytes: bytes.slice(10) };
}

/** Writes the 56 characters of a public key. */
export function formatPublicKey(key: PublicKey): string {
  return toBase64(Buffer.concat([Uint8Array.from(algorithm), key.keyNumber, key.bytes]));
}

/** A whole public key file as minisign writes it. */
export function publicKeyFile(key: PublicKey): string {
  return `untrusted comment: minisign public key ${keyIdOf(key.keyNumber)}\n${formatPublicKey(key)}\n`;
}

/** The public half of a secret key. */
export function publicHalf(key: SecretKey): PublicKey {
  return { keyNumber: key.keyNumber, bytes: key.bytes.slice(32) };
}

/** The key as node:crypto takes it for checking. */
export function verifyingKey(key: PublicKey): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64Url(key.bytes) }, format: 'jwk' });
}

/** The key as node:crypto takes it for signing. */
export function signingKey(key: SecretKey): KeyObject {
  const d = base64Url(key.bytes.slice(0, 32));
  const x = base64Url(key.bytes.slice(32));
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
}

/** Raw bytes of an Ed25519 key pair made by node:crypto: seed and public key. */
export function rawKeyPair(privateKey: KeyObject): Uint8Array {
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  return new Uint8Array(Buffer.concat([Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')]));
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
