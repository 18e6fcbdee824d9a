// Fingerprint of a public key: digits, to be read aloud in any language.
import { sha256 } from '@noble/hashes/sha2.js';

const groups = 8;
const digitsPerGroup = 5;

/**
 * Eight groups of five digits (about 132 bits of the SHA-256 of minisign's 56 characters). A key id is no fingerprint: anyone can
 * make a key with a given id.
 */
export function fingerprintOf(publicKey: string): string {
  const hash = sha256(new TextEncoder().encode(publicKey));
  const number = hash.slice(0, 24).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits = (number % 10n ** BigInt(groups * digitsPerGroup))
    .toString()
    .padStart(groups * digitsPerGroup, '0');
  return (digits.match(/.{5}/g) ?? []).join(' ');
}
