// Read a range of a stored file from its blocks. Every piece is checked against its own hash.
import type { FileHash } from '../../../core/base/ids.ts';
import { hashPieces } from './hash-bytes.ts';
import { type BlockRow, blockSizeBytes, type LibraryDb, pieceSizeBytes } from './library-db.ts';
import { isAsImported } from './sealed-reads.ts';

/** Reads ranges of one file. Keeps which blocks it has, not what is in them: pdf.js keeps what it read. */
export class RangeReader {
  readonly #db: LibraryDb;
  readonly #hash: FileHash;
  readonly #blocks = new Map<number, Promise<BlockRow | undefined>>();

  constructor(db: LibraryDb, hash: FileHash) {
    this.#db = db;
    this.#hash = hash;
  }

  /** Bytes from `begin` up to `end` (exclusive), within the file. Falls back to the kit store where a block is missing or a piece damaged. */
  async read(begin: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(begin / blockSizeBytes);
    const last = Math.floor(Math.max(begin, end - 1) / blockSizeBytes);
    const result = new Uint8Array(end - begin);
    await Promise.all(
      Array.from({ length: last - first + 1 }, async (_, step) => {
        const blockBegin = (first + step) * blockSizeBytes;
        const from = Math.max(begin, blockBegin);
        const to = Math.min(end, blockBegin + blockSizeBytes);
        result.set(await this.#part(first + step, from - blockBegin, to - blockBegin), from - begin);
      }),
    );
    return result;
  }

  /** Bytes of one block; whole pieces are read, since only these can be checked. */
  async #part(index: number, begin: number, end: number): Promise<Uint8Array> {
    const firstPiece = Math.floor(begin / pieceSizeBytes);
    const endPiece = Math.ceil(end / pieceSizeBytes);
    const from = firstPiece * pieceSizeBytes;
    const stored = await this.#stored(index, firstPiece, endPiece);
    const bytes = stored ?? (await this.#fetched(index * blockSizeBytes + from, endPiece - firstPiece));
    return bytes.subarray(begin - from, end - from);
  }

  /** Undefined where a block is missing or a piece is not what it was. */
  async #stored(index: number, firstPiece: number, endPiece: number): Promise<Uint8Array | undefined> {
    try {
      const block = await this.#block(index);
      if (block === undefined) return undefined;
      const asked = block.blob.slice(firstPiece * pieceSizeBytes, endPiece * pieceSizeBytes);
      const bytes = new Uint8Array(await asked.arrayBuffer());
      const digests = await hashPieces(bytes);
      const wanted = block.digests.slice(firstPiece, endPiece);
      const isWhole =
        digests.length === wanted.length && digests.every((digest, at) => digest === wanted[at]);
      return isWhole ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  #block(index: number): Promise<BlockRow | undefined> {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    const block = this.#intact(index);
    this.#blocks.set(index, block);
    // What failed once is tried again.
    block.catch(() => this.#blocks.delete(index));
    return block;
  }

  /** The hashes of its pieces are those of the import; undefined where they are not. */
  async #intact(index: number): Promise<BlockRow | undefined> {
    const key: [FileHash, number] = [this.#hash, index];
    const block = await this.#db.blocks.get(key);
    if (block === undefined) return undefined;
    return (await isAsImported(this.#db, 'blocks', key, block)) ? block : undefined;
  }

  async #fetched(begin: number, pieces: number): Promise<Uint8Array> {
    const response = await fetch(`/object/${this.#hash}`, {
      headers: { range: `bytes=${begin}-${begin + pieces * pieceSizeBytes - 1}` },
    });
    if (!response.ok) throw new Error(`object ${this.#hash} cannot be read: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
