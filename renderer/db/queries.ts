// Decides what the screens can ask of a library; every read of kit content goes through here.

import type { Contact } from '../../core/contacts/contact.ts';
import {
  holidayLookup,
  holidaysPath,
  holidayTableSchema,
} from '../../core/contacts/holidays/holiday-table.ts';
import type { HolidayLookup } from '../../core/contacts/open-now/open-now.ts';
import { type SucceededContact, withSuccessors } from '../../core/contacts/successor.ts';
import type { Language } from '../../core/kit/catalogue.ts';
import type { Term } from '../../core/kit/glossary.ts';
import type { SearchUnit } from '../../core/search/units.ts';
import type { DocumentRow, FileRow, LibraryDb, ResourceRow, SegmentRow } from './library-db.ts';

/** Pages of a document, none when nothing is known of them. */
export type DocumentPages = { readonly all: number; readonly wordless: number };

/** Whether a document is nothing but pictures. */
export function isOnlyPictures({ all, wordless }: DocumentPages): boolean {
  return all > 0 && wordless === all;
}

/** All resources, in no particular order. */
export function allResources(db: LibraryDb): Promise<ResourceRow[]> {
  return db.resources.toArray();
}

/** One resource by its id, such as `r1.en`. */
export function resourceById(db: LibraryDb, id: string): Promise<ResourceRow | undefined> {
  return db.resources.get(id);
}

/** Resources by their ids, in the order of the ids; those that the kit does not have are left out. */
export async function resourcesById(db: LibraryDb, ids: readonly string[]): Promise<ResourceRow[]> {
  const found = await db.resources.bulkGet([...ids]);
  return found.filter((resource) => resource !== undefined);
}

/** A work in the wanted language, else in English, else in any; `work` may also be an exact resource id. */
export async function resourceOfWork(
  db: LibraryDb,
  work: string,
  language: Language,
): Promise<ResourceRow | undefined> {
  const exact = await db.resources.get(work);
  const original = exact?.work ?? `${work}.en`;
  const siblings = await db.resources.where('work').equals(original).toArray();
  const found =
    siblings.find((resource) => resource.language === language) ??
    siblings.find((resource) => resource.language === 'en') ??
    siblings[0];
  return found ?? exact;
}

/** The same work in all its languages, the given resource included. */
export function translationsOf(db: LibraryDb, resource: ResourceRow): Promise<ResourceRow[]> {
  return db.resources.where('work').equals(resource.work).toArray();
}

/** Outline, labels and anchors of a PDF. */
export function documentOf(db: LibraryDb, resourceId: string): Promise<DocumentRow | undefined> {
  return db.documents.get(resourceId);
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
  return (await db.texts.get(path))?.text;
}

/** A stored file by its path in the kit. */
export function fileAt(db: LibraryDb, path: string): Promise<FileRow | undefined> {
  return db.files.where('path').equals(path).first();
}

const holidays = new WeakMap<LibraryDb, Promise<HolidayLookup | undefined>>();

/** What a day is by the table of holidays in the kit, read once; undefined when the kit has none. */
export function holidaysIn(db: LibraryDb): Promise<HolidayLookup | undefined> {
  const known = holidays.get(db);
  if (known) return known;
  const read = textAt(db, holidaysPath).then((text) =>
    text === undefined ? undefined : holidayLookup(holidayTableSchema.parse(JSON.parse(text))),
  );
  holidays.set(db, read);
  return read;
}

/** All contacts. */
export async function allContacts(db: LibraryDb): Promise<SucceededContact[]> {
  return withSuccessors(await db.contacts.toArray());
}

/** One contact. */
export async function contactById(db: LibraryDb, id: string): Promise<SucceededContact | undefined> {
  return (await contactsByIds(db, [id]))[0];
}

/** All terms of the glossary. */
export function allTerms(db: LibraryDb): Promise<Term[]> {
  return db.terms.toArray();
}

/** Search units by key, in the order asked; unknown keys are left out. */
export async function unitsByKey(db: LibraryDb, keys: readonly string[]): Promise<SearchUnit[]> {
  const found = await db.units.bulkGet([...keys]);
  return found.filter((unit) => unit !== undefined);
}

/** Search units of one language, for making a segment anew. */
export function unitsOfLanguage(db: LibraryDb, language: Language): Promise<SearchUnit[]> {
  return db.units.filter((unit) => unit.language === language).toArray();
}

/** Resources by their ids; unknown ids are left out. */
export async function resourcesByIds(db: LibraryDb, ids: readonly string[]): Promise<ResourceRow[]> {
  return (await db.resources.bulkGet([...ids])).filter((resource) => resource !== undefined);
}

/** Contacts by their ids; unknown ids are left out. */
export async function contactsByIds(db: LibraryDb, ids: readonly string[]): Promise<SucceededContact[]> {
  const found = await plainContacts(db, ids);
  const next = found.flatMap(({ replacedBy }) => replacedBy ?? []);
  return next.length === 0 ? found : withSuccessors(found, await plainContacts(db, next));
}

async function plainContacts(db: LibraryDb, ids: readonly string[]): Promise<Contact[]> {
  return (await db.contacts.bulkGet([...ids])).filter((contact) => contact !== undefined);
}

/** All search segments. */
export function allSegments(db: LibraryDb): Promise<SegmentRow[]> {
  return db.segments.toArray();
}
