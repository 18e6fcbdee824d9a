// Small libraries for search tests: units from lines of text, opened segments, keys of results.

import type { Language } from '../../../../core/base/language.ts';
import type { SearchOptions } from '../../../../core/search/answer.ts';
import { buildSegment } from '../../../../core/search/build-segment.ts';
import { asWritten } from '../../../../core/search/guesses.ts';
import { search } from '../../../../core/search/search.ts';
import { openSegment, type Segment } from '../../../../core/search/segment.ts';
import { spellingsOf } from '../../../../core/search/spelling.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';

/** A unit that is page `page` of report `<document>.<language>`. */
export function pageUnit(text: string, language: Language, page = 1, document = 'r1'): SearchUnit {
  const resourceId = `${document}.${language}`;
  return {
    key: `${resourceId}#${page}`,
    kind: 'page',
    resourceId,
    resourceKind: 'report',
    work: `${document}.en`,
    locator: String(page),
    label: String(page),
    title: document,
    language,
    country: 'EU',
    text,
    heads: [],
  };
}

/** Pages of one report, one text each. */
export function pages(texts: readonly string[], language: Language, document = 'r1'): SearchUnit[] {
  return texts.map((text, index) => pageUnit(text, language, index + 1, document));
}

/** Each text a report of its own. */
export function reports(texts: readonly string[], language: Language): SearchUnit[] {
  return texts.map((text, index) => pageUnit(text, language, 1, `r${index + 1}`));
}

/** Builds and opens a segment; throws when that fails. */
export function openUnits(units: readonly SearchUnit[], language: Language): Segment {
  const opened = openSegment(buildSegment(units, language));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

/** Segments of units in any languages. */
export function openAll(units: readonly SearchUnit[]): Segment[] {
  const languages = [...new Set(units.map((unit) => unit.language))];
  return languages.map((language) =>
    openUnits(
      units.filter((unit) => unit.language === language),
      language,
    ),
  );
}

/** Keys of the hits, best first. */
export function keysOf(segments: readonly Segment[], line: string, options: SearchOptions = {}): string[] {
  return search(segments, line, { limit: 1000, ...options }).hits.map((hit) => hit.key);
}

/** Keys of the hits that hold all that was asked, best first. */
export function wholeKeysOf(
  segments: readonly Segment[],
  line: string,
  options: SearchOptions = {},
): string[] {
  const { hits } = search(segments, line, { limit: 1000, ...options });
  return hits.filter(({ isPartial }) => !isPartial).map(({ key }) => key);
}

/** Lines to try instead of one that finds nothing, words folded but for the sigma that ends them. */
export function didYouMean(segments: readonly Segment[], line: string, language?: Language): string[] {
  return spellingsOf(segments, line, language).lines(asWritten);
}
