// Rows of one kit as a library of several kits shows them: ids and paths of texts with the suffix of the kit.
import type { Contact } from '../../../core/contacts/contact.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import { withSuffix } from '../../../core/kit/item-id.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import type { DocumentRow, ResourceRow } from './library-db.ts';

/** A resource of a kit in a library. Paths of texts have the suffix, too. */
export function resourceFrom(row: ResourceRow, suffix: string): ResourceRow {
  if (suffix === '') return row;
  const { lessons, quiz, file, translationOf, isReplacedBy } = row;
  const textOf = <File extends { readonly path: string }>(text: File): File => ({
    ...text,
    path: text.path + suffix,
  });
  return {
    ...row,
    id: withSuffix(row.id, suffix),
    work: withSuffix(row.work, suffix),
    ...(translationOf !== undefined && { translationOf: withSuffix(translationOf, suffix) }),
    ...(isReplacedBy !== undefined && { isReplacedBy: withSuffix(isReplacedBy, suffix) }),
    ...(file?.mediaType === 'text/markdown' && { file: textOf(file) }),
    ...(lessons && { lessons: lessons.map((lesson) => ({ ...lesson, file: textOf(lesson.file) })) }),
    ...(quiz && { quiz: textOf(quiz) }),
  };
}

/** A contact of a kit in a library. */
export function contactFrom(contact: Contact, suffix: string): Contact {
  if (suffix === '') return contact;
  const { id, replacedBy } = contact;
  return {
    ...contact,
    id: withSuffix(id, suffix),
    ...(replacedBy !== undefined && { replacedBy: withSuffix(replacedBy, suffix) }),
  };
}

/** A term of a kit in a library. */
export function termFrom(term: Term, suffix: string): Term {
  return suffix === '' ? term : { ...term, id: withSuffix(term.id, suffix) };
}

/** A search unit of a kit in a library. */
export function unitFrom(unit: SearchUnit, suffix: string): SearchUnit {
  if (suffix === '') return unit;
  const { key, resourceId, work, locator } = unit;
  return {
    ...unit,
    key: withSuffix(key, suffix),
    ...(resourceId !== undefined && { resourceId: withSuffix(resourceId, suffix) }),
    ...(work !== undefined && { work: withSuffix(work, suffix) }),
    // Contacts and terms have their id as place.
    ...(resourceId === undefined && { locator: withSuffix(locator, suffix) }),
  };
}

/** What was read out of a PDF of a kit in a library. */
export function documentFrom(row: DocumentRow, suffix: string): DocumentRow {
  return suffix === '' ? row : { ...row, resourceId: withSuffix(row.resourceId, suffix) };
}
