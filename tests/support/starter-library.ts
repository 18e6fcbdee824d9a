// Starter kit without the program: its library in memory for search, and its pages for the viewer.

// Dexie takes the IndexedDB that is there when it is imported: so these come before everything else.
import 'fake-indexeddb/auto';
import './promise-methods.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileHash } from '../../core/base/ids.ts';
import { ok } from '../../core/base/result.ts';
import type { SearchLibrary } from '../../core/find/search-library.ts';
import type { Catalogue } from '../../core/kit/catalogue.ts';
import type { ActiveKit } from '../../core/library/installed-kit.ts';
import { openLibraryDb } from '../../renderer/data/db/library-db.ts';
import { sealLibrary } from '../../renderer/data/db/sealed-reads.ts';
import { WrittenRows } from '../../renderer/data/db/sealed-rows.ts';
import { importKit } from '../../renderer/data/library/import-kit.ts';
import { openSearchLibrary } from '../../renderer/data/search/open-search-library.ts';
import { pageText } from '../../renderer/pdf/read/text-pieces.ts';
import { libraryOf } from './library-in-memory.ts';

/** Folder of the starter kit that the build made. */
export const starterKit = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');

/** Imports the starter kit as the program does. */
export async function importStarterKit(): Promise<{
  readonly catalogue: Catalogue;
  readonly search: SearchLibrary;
}> {
  const lines = readFileSync(join(starterKit, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
  const files = Object.fromEntries(
    lines.map((line) => {
      const [hash, path] = [line.slice(0, 64) as FileHash, line.slice(66)];
      return [path, { hash, sizeBytes: readFileSync(join(starterKit, path)).length }];
    }),
  );
  const db = openLibraryDb('starter');
  const rows = new WrittenRows(db);
  const read = (path: string) => new Uint8Array(readFileSync(join(starterKit, path)));
  const imported = await importKit({
    kit: { files } as unknown as ActiveKit,
    db,
    rows,
    readObject: async (_hash, path) => ok(read(path)),
    streamObject: async (_hash, path) => ok(new Blob([read(path)]).stream() as ReadableStream<Uint8Array>),
    report: () => undefined,
    signal: new AbortController().signal,
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  sealLibrary(db, rows.roots);
  return { catalogue: imported.value, search: await openSearchLibrary(libraryOf(db)) };
}

/** Reads the text of pages of PDFs with pdf.js, each page once. */
export class PageTexts {
  readonly #documents = new Map<string, Promise<PDFDocumentProxy>>();
  readonly #texts = new Map<string, Promise<string>>();

  /** The text of a page, from 1, of the PDF at a path below the starter kit. */
  of(path: string, page: number): Promise<string> {
    const key = `${path}#${page}`;
    const text = this.#texts.get(key) ?? this.#read(path, page);
    this.#texts.set(key, text);
    return text;
  }

  async #read(path: string, page: number): Promise<string> {
    const document = this.#documents.get(path) ?? openPdf(path);
    this.#documents.set(path, document);
    return await pageText(await document, page - 1);
  }
}

async function openPdf(path: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(readFileSync(join(starterKit, path)));
  return await getDocument({ data, verbosity: 0 }).promise;
}
