// Decides how a page is cited: creator, title, year, page, date of the facts, publisher of the kit; the same in every copy.
import type { Resource } from '../../../core/kit/catalogue.ts';

/** The words a citation needs in the language it is written in. */
export type CitationWords = {
  readonly page: (label: string) => string;
  readonly asOf: (day: string) => string;
  readonly replaced: (by: string) => string;
};

/** What is cited. `kitTitle` with version, `replacedByTitle` when another resource took its place. */
export type Cited = {
  readonly resource: Pick<Resource, 'title' | 'creator' | 'issued' | 'asOf'>;
  readonly pageLabel: string | undefined;
  readonly kitTitle: string;
  readonly publisher: string;
  readonly replacedByTitle?: string | undefined;
};

/** One line, such as: IMPACT Kit: Europe: the common frame (2026), page 3. Facts checked on 25 November 2026. */
export function cite(cited: Cited, words: CitationWords): string {
  const { resource } = cited;
  const year = resource.issued.slice(0, 4);
  const page = cited.pageLabel === undefined ? '' : `, ${words.page(cited.pageLabel)}`;
  const parts = [
    `${resource.creator ?? cited.publisher}: ${resource.title} (${year})${page}.`,
    `${words.asOf(resource.asOf)}.`,
    ...(cited.replacedByTitle === undefined ? [] : [`${words.replaced(cited.replacedByTitle)}.`]),
    `${cited.kitTitle}.`,
  ];
  return parts.join(' ');
}

/** Copied words with their citation below. */
export function quote(text: string, citation: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' ? citation : `«${words}»\n— ${citation}`;
}
