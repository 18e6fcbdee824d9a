// Reads of the library that return only rows whose hash is the one of their import.
import type { Table } from 'dexie';
import type { FileHash } from '../../../core/base/ids.ts';
import type { LibraryPart, Problem } from '../../../core/base/problem.ts';
import type { LibraryDb, SealRow } from './library-db.ts';
import { hashOfAll, hashText, keyText, rootOf, type SealRoots, sealedText } from './seal-book.ts';

/** Thrown instead of showing a row that is not as it was imported. */
export class LibraryChanged extends Error {
  readonly problem: Problem;
  readonly db: LibraryDb;

  constructor(db: LibraryDb, part: LibraryPart, item: string) {
    super(`the library was changed: ${part} ${item}`);
    this.db = db;
    this.problem = { code: 'library-changed', part, item };
  }
}

/** The hashes of one store. */
type Seal = { readonly hashes: ReadonlyMap<string, FileHash>; readonly whole: FileHash | undefined };

type Sealed = { readonly roots: SealRoots; readonly seals: Map<string, Promise<Seal>> };

const sealed = new WeakMap<LibraryDb, Sealed>();
const hashLength = 64;
let tell: (db: LibraryDb, problem: Problem) => void = () => undefined;

/** Compares what is read of a library from now on with these hashes, which main kept. Without them nothing can be read. */
export function sealLibrary(db: LibraryDb, roots: SealRoots): void {
  sealed.set(db, { roots, seals: new Map() });
}

/** Calls `listener` with each library in which a changed row was met. */
export function onLibraryChanged(listener: (db: LibraryDb, problem: Problem) => void): void {
  tell = listener;
}

/** Tells the listener of a changed row that a worker met. */
export function tellLibraryChanged(db: LibraryDb, problem: Problem): void {
  tell(db, problem);
}

/** One row; undefined when the kit has none with this key. Throws `LibraryChanged`. */
export async function sealedRow<Row>(
  db: LibraryDb,
  table: Table<Row, string>,
  key: string,
): Promise<Row | undefined> {
  return (await sealedRows(db, table, [key]))[0];
}

/** Rows in the order of their keys; keys that the kit does not have are left out. Throws `LibraryChanged`. */
export async function sealedRows<Row>(
  db: LibraryDb,
  table: Table<Row, string>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await table.bulkGet([...keys]);
  await checkRows(db, table.name, keys, rows);
  return rows.filter((row) => row !== undefined);
}

/** All rows of a store. Throws `LibraryChanged`. */
export async function sealedStore<Row>(db: LibraryDb, table: Table<Row, string>): Promise<Row[]> {
  const rows = await table.toArray();
  const { hashes, whole } = await sealOf(db, table.name);
  const texts = await Promise.all(rows.map((row) => sealedText(table.name, row)));
  if (whole !== undefined && (await hashOfAll(texts)) === whole) return rows;
  const { keyPath } = table.schema.primKey;
  const keys = rows.map((row) => String((row as Record<string, unknown>)[String(keyPath)]));
  await checkRows(db, table.name, keys, rows);
  const missing = [...hashes.keys()].find((key) => !keys.includes(key));
  if (missing !== undefined || keys.length !== hashes.size) throw changed(db, table.name, missing ?? '');
  return rows;
}

/** Rows that were found in another way than by their keys. Throws `LibraryChanged`. */
export async function checkRows(
  db: LibraryDb,
  store: string,
  keys: readonly string[],
  rows: readonly unknown[],
): Promise<void> {
  const { hashes } = await sealOf(db, store);
  const areRight = await Promise.all(rows.map((row, at) => isRight(store, row, hashes.get(keys[at] ?? ''))));
  const wrong = keys[areRight.indexOf(false)];
  if (wrong !== undefined) throw changed(db, store, wrong);
}

/** Whether a row is as it was imported, for whoever can read it elsewhere. */
export async function isAsImported(
  db: LibraryDb,
  store: string,
  key: unknown,
  row: unknown,
): Promise<boolean> {
  const { hashes } = await sealOf(db, store);
  return await isRight(store, row, hashes.get(keyText(key)));
}

async function isRight(store: string, row: unknown, expected: FileHash | undefined): Promise<boolean> {
  if (row === undefined) return expected === undefined;
  return expected !== undefined && (await hashText(await sealedText(store, row))) === expected;
}

async function sealOf(db: LibraryDb, store: string): Promise<Seal> {
  const known = sealed.get(db);
  if (!known) throw new Error('the hashes of this library are not known');
  const read = known.seals.get(store) ?? readSeal(db, store, known.roots[store]);
  known.seals.set(store, read);
  // What failed once is tried again.
  read.catch(() => known.seals.delete(store));
  return await read;
}

async function readSeal(db: LibraryDb, store: string, root: FileHash | undefined): Promise<Seal> {
  const row = await db.seals.get(store);
  if (!row || (await rootOf(row)) !== root) throw changed(db, store, '');
  return { hashes: hashesIn(row), whole: row.whole };
}

function hashesIn({ keys, hashes }: SealRow): ReadonlyMap<string, FileHash> {
  return new Map(
    keys.map((key, at) => [key, hashes.slice(at * hashLength, (at + 1) * hashLength) as FileHash]),
  );
}

function changed(db: LibraryDb, store: string, item: string): LibraryChanged {
  const error = new LibraryChanged(db, store as LibraryPart, item);
  tell(db, error.problem);
  return error;
}
