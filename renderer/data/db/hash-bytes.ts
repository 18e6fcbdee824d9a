// SHA-256 in the page and its workers.
import { type FileHash, toFileHash } from '../../../core/base/ids.ts';
import { pieceSizeBytes } from './library-db.ts';

/** SHA-256 of bytes, as lower-case hex. */
export async function hashBytes(bytes: Uint8Array): Promise<FileHash> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return toFileHash(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** SHA-256 of each piece of bytes that begin with one; the last may be shorter. */
export function hashPieces(bytes: Uint8Array): Promise<readonly FileHash[]> {
  const count = Math.ceil(bytes.byteLength / pieceSizeBytes);
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      hashBytes(bytes.subarray(index * pieceSizeBytes, (index + 1) * pieceSizeBytes)),
    ),
  );
}
