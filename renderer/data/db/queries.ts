// Queries of the screens to a library. Every read of kit content goes through here.

import type { Language } from '../../../core/base/language.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import {
  holidayLookup,
  holidaysPath,
  holidayTableSchema,
} from '../../../core/contacts/holidays/holiday-table.ts';
import type { HolidayLookup } from '../../../core/contacts/open-now/open-now.ts';
import { type SucceededContact, withSuccessors } from '../../../core/contacts/successor.ts';
import { workOf } from '../../../core/kit/catalogue.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import type { DocumentRow, FactsRow, LibraryDb, ResourceRow, SegmentRow } from './library-db.ts';
import { checkRows, sealedRow, sealedRows, sealedStore } from './sealed-reads.ts';

/** Pages of a document, none when nothing is known of them. */
export type DocumentPages = { readonly all: number; readonly wordless: number };

/** Whether a document is nothing but pictures. */
export function isOnlyPictures({ all, wordless }: DocumentPages): boolean {
  return all > 0 && wordless === all;
}

/** All resources, in no particular order. */
export function allResources(db: LibraryDb): Promise<ResourceRow[]> {
  return sealedStore(db, db.resources);
}

/** One resource by its id, such as `r1.en`. */
export function resourceById(db: LibraryDb, id: string): Promise<ResourceRow | undefined> {
  return sealedRow(db, db.resources, id);
}

/** Resources by their ids, in the order of the ids; those that the kit does not have are left out. */
export function resourcesById(db: LibraryDb, ids: readonly string[]): Promise<ResourceRow[]> {
  return sealedRows(db, db.resources, ids);
}

/** A work in the wanted language, else in English, else in any; `work` may also be an exact resource id. */
export async function resourceOfWork(
  db: LibraryDb,
  work: string,
  language: Language,
): Promise<ResourceRow | undefined> {
  const exact = await resourceById(db, work);
  const siblings = await resourcesOf(db, exact?.work ?? `${work}.en`);
  const found =
    siblings.find((resource) => resource.language === language) ??
    siblings.find((resource) => resource.language === 'en') ??
    siblings[0];
  return found ?? exact;
}

/** The same work in all its languages, the given resource included. */
export function translationsOf(db: LibraryDb, resource: ResourceRow): Promise<ResourceRow[]> {
  return resourcesOf(db, resource.work);
}

/** The catalogue knows them: what an index of the database leaves out would not be missed. */
async function resourcesOf(db: LibraryDb, work: string): Promise<ResourceRow[]> {
  const resources = (await factsOf(db))?.catalogue.resources ?? [];
  return await resourcesById(
    db,
    resources.filter((resource) => workOf(resource) === work).map(({ id }) => id),
  );
}

const facts = new WeakMap<LibraryDb, Promise<FactsRow | undefined>>();

/** The kit that a library was made from; undefined while it is not complete. */
export function factsOf(db: LibraryDb): Promise<FactsRow | undefined> {
  return readOnce(facts, db, () => sealedRow(db, db.facts, 'kit'));
}

/** What is read of a library is as it was imported and never changes; what failed is tried again. */
function readOnce<Value>(
  known: WeakMap<LibraryDb, Promise<Value>>,
  db: LibraryDb,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(db);
  if (before !== undefined) return before;
  const reading = read();
  known.set(db, reading);
  reading.catch(() => known.delete(db));
  return reading;
}

/** Outline, labels and anchors of a PDF. */
export function documentOf(db: LibraryDb, resourceId: string): Promise<DocumentRow | undefined> {
  return sealedRow(db, db.documents, resourceId);
}

/** How many pages of a document have words to be found; counted, not read, since every opening waits for it. */
export async function countWordedPages(db: LibraryDb, resourceId: string): Promise<number> {
  const [units, own] = await Promise.all([
    db.units.where('resourceId').equals(resourceId).count(),
    db.units.where(':id').equals(resourceId).count(),
  ]);
  // Beside the one of the document itself, only pages with words are units.
  return units - own;
}

/** The pages of a document of which so many have words; the others are pictures, or nothing. */
export function documentPages(document: DocumentRow | undefined, worded: number): DocumentPages {
  const all = document?.labels.length ?? 0;
  return { all, wordless: Math.max(0, all - worded) };
}

/** A Markdown or JSON file of the kit as text, by its path. */
export async function textAt(db: LibraryDb, path: string): Promise<string | undefined> {
  return (await sealedRow(db, db.texts, path))?.text;
}

const holidays = new WeakMap<LibraryDb, Promise<HolidayLookup | undefined>>();

/** What a day is by the table of holidays in the kit, read once; undefined when the kit has none. */
export function holidaysIn(db: LibraryDb): Promise<HolidayLookup | undefined> {
  return readOnce(holidays, db, async () => {
    const text = await textAt(db, holidaysPath);
    return text === undefined ? undefined : holidayLookup(holidayTableSchema.parse(JSON.parse(text)));
  });
}

const contacts = new WeakMap<LibraryDb, Promise<readonly Contact[]>>();

/** All contacts. */
export async function allContacts(db: LibraryDb): Promise<SucceededContact[]> {
  return withSuccessors(await readOnce(contacts, db, () => sealedStore(db, db.contacts)));
}

/** One contact. */
export async function contactById(db: LibraryDb, id: string): Promise<SucceededContact | undefined> {
  return (await contactsByIds(db, [id]))[0];
}

/** All terms of the glossary. */
export function allTerms(db: LibraryDb): Promise<Term[]> {
  return sealedStore(db, db.terms);
}

/** Search units by key, in the order asked; unknown keys are left out. */
export function unitsByKey(db: LibraryDb, keys: readonly string[]): Promise<SearchUnit[]> {
  return sealedRows(db, db.units, keys);
}

/** Search units of one language, for making a segment anew. */
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

/** Contacts by their ids; unknown ids are left out. */
export async function contactsByIds(db: LibraryDb, ids: readonly string[]): Promise<SucceededContact[]> {
  const found = await plainContacts(db, ids);
  const next = found.flatMap(({ replacedBy }) => replacedBy ?? []);
  return next.length === 0 ? found : withSuccessors(found, await plainContacts(db, next));
}

async function plainContacts(db: LibraryDb, ids: readonly string[]): Promise<Contact[]> {
  return await sealedRows(db, db.contacts, ids);
}

/** All search segments. They decide what is found, not what is shown of it, and notice damage by themselves. */
export function allSegments(db: LibraryDb): Promise<SegmentRow[]> {
  return db.segments.toArray();
}
