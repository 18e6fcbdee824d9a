// Search engines of the probes beside this one: MiniSearch as Integreat sets it, pdf.js find with its defaults, plain substring
// search.
import MiniSearch from 'minisearch';
import type { Language } from '../../../core/base/language.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { search } from '../../../core/search/search.ts';
import { openSegment } from '../../../core/search/segment.ts';
import type { SearchUnit } from '../../../core/search/units.ts';

/** Finds the places of texts that answer a query; made once for its texts. */
type Finder = (query: string) => readonly number[];
/** An engine by what it is called in the table. */
export type ProbedEngine = {
  readonly name: string;
  readonly over: (texts: readonly string[], language: Language) => Finder;
};

/** The engines in the order of the table, the own one first: as it answers while one types, and to a finished word. */
export const engines: readonly ProbedEngine[] = [
  { name: 'this search, while typing', over: (texts, language) => own(texts, language, true) },
  { name: 'this search, finished word', over: (texts, language) => own(texts, language, false) },
  { name: 'MiniSearch, options of Integreat', over: miniSearch },
  { name: 'find of pdf.js, defaults', over: findOfPdfJs },
  { name: 'letters in a row', over: lettersInARow },
];

function own(texts: readonly string[], language: Language, isTyping: boolean): Finder {
  const units = texts.map((text, index): SearchUnit => {
    const id = `r${index}.${language}`;
    return {
      ...{ key: `${id}#1`, kind: 'page', resourceId: id, resourceKind: 'report', locator: '1', label: '1' },
      ...{ title: '', language, text, heads: [] },
    };
  });
  const segment = openSegment(buildSegment(units, language));
  if (!segment.ok) throw new Error(JSON.stringify(segment.problem));
  return (query) =>
    search([segment.value], query, { isTyping, limit: texts.length }).hits.map(({ key }) =>
      Number(key.slice(1, key.indexOf('.'))),
    );
}

/** Fuzzy by a quarter of the letters and by beginnings, always on; words and letters as MiniSearch takes them by itself. */
function miniSearch(texts: readonly string[]): Finder {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    searchOptions: { fuzzy: 0.25, prefix: true },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => index.search(query).map(({ id }) => Number(id));
}

const accents = /\p{M}/gu;
const signs = /[.*+?^${}()|[\]\\/]/g;

/** By its defaults it minds neither capitals nor accents, and any part of a word will do (pdf_find_controller.js). */
function findOfPdfJs(texts: readonly string[]): Finder {
  const bare = (text: string): string => text.normalize('NFD').replace(accents, '');
  const pages = texts.map(bare);
  return (query) => {
    const pattern = new RegExp(bare(query).replace(signs, '\\$&'), 'iu');
    return placesOf(pages, (page) => pattern.test(page));
  };
}

/** Capitals aside, letter for letter. */
function lettersInARow(texts: readonly string[]): Finder {
  const pages = texts.map((text) => text.toLowerCase());
  return (query) => placesOf(pages, (page) => page.includes(query.toLowerCase()));
}

function placesOf(pages: readonly string[], fits: (page: string) => boolean): number[] {
  return pages.flatMap((page, place) => (fits(page) ? [place] : []));
}
