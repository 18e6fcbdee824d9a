// Batch the rows of an import into few writes. Each write is synced to the disk, and waiting for that takes most of the time.
import type { Table } from 'dexie';
import type { LibraryDb } from './library-db.ts';

const mostRows = 1_000;
const mostBytes = 8 * 1024 * 1024;

/** Rows of any stores of a library that are not written yet. */
export class RowBatch {
  readonly #db: LibraryDb;
  #rows = new Map<Table, unknown[]>();
  #count = 0;
  #bytes = 0;

  constructor(db: LibraryDb) {
    this.#db = db;
  }

  /** Takes rows; writes all that wait when they are many. `bytes`, where they are large, is what they hold. */
  async add<Row, Key>(table: Table<Row, Key>, rows: readonly Row[], bytes = 0): Promise<void> {
    const any = table as unknown as Table;
    const waiting = this.#rows.get(any) ?? [];
    for (const row of rows) waiting.push(row);
    this.#rows.set(any, waiting);
    this.#count += rows.length;
    this.#bytes += bytes;
    if (this.#count >= mostRows || this.#bytes >= mostBytes) await this.write();
  }

  /** Writes all that wait, as a whole or not at all. */
  async write(): Promise<void> {
    const rows = this.#rows;
    this.#rows = new Map();
    this.#count = 0;
    this.#bytes = 0;
    if (rows.size === 0) return;
    await this.#db.transaction('rw', [...rows.keys()], async () => {
      await Promise.all(Array.from(rows, ([table, some]) => table.bulkPut(some)));
    });
  }
}
