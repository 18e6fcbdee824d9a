// Queries of the screens to a library. Every read of kit content goes through here, and here alone ids get the suffix of their kit.

import type { Language } from '../../../core/base/language.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { evidenceOf } from '../../../core/contacts/freshness.ts';
import {
  holidayLookup,
  holidaysPath,
  holidayTableSchema,
} from '../../../core/contacts/holidays/holiday-table.ts';
import type { HolidayLookup } from '../../../core/contacts/open-now/open-now.ts';
import { type SucceededContact, withSuccessors } from '../../../core/contacts/successor.ts';
import type { DocumentPages } from '../../../core/find/search-rows.ts';
import { workOf } from '../../../core/kit/catalogue.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import { suffixOf, withoutSuffix, withSuffix } from '../../../core/kit/item-id.ts';
import { withRecalls } from '../../../core/library/recalled-items.ts';
import { dayOf, inFront, itemsBehind, type WithOthers } from '../../../core/library/same-work.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import { contactFrom, documentFrom, resourceFrom, termFrom, unitFrom } from './kit-rows.ts';
import { type KitPart, type Library, partOf, partsFor, verifiedFirst } from './library.ts';
import type { DocumentRow, FactsRow, LibraryDb, ResourceRow, SegmentRow } from './library-db.ts';
import { readOnce } from './read-once.ts';
import { checkRows, sealedRow, sealedRows, sealedStore } from './sealed-reads.ts';

/** A resource that stands in front, with the ids of the same work in other kits. */
export type ListedResource = ResourceRow & WithOthers;
/** A contact that stands in front, with the ids of the same contact in other kits. */
export type ListedContact = SucceededContact & WithOthers;
/** A term that stands in front, with the ids of the same term in other kits. */
type ListedTerm = Term & WithOthers;

/** Whether a document is nothing but pictures. */
export function isOnlyPictures({ all, wordless }: DocumentPages): boolean {
  return all > 0 && wordless === all;
}

/** All resources of all kits, in no particular order. */
export async function allResources(library: Library): Promise<ResourceRow[]> {
  const [only, ...others] = await Promise.all(library.parts.map(resourcesOfPart));
  return others.length === 0 ? (only ?? []) : [...(only ?? []), ...others.flat()];
}

async function resourcesOfPart({ db, suffix }: KitPart): Promise<ResourceRow[]> {
  const rows = await sealedStore(db, db.resources);
  return suffix === '' ? rows : rows.map((row) => resourceFrom(row, suffix));
}

/** Resources as lists show them: the same work of several kits once, the edition in front. */
export async function listedResources(library: Library): Promise<readonly ListedResource[]> {
  const rows = await allResources(library);
  return inFront(rows, await resourcesBehind(library, async () => rows));
}

const behind = new WeakMap<Library, Promise<ReadonlyMap<string, string>>>();

/** The resources behind the same work of another kit, each with the one in front. `read` is for whoever reads them all anyway. */
export async function resourcesBehind(
  library: Library,
  read = () => allResources(library),
): Promise<ReadonlyMap<string, string>> {
  if (library.parts.length < 2) return new Map();
  return await readOnce(behind, library, async () => {
    const rows = await read();
    return itemsBehind(
      rows.map((row) => ({
        ...{ id: row.id, day: dayOf(row), isVerified: isVerified(library, row.id) },
        edition: {
          ...{ kind: row.kind, language: row.language, title: row.title },
          fileHash: row.file?.sha256,
        },
      })),
    );
  });
}

/** The same work in other kits, whichever stands in front. */
export async function resourcesInKits(library: Library, id: string): Promise<ResourceRow[]> {
  return await resourcesById(library, groupOf(id, await resourcesBehind(library)));
}

/** The ids of the same contact in other kits, whichever stands in front. */
export async function contactsInKits(library: Library, id: string): Promise<readonly string[]> {
  return groupOf(id, await contactsBehind(library));
}

/** The other items that stand behind the same one, or in front of this. */
function groupOf(id: string, all: ReadonlyMap<string, string>): readonly string[] {
  const front = all.get(id) ?? id;
  const group = [front, ...Array.from(all).flatMap(([other, of]) => (of === front ? other : []))];
  return group.filter((other) => other !== id);
}

function isVerified(library: Library, id: string): boolean {
  return partOf(library, id)?.isVerified === true;
}

/** One resource by its id, such as `r1.en`. */
export async function resourceById(library: Library, id: string): Promise<ResourceRow | undefined> {
  return (await resourcesById(library, [id]))[0];
}

/** Resources by their ids, in the order of the ids; those that no kit has are left out. */
export async function resourcesById(library: Library, ids: readonly string[]): Promise<ResourceRow[]> {
  return inOrder(ids, await resourcesFor(library, ids));
}

/** The resource of each id that is found; it may have another suffix than the id that was asked. */
export function resourcesFor(
  library: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ResourceRow>> {
  return rowsByKey(library, ids, {
    read: (db, keys) => sealedRows(db, db.resources, keys),
    keyOf: ({ id }) => id,
    rename: (row, { suffix }) => resourceFrom(row, suffix),
  });
}

function inOrder<Row>(keys: readonly string[], rows: ReadonlyMap<string, Row>): Row[] {
  return keys.flatMap((key) => rows.get(key) ?? []);
}

type KeyedRows<Row> = {
  readonly read: (db: LibraryDb, keys: readonly string[]) => Promise<Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly rename: (row: Row, part: KitPart) => Row;
};

/**
 * Reads each key in its own kit. User data may come from a place where another kit was the first. A key without suffix that the first
 * kit lacks is looked for in the others. One with the suffix of the first kit is looked for in the first. A key of a kit that is gone finds nothing.
 */
async function rowsByKey<Row>(
  library: Library,
  keys: readonly string[],
  { read, keyOf, rename }: KeyedRows<Row>,
): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  const look = async (part: KitPart, asked: readonly string[]): Promise<void> => {
    if (asked.length === 0) return;
    const rows = new Map((await read(part.db, asked.map(withoutSuffix))).map((row) => [keyOf(row), row]));
    for (const key of asked) {
      const row = rows.get(withoutSuffix(key));
      if (row) found.set(key, rename(row, part));
    }
  };
  await Promise.all(
    library.parts.map((part) =>
      look(
        part,
        keys.filter((key) => partOf(library, key) === part),
      ),
    ),
  );
  for (const part of verifiedFirst(library.parts)) {
    const isLost = (key: string): boolean => suffixOf(key) === '' && !found.has(key);
    if (part.suffix !== '' && partOf(library, '')) await look(part, keys.filter(isLost));
  }
  return found;
}

/** A work in the wanted language, else in English, else in any; `work` may also be an exact resource id. */
export async function resourceOfWork(
  library: Library,
  work: string,
  language: Language,
): Promise<ResourceRow | undefined> {
  for (const part of partsFor(library, work)) {
    const own = withoutSuffix(work);
    const exact = await sealedRow(part.db, part.db.resources, own);
    const siblings = await resourcesOf(part, exact?.work ?? `${own}.en`);
    const found =
      siblings.find((resource) => resource.language === language) ??
      siblings.find((resource) => resource.language === 'en') ??
      siblings[0] ??
      (exact && resourceFrom(exact, part.suffix));
    if (found) return found;
  }
  return undefined;
}

/** The same work in all its languages, the given resource included. */
export async function translationsOf(library: Library, resource: ResourceRow): Promise<ResourceRow[]> {
  const part = partOf(library, resource.id);
  return part ? await resourcesOf(part, withoutSuffix(resource.work)) : [];
}

/** The catalogue knows them: what an index of the database leaves out would not be missed. */
async function resourcesOf({ db, suffix }: KitPart, work: string): Promise<ResourceRow[]> {
  const resources = (await factsOf(db))?.catalogue.resources ?? [];
  const rows = await sealedRows(
    db,
    db.resources,
    resources.filter((resource) => workOf(resource) === work).map(({ id }) => id),
  );
  return rows.map((row) => resourceFrom(row, suffix));
}

const facts = new WeakMap<LibraryDb, Promise<FactsRow | undefined>>();

/** The kit that a database was made from; undefined while it is not complete. */
export function factsOf(db: LibraryDb): Promise<FactsRow | undefined> {
  return readOnce(facts, db, () => sealedRow(db, db.facts, 'kit'));
}

/** Outline, labels and anchors of a PDF. */
export async function documentOf(library: Library, resourceId: string): Promise<DocumentRow | undefined> {
  const rows = await rowsByKey<DocumentRow>(library, [resourceId], {
    read: (db, keys) => sealedRows(db, db.documents, keys),
    keyOf: (row) => row.resourceId,
    rename: (row, { suffix }) => documentFrom(row, suffix),
  });
  return rows.get(resourceId);
}

/** How many pages of a document have words to be found; counted, not read, since every opening waits for it. */
export async function countWordedPages(library: Library, resourceId: string): Promise<number> {
  const db = partOf(library, resourceId)?.db;
  if (!db) return 0;
  const bare = withoutSuffix(resourceId);
  const [units, own] = await Promise.all([
    db.units.where('resourceId').equals(bare).count(),
    db.units.where(':id').equals(bare).count(),
  ]);
  // Beside the one of the document itself, only pages with words are units.
  return units - own;
}

/** The pages of a document of which so many have words; the others are pictures, or nothing. */
export function documentPages(document: DocumentRow | undefined, worded: number): DocumentPages {
  const all = document?.labels.length ?? 0;
  return { all, wordless: Math.max(0, all - worded) };
}

/** A Markdown or JSON file of a kit as text, by its path with the suffix of the kit. */
export async function textAt({ parts }: Library, path: string): Promise<string | undefined> {
  const part =
    parts.find(({ suffix }) => suffix !== '' && path.endsWith(suffix)) ??
    parts.find(({ suffix }) => suffix === '');
  if (!part) return undefined;
  const bare = path.slice(0, path.length - part.suffix.length);
  return (await sealedRow(part.db, part.db.texts, bare))?.text;
}

const holidays = new WeakMap<Library, Promise<HolidayLookup | undefined>>();

/** What a day is by the newest table of holidays in the kits, read once; undefined when they have none. */
export function holidaysIn(library: Library): Promise<HolidayLookup | undefined> {
  return readOnce(holidays, library, async () => {
    const tables = await Promise.all(
      library.parts.map(async ({ db }) => ({
        text: (await sealedRow(db, db.texts, holidaysPath))?.text,
        issued: (await factsOf(db))?.catalogue.issued ?? '',
      })),
    );
    const present = tables.filter(({ text }) => text !== undefined);
    const newest = present.reduce<(typeof tables)[number] | undefined>(
      (best, table) => (best && best.issued >= table.issued ? best : table),
      undefined,
    );
    return newest?.text === undefined
      ? undefined
      : holidayLookup(holidayTableSchema.parse(JSON.parse(newest.text)));
  });
}

const contacts = new WeakMap<LibraryDb, Promise<readonly Contact[]>>();

/** All contacts as lists show them: the same contact of several kits once, the newer in front. */
export async function allContacts(library: Library): Promise<ListedContact[]> {
  const [only, ...others] = await Promise.all(library.parts.map(contactsOfPart));
  if (others.length === 0) return withSuccessors(only ?? []);
  const all = [...(only ?? []), ...others.flat()];
  return [...inFront(withSuccessors(all), await contactsBehind(library))];
}

const contactsLast = new WeakMap<Library, Promise<ReadonlyMap<string, string>>>();

/** The contacts behind the same contact of another kit, each with the one in front. */
export async function contactsBehind(library: Library): Promise<ReadonlyMap<string, string>> {
  if (library.parts.length < 2) return new Map();
  return await readOnce(contactsLast, library, async () => {
    const rows = (await Promise.all(library.parts.map(contactsOfPart))).flat();
    return itemsBehind(
      rows.map((contact) => ({
        id: contact.id,
        day: evidenceOf(contact).newest ?? '',
        isVerified: isVerified(library, contact.id),
      })),
    );
  });
}

async function contactsOfPart({ db, suffix, recalls }: KitPart): Promise<readonly Contact[]> {
  const rows = await readOnce(contacts, db, () => sealedStore(db, db.contacts));
  return suffix === '' && !recalls ? rows : rows.map((row) => withRecalls(contactFrom(row, suffix), recalls));
}

/** Contacts whose numbers the emergency strip may show: all of the kits whose publisher is known, that of the first kit first. */
export async function stripContacts({ parts }: Library): Promise<readonly SucceededContact[]> {
  const known = parts.filter((part) => part.isVerified);
  return withSuccessors((await Promise.all(known.map(contactsOfPart))).flat());
}

/** One contact. */
export async function contactById(library: Library, id: string): Promise<SucceededContact | undefined> {
  return (await contactsByIds(library, [id]))[0];
}

/** Contacts by their ids; unknown ids are left out. */
export async function contactsByIds(library: Library, ids: readonly string[]): Promise<SucceededContact[]> {
  const found = await plainContacts(library, ids);
  const next = found.flatMap(({ replacedBy }) => replacedBy ?? []);
  return next.length === 0 ? found : withSuccessors(found, await plainContacts(library, next));
}

async function plainContacts(library: Library, ids: readonly string[]): Promise<Contact[]> {
  const rows = await rowsByKey<Contact>(library, ids, {
    read: (db, keys) => sealedRows(db, db.contacts, keys),
    keyOf: ({ id }) => id,
    rename: (row, { suffix, recalls }) => withRecalls(contactFrom(row, suffix), recalls),
  });
  return inOrder(ids, rows);
}

/** The contact that a text of a kit names: of that kit, else of the first kit that has one with this id. */
export async function contactOfLink(library: Library, id: string): Promise<SucceededContact | undefined> {
  for (const { suffix } of partsFor(library, id)) {
    const contact = await contactById(library, withSuffix(withoutSuffix(id), suffix));
    if (contact) return contact;
  }
  return undefined;
}

/** All terms of the glossaries as lists show them: the same term of several kits once. */
export async function allTerms(library: Library): Promise<readonly ListedTerm[]> {
  const terms = await termsOfAll(library);
  return inFront(terms, await termsBehind(library));
}

async function termsOfAll({ parts }: Library): Promise<readonly Term[]> {
  const terms = await Promise.all(
    parts.map(async ({ db, suffix }) => {
      const rows = await sealedStore(db, db.terms);
      return suffix === '' ? rows : rows.map((row) => termFrom(row, suffix));
    }),
  );
  return terms.flat();
}

const termsLast = new WeakMap<Library, Promise<ReadonlyMap<string, string>>>();

/** The terms behind the same term of another kit, each with the one in front: that of the newer kit. */
export async function termsBehind(library: Library): Promise<ReadonlyMap<string, string>> {
  if (library.parts.length < 2) return new Map();
  return await readOnce(termsLast, library, async () => {
    const [terms, ...days] = await Promise.all([
      termsOfAll(library),
      ...library.parts.map(
        async ({ db, suffix }) => [suffix, (await factsOf(db))?.catalogue.issued] as const,
      ),
    ]);
    const issued = new Map(days);
    return itemsBehind(
      terms.map(({ id }) => ({
        ...{ id, day: issued.get(suffixOf(id)) ?? '', isVerified: isVerified(library, id) },
      })),
    );
  });
}

/** Search units by key, in the order asked; unknown keys are left out. */
export async function unitsByKey(library: Library, keys: readonly string[]): Promise<SearchUnit[]> {
  const rows = await rowsByKey<SearchUnit>(library, keys, {
    read: (db, asked) => sealedRows(db, db.units, asked),
    keyOf: ({ key }) => key,
    rename: (row, { suffix }) => unitFrom(row, suffix),
  });
  return inOrder(keys, rows);
}

/** Search units of one language in one kit, as the kit names them, for making a segment anew. */
export async function unitsOfLanguage(db: LibraryDb, language: Language): Promise<SearchUnit[]> {
  const units = await db.units.filter((unit) => unit.language === language).toArray();
  await checkRows(
    db,
    db.units.name,
    units.map(({ key }) => key),
    units,
  );
  return units;
}

/** All search segments of a kit. They decide what is found, not what is shown of it, and notice damage by themselves. */
export function allSegments(db: LibraryDb): Promise<SegmentRow[]> {
  return db.segments.toArray();
}
