// Sign short texts with a key of minisign, without minisign's file around the signature: Ed25519 over the bytes themselves.
import { sign, verify } from 'node:crypto';
import {
  fromBase64,
  parsePublicKey,
  type SecretKey,
  signingKey,
  toBase64,
  verifyingKey,
} from './key-bytes.ts';

const signatureBytes = 64;

/** The signature in base64. A key that signs so must sign nothing else: neither says what it is for. */
export function signBytes(message: Uint8Array, key: SecretKey): string {
  return toBase64(sign(null, message, signingKey(key)));
}

/** Whether the signature (base64) over the message is by the key (its 56 characters). */
export function isSignedBy(message: Uint8Array, signature: string, publicKey: string): boolean {
  const key = parsePublicKey(publicKey);
  const bytes = fromBase64(signature);
  if (!key || bytes?.length !== signatureBytes) return false;
  try {
    return verify(null, message, verifyingKey(key), bytes);
  } catch {
    // Not every 32 bytes are a point of the curve.
    return false;
  }
}
