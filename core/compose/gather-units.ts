// Gathers a kit's search units, one document at a time.

import type { Language } from '../base/language.ts';
import { languages } from '../base/language.ts';
import type { Contact } from '../contacts/contact.ts';
import type { DerivedPages, Resource } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import {
  type SearchUnit,
  unitsOfContact,
  unitsOfMarkdown,
  unitsOfPdf,
  unitsOfResource,
  unitsOfTerm,
} from '../search/units.ts';

/** Everything that is searched. `documentOf` returns a text of the payload, `pagesOf` the pages read from a resource's PDF. */
export type Searchable = {
  readonly resources: readonly Resource[];
  readonly contacts: readonly Contact[];
  readonly terms: readonly Term[];
  documentOf(path: string): MarkdownDocument;
  pagesOf(resourceId: string): DerivedPages | undefined;
};

/** The units of one language, one document at a time: resources in the order of the catalogue, then contacts, then terms. */
export function* unitsIn(language: Language, all: Searchable): Generator<readonly SearchUnit[]> {
  for (const resource of all.resources) {
    if (resource.language === language) yield unitsOfWork(resource, all);
  }
  for (const contact of all.contacts)
    yield unitsOfContact(contact).filter((unit) => unit.language === language);
  for (const term of all.terms) yield unitsOfTerm(term).filter((unit) => unit.language === language);
}

/** Languages with at least one search unit, in the order of languages. */
export function searchedLanguages({ resources, contacts, terms }: Searchable): Language[] {
  return languages.filter((wanted) => {
    const isWanted = ({ language }: { readonly language: Language }): boolean => language === wanted;
    // The content of a resource need not be read: its title is always searched.
    return (
      resources.some(isWanted) ||
      contacts.some((contact) => unitsOfContact(contact).some(isWanted)) ||
      terms.some((term) => unitsOfTerm(term).some(isWanted))
    );
  });
}

/** The units of one resource: its title, its text or pages, its lessons. */
export function unitsOfWork(
  resource: Resource,
  all: Pick<Searchable, 'documentOf' | 'pagesOf'>,
): SearchUnit[] {
  const { file, lessons = [] } = resource;
  const pages = all.pagesOf(resource.id);
  return [
    ...unitsOfResource(resource),
    ...(file?.mediaType === 'text/markdown'
      ? unitsOfMarkdown(resource, all.documentOf(file.path), undefined)
      : []),
    ...(pages ? unitsOfPdf(resource, pages) : []),
    ...lessons.flatMap((lesson) => unitsOfMarkdown(resource, all.documentOf(lesson.file.path), lesson)),
  ];
}
