// Where an import leaves its rows: in the database with their hashes, or compared with the rows that are there.
import type { Table } from 'dexie';
import type { LibraryPart, Problem } from '../../../core/base/problem.ts';
import { hashPieces } from './hash-bytes.ts';
import type { BlockRow, FactsRow, LibraryDb } from './library-db.ts';
import { RowBatch } from './row-batch.ts';
import { hashText, keyText, rootsOf, SealBook, type SealRoots, sealedText } from './seal-book.ts';

/** Rows that are compared at a time; those of some stores hold megabytes. */
const rowsAtATime = 200;
const largeRows: ReadonlySet<string> = new Set(['blocks', 'segments']);

/** Takes the rows of an import. */
export interface ImportRows {
  /** Rows of a store; `bytes`, where they are large, is what they hold. */
  add<Row, Key>(table: Table<Row, Key>, rows: readonly Row[], bytes?: number): Promise<void>;
  /** Settles when all rows so far are where they belong. */
  write(): Promise<void>;
  /** The last row, which makes the library complete. */
  complete(facts: FactsRow): Promise<void>;
}

/** Stores whose rows have hashes: all but that of the hashes. */
function sealedStores(db: LibraryDb): string[] {
  return db.tables.map(({ name }) => name).filter((name) => name !== db.seals.name);
}

/** Writes rows and their hashes into a new library. */
export class WrittenRows implements ImportRows {
  readonly #db: LibraryDb;
  readonly #book = new SealBook();
  readonly #batch: RowBatch;
  #roots: SealRoots = {};

  constructor(db: LibraryDb) {
    this.#db = db;
    this.#batch = new RowBatch(db);
  }

  /** For main to keep, once the library is complete. */
  get roots(): SealRoots {
    return this.#roots;
  }

  async add<Row, Key>(table: Table<Row, Key>, rows: readonly Row[], bytes = 0): Promise<void> {
    await this.#book.add(table, rows);
    await this.#batch.add(table, rows, bytes);
  }

  async write(): Promise<void> {
    await this.#batch.write();
  }

  async complete(facts: FactsRow): Promise<void> {
    await this.#book.add(this.#db.facts, [facts]);
    const seals = await this.#book.rows(sealedStores(this.#db));
    this.#roots = await rootsOf(seals);
    await this.#batch.add(this.#db.seals, seals);
    await this.#batch.write();
    await this.#db.facts.put(facts);
  }
}

/** Compares rows with those of a library; writes nothing. */
export class ComparedRows implements ImportRows {
  readonly #db: LibraryDb;
  readonly #book = new SealBook();

  constructor(db: LibraryDb) {
    this.#db = db;
  }

  async add<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
    await this.#book.add(table, rows);
  }

  async write(): Promise<void> {}

  async complete(facts: FactsRow): Promise<void> {
    await this.#book.add(this.#db.facts, [facts]);
  }

  /** The first row that is changed, missing or too many, `library-changed`; `roots` are those that main kept. */
  async difference(roots: SealRoots, signal: AbortSignal): Promise<Problem | undefined> {
    const stores = sealedStores(this.#db);
    for (const store of stores) {
      if (signal.aborted) return { code: 'stopped' };
      const item = await this.#differenceIn(store, signal);
      if (item !== undefined) return { code: 'library-changed', part: store as LibraryPart, item };
    }
    const expected = await rootsOf(await this.#book.rows(stores));
    const found = await rootsOf(await this.#db.seals.toArray());
    const wrong = [...stores, ...Object.keys(found)].find(
      (store) => roots[store] !== expected[store] || found[store] !== expected[store],
    );
    return wrong === undefined
      ? undefined
      : { code: 'library-changed', part: wrong as LibraryPart, item: '' };
  }

  async #differenceIn(store: string, signal: AbortSignal): Promise<string | undefined> {
    const hashes = this.#book.hashesOf(store);
    const table = this.#db.table(store);
    const keys = await table.toCollection().primaryKeys();
    const present = new Set(keys.map(keyText));
    const missing = [...hashes.keys()].find((key) => !present.has(key));
    if (missing !== undefined) return missing;
    const count = largeRows.has(store) ? 1 : rowsAtATime;
    for (let at = 0; at < keys.length && !signal.aborted; at += count) {
      const some = keys.slice(at, at + count);
      const rows: readonly unknown[] = await table.bulkGet(some);
      const areRight = await Promise.all(
        rows.map((row, index) => isRow(store, row, hashes.get(keyText(some[index])))),
      );
      const wrong = areRight.indexOf(false);
      if (wrong !== -1) return keyText(some[wrong]);
    }
    return undefined;
  }
}

async function isRow(store: string, row: unknown, expected: string | undefined): Promise<boolean> {
  if ((await hashText(await sealedText(store, row))) !== expected) return false;
  return store !== 'blocks' || (await holdsItsPieces(row as BlockRow));
}

async function holdsItsPieces({ blob, digests }: BlockRow): Promise<boolean> {
  const found = await hashPieces(new Uint8Array(await blob.arrayBuffer()));
  return found.length === digests.length && found.every((digest, at) => digest === digests[at]);
}
