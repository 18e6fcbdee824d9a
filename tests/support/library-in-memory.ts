// Library of a kit in an in-memory IndexedDB, made as the import worker does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../core/base/result.ts';
import type { ActiveKit } from '../../core/library/installed-kit.ts';
import type { Library } from '../../renderer/data/db/library.ts';
import { type LibraryDb, openLibraryDb } from '../../renderer/data/db/library-db.ts';
import { rootsOf, SealBook, type SealRoots } from '../../renderer/data/db/seal-book.ts';
import { sealLibrary } from '../../renderer/data/db/sealed-reads.ts';
import { type ImportRows, WrittenRows } from '../../renderer/data/db/sealed-rows.ts';
import { importKit } from '../../renderer/data/library/import-kit.ts';
import { checkKit } from './check-kit.ts';
import type { MadeKit } from './make-kit.ts';

/** A library with what main would keep of it. */
export type LibraryInMemory = { readonly db: LibraryDb; readonly seals: SealRoots };

/** Imports a kit into a new library and opens it again. */
export async function makeLibrary(kit: MadeKit, generation: string): Promise<LibraryInMemory> {
  const written = openLibraryDb(generation);
  const rows = new WrittenRows(written);
  await importInto(written, kit, rows);
  written.close();
  return { db: reopenLibrary(generation, rows.roots), seals: rows.roots };
}

/** Databases as queries take them: the first kit of a place, then others by their ids. */
export function libraryOf(db: LibraryDb, others: Readonly<Record<string, LibraryDb>> = {}): Library {
  const first = { kitId: 'org.example.first', suffix: '', db, isVerified: true };
  const more = Object.entries(others).map(([kitId, other]) => ({
    ...{ kitId, suffix: `@${kitId}`, db: other, isVerified: true },
  }));
  return { parts: [first, ...more] };
}

/** A library as the next start opens it. */
export function reopenLibrary(generation: string, seals: SealRoots): LibraryDb {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  return db;
}

/** Takes the rows that are there for those of an import. */
export async function sealAsItIs(db: LibraryDb): Promise<LibraryDb> {
  const book = new SealBook();
  const tables = db.tables.filter(({ name }) => name !== db.seals.name);
  for (const table of tables) await book.add(table, await table.toArray());
  const rows = await book.rows(tables.map(({ name }) => name));
  await db.seals.bulkPut(rows);
  sealLibrary(db, await rootsOf(rows));
  return db;
}

/** Runs the import of a kit; throws what it fails with. */
export async function importInto(db: LibraryDb, made: MadeKit, rows: ImportRows): Promise<void> {
  const { files } = await checkKit(made);
  const kit = {
    ...made.info,
    treeHash: made.treeHash,
    files: Object.fromEntries(files),
  } as unknown as ActiveKit;
  const imported = await importKit({
    kit,
    db,
    rows,
    readObject: async (_hash, path) => ok(new Uint8Array(readFileSync(join(made.folder, path)))),
    streamObject: async (_hash, path) =>
      ok(new Blob([readFileSync(join(made.folder, path))]).stream() as ReadableStream<Uint8Array>),
    report: () => undefined,
    signal: new AbortController().signal,
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
}
