// What the page of a kit for browsers carries beside its static words, in blocks that cannot run.

import type { Language } from '../base/language.ts';
import type { Contact } from '../contacts/contact.ts';
import type { HolidayTable } from '../contacts/holidays/holiday-table.ts';
import type { Catalogue, DerivedPages } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { Quiz } from '../learning/quiz.ts';
import type { Aid } from '../library/aid.ts';
import type { MarkdownDocument } from '../markdown/document.ts';

/** Facts of a kit, needed before the first answer. */
export type WebFacts = {
  readonly catalogue: WebCatalogue;
  readonly contacts: readonly Contact[];
  readonly terms: readonly Term[];
  readonly holidays?: HolidayTable | undefined;
  readonly aid?: Aid | undefined;
};

/** The catalogue without what only a check of files needs. */
export type WebCatalogue = Pick<
  Catalogue,
  'id' | 'version' | 'issued' | 'title' | 'publisher' | 'languages' | 'countries' | 'resources' | 'media'
>;

/** Everything of one language that is read: pages of documents by resource, texts and quizzes by their paths. */
export type WebTexts = {
  readonly pages: Readonly<Record<string, DerivedPages>>;
  readonly documents: Readonly<Record<string, MarkdownDocument>>;
  readonly quizzes: Readonly<Record<string, Quiz>>;
};

/** A block of the page: packed bytes in base64, with the hash that tells damage before they are used. */
export type WebBlock = {
  readonly name: WebBlockName;
  /** SHA-256 of the packed bytes, in hex. */
  readonly sha256: string;
  readonly base64: string;
};

/** `segment-el-1` is the first search segment in Greek. */
export type WebBlockName = 'facts' | `texts-${Language}` | `segment-${Language}-${number}`;

/** The place of a block in the page. */
export function blockElementId(name: WebBlockName): string {
  return `block-${name}`;
}
