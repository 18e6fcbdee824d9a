// A file of any size in encrypted pieces: written from its beginning to its end, read from any place.
//
// magic 8 | salt 16 | whole pieces | the last piece. The key is of this file alone, so no piece of another file opens in it. A file that
// was cut has no last piece. It is bound to no name, so that moving a file costs nothing.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type OpenFile, quietly } from '../fs/ops.ts';
import {
  openPiece,
  PieceSealer,
  type PieceSecret,
  pieceBytes,
  sealedPieceBytes,
} from '../user-data/passphrase/pieces.ts';
import { keyFor, tagBytes } from '../user-data/passphrase/sealing.ts';

/** Starts every such file. */
const magic = Buffer.from('IKPIECES', 'latin1');
const saltBytes = 16;
const headBytes = magic.length + saltBytes;

/** Bytes that are not those that were written: changed, cut, or of another file. */
export class PieceDamage extends Error {}

/** Whether bytes are the beginning of a file in encrypted pieces. */
export function isPieceFile(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/** Whether a file is in encrypted pieces. Rejects with the system's error. */
export async function isPieceFileAt(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return await isPieceHandle(file);
  } finally {
    await quietly(file.close());
  }
}

/** The same of a file that is open. */
export async function isPieceHandle(file: FileHandle): Promise<boolean> {
  return isPieceFile(await readPart(file, 0, magic.length));
}

/** A new empty file that encrypts what is written to it, in order. It is whole once it is synced or closed. */
export function pieceFileOver(file: OpenFile, filesKey: Uint8Array): OpenFile {
  const head = Buffer.concat([magic, randomBytes(saltBytes)]);
  const { key, context } = secretOf(filesKey, head);
  const sealer = new PieceSealer(key, context);
  let state: 'begun' | 'going on' | 'whole' | 'failed' = 'begun';
  const add = async (pieces: readonly Buffer[], next: typeof state): Promise<void> => {
    const bytes = state === 'begun' ? [head, ...pieces] : pieces;
    // What failed halfway must never get a last piece.
    state = 'failed';
    if (bytes.length > 0) await file.write(Buffer.concat(bytes));
    state = next;
  };
  const finish = async (): Promise<void> => {
    if (state === 'begun' || state === 'going on') await add([sealer.end()], 'whole');
    key.fill(0);
  };
  return {
    write: async (bytes, position) => {
      if (position !== undefined || state === 'whole') throw new Error('an encrypted file only grows');
      if (state === 'failed') throw Object.assign(new Error('a write before failed'), { code: 'EIO' });
      await add(sealer.push(bytes), 'going on');
    },
    truncate: async () => {
      throw new Error('an encrypted file only grows');
    },
    sync: async () => {
      await finish();
      await file.sync();
    },
    identity: () => file.identity(),
    close: async () => {
      try {
        await finish();
      } finally {
        await file.close();
      }
    },
  };
}

/** What a whole file says that was read into memory. Throws `PieceDamage`. */
export function openPieces(file: Buffer, filesKey: Uint8Array): Buffer {
  const sizeBytes = plainSize(file.length);
  const secret = secretOf(filesKey, file.subarray(0, headBytes));
  const plain: Buffer[] = [];
  for (let number = 0; number * pieceBytes <= sizeBytes; number += 1) {
    const at = headBytes + number * sealedPieceBytes;
    plain.push(opened(secret, file.subarray(at, at + sealedPieceBytes), { number, sizeBytes }));
  }
  return Buffer.concat(plain);
}

/** A file that is open for reading. The caller closes it. */
type PieceFile = {
  readonly sizeBytes: number;
  /** The bytes from `begin` up to `end`, a piece at a time. Rejects with `PieceDamage` before the first byte that is not right. */
  read(begin: number, end: number): AsyncGenerator<Buffer>;
};

/** Opens a file in encrypted pieces. Its last piece is checked first, so that its size is right. Rejects with `PieceDamage`. */
export async function openPieceFile(file: FileHandle, filesKey: Uint8Array): Promise<PieceFile> {
  const sizeBytes = plainSize((await file.stat()).size);
  const secret = secretOf(filesKey, await readPart(file, 0, headBytes));
  const piece = async (number: number): Promise<Buffer> =>
    opened(secret, await readPart(file, headBytes + number * sealedPieceBytes, sealedPieceBytes), {
      number,
      sizeBytes,
    });
  const lastNumber = Math.floor(sizeBytes / pieceBytes);
  const last = await piece(lastNumber);
  return {
    sizeBytes,
    read: async function* (begin, end) {
      for (let at = begin; at < Math.min(end, sizeBytes); ) {
        const number = Math.floor(at / pieceBytes);
        const start = number * pieceBytes;
        const plain = number === lastNumber ? last : await piece(number);
        const part = plain.subarray(at - start, Math.min(plain.length, end - start));
        yield part;
        at += part.length;
      }
    },
  };
}

/**
 * The bytes that an encrypted file says, by its size alone; undefined for a readable file. Rejects with `PieceDamage` when no such file has
 * this size.
 */
export async function sealedSize(file: FileHandle): Promise<number | undefined> {
  return (await isPieceHandle(file)) ? plainSize((await file.stat()).size) : undefined;
}

function plainSize(fileBytes: number): number {
  const body = fileBytes - headBytes;
  const pieces = Math.floor(body / sealedPieceBytes);
  const last = body - pieces * sealedPieceBytes;
  if (body < tagBytes || last < tagBytes) throw new PieceDamage();
  return pieces * pieceBytes + last - tagBytes;
}

function secretOf(
  filesKey: Uint8Array,
  head: Uint8Array,
): { readonly key: Buffer; readonly context: Buffer } {
  return { key: keyFor(filesKey, 'draft file', head.subarray(magic.length)), context: Buffer.from(head) };
}

function opened(
  secret: PieceSecret,
  bytes: Uint8Array,
  { number, sizeBytes }: { readonly number: number; readonly sizeBytes: number },
): Buffer {
  const plain = openPiece(secret, bytes, { number, isLast: number === Math.floor(sizeBytes / pieceBytes) });
  if (!plain) throw new PieceDamage();
  return plain;
}

/** Bytes from a place on, fewer where the file ends. */
async function readPart(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
