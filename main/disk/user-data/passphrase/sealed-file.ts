// A whole file in encrypted form, bound to its name.
import { keyFor, nonceBytes, seal, unseal } from './sealing.ts';

/** Starts every encrypted file. */
const magic = Buffer.from('IKSEALED', 'latin1');

/** Encrypts a file: magic 8, nonce 12, then the bytes with their tag. */
export function sealFile(dataKey: Uint8Array, name: string, bytes: Uint8Array): Buffer {
  const sealed = seal(fileKey(dataKey), bytes, Buffer.from(name, 'utf8'));
  return Buffer.concat([magic, sealed.nonce, sealed.bytes]);
}

/** Whether a file is in encrypted form. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/** The bytes of an encrypted file; undefined when key, name or any byte is another. */
export function unsealFile(dataKey: Uint8Array, name: string, file: Uint8Array): Buffer | undefined {
  if (!isSealedFile(file)) return undefined;
  const at = magic.length + nonceBytes;
  const sealed = { nonce: file.subarray(magic.length, at), bytes: file.subarray(at) };
  return unseal(fileKey(dataKey), sealed, Buffer.from(name, 'utf8'));
}

function fileKey(dataKey: Uint8Array): Buffer {
  return keyFor(dataKey, 'vault files');
}
