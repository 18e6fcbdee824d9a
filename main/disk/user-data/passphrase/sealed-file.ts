// A whole file in encrypted form, bound to its name.
import { nonceBytes, seal, unseal } from './sealing.ts';

/** Starts every encrypted file. */
const magic = Buffer.from('IKSEALED', 'latin1');

/** Encrypts a file: magic 8, nonce 12, then the bytes with their tag. */
export function sealFile(key: Uint8Array, name: string, bytes: Uint8Array): Buffer {
  const sealed = seal(key, bytes, Buffer.from(name, 'utf8'));
  return Buffer.concat([magic, sealed.nonce, sealed.bytes]);
}

/** Whether a file is in encrypted form. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/** The bytes of an encrypted file; undefined when key, name or any byte is another. */
export function unsealFile(key: Uint8Array, name: string, file: Uint8Array): Buffer | undefined {
  if (!isSealedFile(file)) return undefined;
  const at = magic.length + nonceBytes;
  const sealed = { nonce: file.subarray(magic.length, at), bytes: file.subarray(at) };
  return unseal(key, sealed, Buffer.from(name, 'utf8'));
}
