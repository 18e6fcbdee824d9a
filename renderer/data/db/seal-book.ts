// Hashes of all rows of a library, made while they are imported from verified objects.
import type { Table } from 'dexie';
import type { FileHash } from '../../../core/base/ids.ts';
import { hashBytes } from './hash-bytes.ts';
import type { BlockRow, SealRow, SegmentRow } from './library-db.ts';

/** SHA-256 of each row of `seals`, by its store: kept by main, outside of the database. */
export type SealRoots = Readonly<Record<string, FileHash>>;

/** Stores that screens read as a whole: one hash over all rows costs less than one for each. */
const readWhole: ReadonlySet<string> = new Set(['contacts', 'resources', 'terms']);

/** A key as a list of hashes writes it. */
export function keyText(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** What of a row its hash covers. The bytes of a block are covered by the hashes of its pieces. */
export async function sealedText(store: string, row: unknown): Promise<string> {
  if (store === 'blocks') {
    const { hash, index, digests } = row as BlockRow;
    return JSON.stringify({ hash, index, digests });
  }
  if (store === 'segments') {
    const { path, language, bytes } = row as SegmentRow;
    return JSON.stringify({ path, language, bytes: await hashBytes(bytes) });
  }
  return JSON.stringify(row);
}

/** SHA-256 of a text in UTF-8. */
export function hashText(text: string): Promise<FileHash> {
  return hashBytes(new TextEncoder().encode(text));
}

/** SHA-256 over all rows of a store; `texts` in the order of their keys. */
export function hashOfAll(texts: readonly string[]): Promise<FileHash> {
  return hashText(texts.join('\n'));
}

/** SHA-256 of a row of `seals`. */
export function rootOf({ store, keys, hashes, whole }: SealRow): Promise<FileHash> {
  return hashText(JSON.stringify([store, whole ?? '', keys, hashes]));
}

/** Gathers the hashes of rows. Of rows with the same key the last one counts, as in the database. */
export class SealBook {
  readonly #hashes = new Map<string, Map<string, FileHash>>();
  readonly #texts = new Map<string, Map<string, string>>();

  /** Notes rows of a store. */
  async add<Row, Key>({ name, schema }: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
    const { keyPath } = schema.primKey;
    const noted = await Promise.all(
      rows.map(async (row) => {
        const text = await sealedText(name, row);
        return { key: keyText(valueAt(row, keyPath)), text, hash: await hashText(text) };
      }),
    );
    const hashes = at(this.#hashes, name);
    const texts = readWhole.has(name) ? at(this.#texts, name) : undefined;
    for (const { key, text, hash } of noted) {
      hashes.set(key, hash);
      texts?.set(key, text);
    }
  }

  /** The hashes of a store by key. */
  hashesOf(store: string): ReadonlyMap<string, FileHash> {
    return this.#hashes.get(store) ?? new Map();
  }

  /** What goes into `seals`, a row for each of `stores`, with or without rows of its own. */
  async rows(stores: readonly string[]): Promise<readonly SealRow[]> {
    return await Promise.all(
      stores.map(async (store) => {
        const hashes = this.hashesOf(store);
        const row = { store, keys: [...hashes.keys()], hashes: [...hashes.values()].join('') };
        return readWhole.has(store) ? { ...row, whole: await hashOfAll(this.#inOrder(store)) } : row;
      }),
    );
  }

  /** The database sorts strings by their UTF-16 code units, as `sort` does. */
  #inOrder(store: string): string[] {
    const texts = [...(this.#texts.get(store) ?? [])];
    return texts.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  }
}

/** SHA-256 of each row of `seals`. */
export async function rootsOf(rows: readonly SealRow[]): Promise<SealRoots> {
  return Object.fromEntries(
    await Promise.all(rows.map(async (row) => [row.store, await rootOf(row)] as const)),
  );
}

function at<Value>(stores: Map<string, Map<string, Value>>, store: string): Map<string, Value> {
  const known = stores.get(store) ?? new Map<string, Value>();
  stores.set(store, known);
  return known;
}

function valueAt(row: unknown, keyPath: string | readonly string[] | null | undefined): unknown {
  const fields = row as Readonly<Record<string, unknown>>;
  return typeof keyPath === 'string' ? fields[keyPath] : keyPath?.map((name) => fields[name]);
}
