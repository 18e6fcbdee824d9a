// Decides how bytes of a stored file are read: by range, from rows, each checked against its own hash.
import { type FileHash, toFileHash } from '../../core/ids.ts';
import { type ChunkRow, chunkSizeBytes, type LibraryDb } from './library-db.ts';

const keptChunks = 16;

/** SHA-256 of bytes, as lower-case hex. */
export async function hashBytes(bytes: Uint8Array): Promise<FileHash> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return toFileHash(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** Reads ranges of one file; keeps the rows read last, since pdf.js asks for neighbouring pieces. */
export class RangeReader {
  readonly #db: LibraryDb;
  readonly #hash: FileHash;
  readonly #kept = new Map<number, Promise<Uint8Array>>();

  constructor(db: LibraryDb, hash: FileHash) {
    this.#db = db;
    this.#hash = hash;
  }

  /** Bytes from `begin` up to `end` (exclusive). Falls back to the kit store when a row is missing or damaged. */
  async read(begin: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(begin / chunkSizeBytes);
    const last = Math.floor(Math.max(begin, end - 1) / chunkSizeBytes);
    const parts = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, step) => this.#chunk(first + step)),
    );
    const result = new Uint8Array(end - begin);
    parts.forEach((part, step) => {
      const chunkBegin = (first + step) * chunkSizeBytes;
      const from = Math.max(0, begin - chunkBegin);
      const to = Math.min(part.byteLength, end - chunkBegin);
      if (to > from) result.set(part.subarray(from, to), chunkBegin + from - begin);
    });
    return result;
  }

  #chunk(index: number): Promise<Uint8Array> {
    const known = this.#kept.get(index);
    if (known !== undefined) return known;
    const chunk = this.#load(index);
    this.#kept.set(index, chunk);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > keptChunks && !oldest.done) this.#kept.delete(oldest.value);
    chunk.catch(() => this.#kept.delete(index));
    return chunk;
  }

  async #load(index: number): Promise<Uint8Array> {
    const row = await this.#row(index);
    const digest = row === undefined ? undefined : await hashBytes(row.bytes);
    if (row !== undefined && digest === row.digest) return row.bytes;
    const begin = index * chunkSizeBytes;
    const response = await fetch(`/object/${this.#hash}`, {
      headers: { range: `bytes=${begin}-${begin + chunkSizeBytes - 1}` },
    });
    if (!response.ok) throw new Error(`object ${this.#hash} cannot be read: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #row(index: number): Promise<ChunkRow | undefined> {
    try {
      return await this.#db.chunks.get([this.#hash, index]);
    } catch {
      return undefined;
    }
  }
}
