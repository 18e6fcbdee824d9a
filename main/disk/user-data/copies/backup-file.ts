// A backup: a readable head with the wrapped keys, then encrypted pieces that hold files one after the other.
//
// magic 8 | length of the head 4 | head, JSON | pieces: length 4, encrypted bytes.
import { createHash, randomBytes } from 'node:crypto';
import { isNewerFormat } from '../../../../core/base/newer-format.ts';
import { parseJson } from '../../../../core/base/parse-json.ts';
import { z } from '../../../../core/base/zod.ts';
import {
  openPiece,
  PieceSealer,
  type PieceSecret,
  pieceBytes,
  sealedPieceBytes,
} from '../passphrase/pieces.ts';
import { keyBytes, keyFor, tagBytes } from '../passphrase/sealing.ts';
import { isCostReadable } from '../passphrase/stretch.ts';
import { keysSchema } from '../passphrase/vault-keys.ts';

const magic = Buffer.from('IKBACKUP', 'latin1');
const saltBytes = 16;
const longestHead = 64 * 1024;
const lengthBytes = 4;
/** Bytes of a name's length and of a file's size. */
const nameLengthBytes = 2;
const sizeBytesBytes = 8;
const longestName = 1000;

/** How a backup opens: by what opens the vault it is of. Where there is no passphrase, the key is written in it. */
export type BackupLock = z.infer<typeof lockSchema>;

const lockSchema = z.union([
  z.strictObject({ keys: keysSchema.refine(({ passphrase }) => isCostReadable(passphrase)) }),
  z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

const headSchema = z.strictObject({
  schema: z.literal('impact-kit/backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  lock: lockSchema,
});

/** What is readable in a backup. */
export type BackupHead = Pick<z.infer<typeof headSchema>, 'madeAt' | 'lock'>;

/** One file in a backup; the name is a path with slashes. */
export type BackupEntry = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** A file of a backup whose bytes are at hand. */
export function entryOf(name: string, bytes: Uint8Array): BackupEntry {
  return { name, sizeBytes: bytes.length, bytes: once(bytes) };
}

/** Bytes as a source that has all of them at once. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All bytes of an entry. */
export async function bytesOf({ bytes }: Pick<BackupEntry, 'bytes'>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A backup that cannot be read: it is none, it is cut off or changed, or a newer program wrote it. */
export class BackupError extends Error {
  readonly reason: 'invalid' | 'too-new';
  constructor(reason: 'invalid' | 'too-new') {
    super(`backup ${reason}`);
    this.reason = reason;
  }
}

/** A lock without a passphrase, with its data key. It keeps nothing secret, it only finds damage. */
export function openLock(): { readonly lock: BackupLock; readonly dataKey: Buffer } {
  const dataKey = randomBytes(keyBytes);
  return { lock: { key: dataKey.toString('hex') }, dataKey };
}

/** The bytes of a backup. Rejects when an entry has not as many bytes as it says. */
export async function* writeBackup(
  { madeAt, lock }: BackupHead,
  dataKey: Uint8Array,
  entries: AsyncIterable<BackupEntry> | Iterable<BackupEntry>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const head = { schema: 'impact-kit/backup', format: 1, madeAt, salt: salt.toString('hex'), lock };
  const headText = Buffer.from(JSON.stringify(head), 'utf8');
  const prefix = Buffer.concat([magic, numberOf(headText.length), headText]);
  yield prefix;
  const sealer = new PieceSealer(keyFor(dataKey, 'backup', salt), contextOf(prefix));
  const withLength = (piece: Buffer): Buffer => Buffer.concat([numberOf(piece.length), piece]);
  for await (const bytes of plainBytes(entries)) yield* sealer.push(bytes).map(withLength);
  yield withLength(sealer.end());
}

async function* plainBytes(
  entries: AsyncIterable<BackupEntry> | Iterable<BackupEntry>,
): AsyncGenerator<Uint8Array> {
  for await (const { name, sizeBytes, bytes } of entries) {
    const nameText = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(nameLengthBytes + nameText.length + sizeBytesBytes);
    head.writeUInt16LE(nameText.length, 0);
    head.set(nameText, nameLengthBytes);
    head.writeBigUInt64LE(BigInt(sizeBytes), nameLengthBytes + nameText.length);
    yield head;
    let written = 0;
    for await (const piece of bytes) {
      written += piece.length;
      yield piece;
    }
    if (written !== sizeBytes) throw Object.assign(new Error(`${name} changed`), { code: 'EIO' });
  }
}

/** A backup whose head was read. */
export type ReadBackup = {
  readonly head: BackupHead;
  /**
   * Reads the files in their order; each must be read to its end before the next one comes. Rejects with a `BackupError`, at the end too when
   * something is missing there.
   */
  entries(dataKey: Uint8Array): AsyncGenerator<BackupEntry>;
};

/** Reads the head of a backup. Rejects with a `BackupError`, and as `source` does. */
export async function readBackup(source: AsyncIterable<Uint8Array>): Promise<ReadBackup> {
  const input = new Taker(source[Symbol.asyncIterator]());
  const start = await input.take(magic.length + lengthBytes);
  if (!start?.subarray(0, magic.length).equals(magic)) throw new BackupError('invalid');
  const length = start.readUInt32LE(magic.length);
  const text = length > longestHead ? undefined : await input.take(length);
  if (!text) throw new BackupError('invalid');
  const head = headIn(text);
  const context = contextOf(Buffer.concat([start, text]));
  return {
    head,
    entries: (dataKey) =>
      entriesIn(
        new Taker(
          piecesIn(input, { key: keyFor(dataKey, 'backup', Buffer.from(head.salt, 'hex')), context }),
        ),
      ),
  };
}

function headIn(text: Buffer): z.infer<typeof headSchema> {
  const found = parseJson(text.toString('utf8'));
  if (isNewerFormat(found, 1)) throw new BackupError('too-new');
  const head = headSchema.safeParse(found);
  if (!head.success) throw new BackupError('invalid');
  return head.data;
}

async function* piecesIn(input: Taker, secret: PieceSecret): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const length = (await input.take(lengthBytes))?.readUInt32LE(0);
    if (length === undefined || length < tagBytes || length > sealedPieceBytes)
      throw new BackupError('invalid');
    const bytes = await input.take(length);
    if (!bytes) throw new BackupError('invalid');
    const more = openPiece(secret, bytes, { number, isLast: false });
    const plain = more ?? openPiece(secret, bytes, { number, isLast: true });
    if (!plain) throw new BackupError('invalid');
    yield plain;
    if (more) continue;
    if (!(await input.isAtEnd())) throw new BackupError('invalid');
    return;
  }
}

async function* entriesIn(plain: Taker): AsyncGenerator<BackupEntry> {
  for (;;) {
    if (await plain.isAtEnd()) return;
    const nameLength = (await plain.take(nameLengthBytes))?.readUInt16LE(0) ?? longestName + 1;
    const head = nameLength > longestName ? undefined : await plain.take(nameLength + sizeBytesBytes);
    if (!head) throw new BackupError('invalid');
    const sizeBytes = Number(head.readBigUInt64LE(nameLength));
    let left = sizeBytes;
    yield {
      name: head.subarray(0, nameLength).toString('utf8'),
      sizeBytes,
      bytes: (async function* () {
        while (left > 0) {
          const bytes = await plain.take(Math.min(left, pieceBytes));
          if (!bytes) throw new BackupError('invalid');
          left -= bytes.length;
          yield bytes;
        }
      })(),
    };
    if (left > 0) throw new Error('an entry of a backup was not read to its end');
  }
}

/** Hands out bytes in the amounts that are asked for. */
class Taker {
  readonly #source: AsyncIterator<Uint8Array>;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source;
  }

  /** The next bytes; undefined where there are not as many. */
  async take(count: number): Promise<Buffer | undefined> {
    await this.#fill(count);
    if (this.#waiting.length < count) return undefined;
    const bytes = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    return bytes;
  }

  async isAtEnd(): Promise<boolean> {
    await this.#fill(1);
    return this.#waiting.length === 0;
  }

  async #fill(count: number): Promise<void> {
    const pieces = [this.#waiting];
    let length = this.#waiting.length;
    while (length < count) {
      const next = await this.#source.next();
      if (next.done) break;
      pieces.push(Buffer.from(next.value));
      length += next.value.length;
    }
    if (pieces.length > 1) this.#waiting = Buffer.concat(pieces);
  }
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(lengthBytes);
  bytes.writeUInt32LE(value);
  return bytes;
}

function contextOf(head: Buffer): Buffer {
  return createHash('sha256').update(head).digest();
}
