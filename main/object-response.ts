// Answers requests for objects of a kit with bytes whose hashes were checked first, whole or by range.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileHash } from '../core/base/ids.ts';
import { parseRange, rangeAnswer, unsatisfiableAnswer } from './range-header.ts';

/** Bytes that have a hash of their own in a large object. */
const pieceBytes = 64 * 1024;
/** Bytes read, checked and sent at a time. */
const stepBytes = 16 * pieceBytes;
/** An object up to this size is read and hashed as a whole for each request, in bytes. */
const mostWholeBytes = 8 * 1024 * 1024;
/** Objects whose piece hashes stay in memory: 32 bytes for each piece. */
const mostKnown = 32;
const digestBytes = 32;

/** The bytes of an object while it is open. Parts are read in the order of the object as far as possible. */
export type ObjectBytes = {
  readonly sizeBytes: number;
  /** Throws when the bytes cannot be read, or end before. */
  read(begin: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** An object, and the SHA-256 that its bytes must have. `open` gives undefined where it is not there. */
type StoredObject = { readonly sha256: FileHash; open(): Promise<ObjectBytes | undefined> };

/**
 * Answers as `answerRange` does, and never with a byte that was not checked: 500 where the object is damaged. A large object is
 * read as a whole once, at its first request. From then on each piece is compared with the hash it had in the verified whole.
 */
export class ObjectResponder {
  readonly #pieces = new Map<FileHash, Promise<Buffer | undefined>>();

  /** The answer to one request. */
  async answer(
    object: StoredObject,
    rangeHeader: string | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const bytes = await object.open();
    if (!bytes) return new Response('not found', { status: 404 });
    const { sizeBytes } = bytes;
    const range = parseRange(rangeHeader, sizeBytes);
    if (range === 'unsatisfiable') {
      await bytes.close();
      return unsatisfiableAnswer(sizeBytes);
    }
    const begin = range?.begin ?? 0;
    const end = range?.end ?? sizeBytes;
    const body = await this.#body({ sha256: object.sha256, bytes }, begin, end);
    if (body === undefined) return new Response('damaged', { status: 500 });
    return rangeAnswer(end > begin ? body : null, range, sizeBytes, headers);
  }

  /** Closes the object, at the latest when all was sent. */
  async #body(
    object: OpenObject,
    begin: number,
    end: number,
  ): Promise<ReadableStream<Uint8Array> | undefined> {
    try {
      const { sizeBytes } = object.bytes;
      if (sizeBytes <= mostWholeBytes) {
        const whole = await object.bytes.read(0, sizeBytes);
        await object.bytes.close();
        return sha256(whole).toString('hex') === object.sha256
          ? streamOf(whole.subarray(begin, end))
          : undefined;
      }
      const digests = await this.#digestsOf(object);
      const steps = digests && checkedSteps(object, digests, begin, end);
      // The first step is checked before the answer has a status.
      const first = await steps?.next();
      if (steps && first) return streamFrom(steps, first.value ?? undefined, object);
    } catch {
      // Bytes that cannot be read are as good as damaged.
    }
    this.#pieces.delete(object.sha256);
    await object.bytes.close().catch(() => undefined);
    return undefined;
  }

  #digestsOf(object: OpenObject): Promise<Buffer | undefined> {
    const known = this.#pieces.get(object.sha256);
    if (known !== undefined) return known;
    const [oldest] = this.#pieces.keys();
    if (oldest !== undefined && this.#pieces.size >= mostKnown) this.#pieces.delete(oldest);
    const made = hashPieces(object);
    this.#pieces.set(object.sha256, made);
    const forget = (): void => void this.#pieces.delete(object.sha256);
    // An object that is damaged now may be mended by the next request.
    made.then((digests) => digests ?? forget(), forget);
    return made;
  }
}

type OpenObject = { readonly sha256: FileHash; readonly bytes: ObjectBytes };

class DamagedPiece extends Error {}

/** The hash of each piece, one after the other; undefined when the object is not what its name says. */
async function hashPieces({ bytes: object, sha256: expected }: OpenObject): Promise<Buffer | undefined> {
  const { sizeBytes } = object;
  const whole = createHash('sha256');
  const digests: Buffer[] = [];
  for (let at = 0; at < sizeBytes; at += stepBytes) {
    const bytes = await object.read(at, Math.min(sizeBytes, at + stepBytes));
    whole.update(bytes);
    for (let from = 0; from < bytes.length; from += pieceBytes)
      digests.push(sha256(bytes.subarray(from, from + pieceBytes)));
  }
  return whole.digest('hex') === expected ? Buffer.concat(digests) : undefined;
}

/** Bytes from `begin` to `end`, a step at a time; throws at the first piece that is not what it was. */
async function* checkedSteps(
  { bytes: object }: OpenObject,
  digests: Buffer,
  begin: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const { sizeBytes } = object;
  let at = Math.floor(begin / pieceBytes) * pieceBytes;
  while (at < end) {
    const until = Math.min(sizeBytes, at + stepBytes, Math.ceil(end / pieceBytes) * pieceBytes);
    const bytes = await object.read(at, until);
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const place = ((at + from) / pieceBytes) * digestBytes;
      const expected = digests.subarray(place, place + digestBytes);
      if (!sha256(bytes.subarray(from, from + pieceBytes)).equals(expected)) throw new DamagedPiece();
    }
    yield bytes.subarray(Math.max(0, begin - at), Math.min(end, until) - at);
    at = until;
  }
}

/** Opens the bytes in a file; undefined where there is no file. */
export async function openFileBytes(absolutePath: string): Promise<ObjectBytes | undefined> {
  const file = await open(absolutePath, 'r').catch(() => undefined);
  const facts = await file?.stat().catch(() => undefined);
  if (!file || facts?.isFile() !== true) {
    await file?.close();
    return undefined;
  }
  return {
    sizeBytes: facts.size,
    read: (begin, end) => readPart(file, begin, end),
    close: () => file.close(),
  };
}

async function readPart(file: FileHandle, begin: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - begin);
  for (let filled = 0; filled < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, begin + filled);
    if (bytesRead === 0) throw new DamagedPiece();
    filled += bytesRead;
  }
  return bytes;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

function streamFrom(
  steps: AsyncGenerator<Uint8Array>,
  first: Uint8Array | undefined,
  { bytes }: OpenObject,
): ReadableStream<Uint8Array> {
  let waiting = first;
  const close = (): Promise<void> => bytes.close().catch(() => undefined);
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const next = waiting ?? (await steps.next()).value;
        waiting = undefined;
        if (next) controller.enqueue(next);
        else {
          await close();
          controller.close();
        }
      } catch (error) {
        await close();
        controller.error(error);
      }
    },
    cancel: close,
  });
}
