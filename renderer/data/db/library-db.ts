// The library in IndexedDB: one database per import, complete or not used at all.
import { Dexie, type Table } from 'dexie';
import type { FileHash } from '../../../core/base/ids.ts';
import type { Language } from '../../../core/base/language.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { Catalogue, DerivedPages, Resource } from '../../../core/kit/catalogue.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import type { SearchUnit } from '../../../core/search/units.ts';

/** Bytes that are read and checked together: what the reader asks for at a time. */
export const pieceSizeBytes = 64 * 1024;
/** Bytes in one row of `blocks`, many pieces; the last one of a file may be shorter. */
export const blockSizeBytes = 64 * pieceSizeBytes;

/** A resource with the id all its translations share. */
export type ResourceRow = Resource & { readonly work: string };
/** A stored file; its bytes are in `blocks`. */
type FileRow = {
  readonly hash: FileHash;
  readonly path: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
};
/** A part of a file. Of a blob any piece can be read without the others; each has its own hash, so that damage is noticed when it is read. */
export type BlockRow = {
  readonly hash: FileHash;
  readonly index: number;
  readonly blob: Blob;
  readonly digests: readonly FileHash[];
};
/** What was read out of a PDF, without its page texts (those are units). */
export type DocumentRow = Omit<DerivedPages, 'pages'> & {
  readonly resourceId: string;
  readonly labels: readonly string[];
};
/** A Markdown or JSON file as text, by its path in the kit. */
type TextRow = { readonly path: string; readonly text: string };
/** A search segment as it was made with the kit. */
export type SegmentRow = { readonly path: string; readonly language: Language; readonly bytes: Uint8Array };
/** The single row of `facts`: written last. */
export type FactsRow = { readonly key: 'kit'; readonly catalogue: Catalogue; readonly treeHash: FileHash };

/**
 * The hashes of all rows of one store: `hashes` holds 64 hex digits for each of `keys`. `whole` is one hash over all rows, where
 * screens read the store as a whole. Its own hash is kept by main.
 */
export type SealRow = {
  readonly store: string;
  readonly keys: readonly string[];
  readonly hashes: string;
  readonly whole?: FileHash;
};

/** The stores of the library. */
export type LibraryDb = Dexie & {
  readonly facts: Table<FactsRow, string>;
  readonly resources: Table<ResourceRow, string>;
  readonly files: Table<FileRow, FileHash>;
  readonly blocks: Table<BlockRow, [FileHash, number]>;
  readonly documents: Table<DocumentRow, string>;
  readonly texts: Table<TextRow, string>;
  readonly units: Table<SearchUnit, string>;
  readonly segments: Table<SegmentRow, string>;
  readonly contacts: Table<Contact, string>;
  readonly terms: Table<Term, string>;
  readonly seals: Table<SealRow, string>;
};

const namePrefix = 'library-';

/** The database name of a generation. */
function databaseName(generation: string): string {
  return namePrefix + generation;
}

/**
 * Opens the database of a generation, making it when it is new. Strict durability: Chromium may otherwise acknowledge
 * what a power cut takes back. A database is never upgraded in place: a new shape is a new generation.
 */
export function openLibraryDb(generation: string): LibraryDb {
  const db = new Dexie(databaseName(generation), { chromeTransactionDurability: 'strict' }) as LibraryDb;
  db.version(1).stores({
    facts: 'key',
    resources: 'id, work',
    files: 'hash, path',
    blocks: '[hash+index]',
    documents: 'resourceId',
    texts: 'path',
    units: 'key, resourceId',
    segments: 'path',
    contacts: 'id, country',
    terms: 'id',
    seals: 'store',
  });
  return db;
}

/** Why work on a library failed: `library-refused` where the browser does not even open it, else `library-damaged`. */
export async function databaseProblem(db: LibraryDb, error: unknown): Promise<Problem> {
  const reason = String(error);
  return await db.open().then(
    () => ({ code: 'library-damaged', reason }),
    () => ({ code: 'library-refused', reason }),
  );
}

/** How many rows each store has; compared with what main wrote down when the import was complete. */
export async function countRows(db: LibraryDb): Promise<Record<string, number>> {
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()] as const),
  );
  return Object.fromEntries(counts);
}

let deleting: Promise<void> = Promise.resolve();

/** Deletes every library database but those of `generations`; what the browser refuses to delete waits for the next start. */
export function deleteOtherGenerations(generations: readonly string[]): void {
  const kept = new Set(generations.map(databaseName));
  deleting = deleting.then(() => deleteAllBut(kept));
}

/** Waits for deletions that run. A database made before that can be among those that they listed. */
export async function otherGenerationsDeleted(): Promise<void> {
  await deleting;
}

async function deleteAllBut(kept: ReadonlySet<string>): Promise<void> {
  try {
    for (const name of await Dexie.getDatabaseNames()) {
      if (name.startsWith(namePrefix) && !kept.has(name)) await Dexie.delete(name);
    }
  } catch {
    // Nobody needs the outcome.
  }
}
