// Language context of a query: the languages it is probably written in, and those in which an unknown word of it is searched.
import { type Language, languages } from '../base/language.ts';
import { isKnown } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import type { Segment } from './segment.ts';

/**
 * Languages of a query. `reader`: the reader's language, if known. `query`: the languages that know most words of the query.
 * The reader's language wins a tie. Empty if no language knows any word.
 */
export type QueryContext = { readonly reader: Language | undefined; readonly query: readonly Language[] };

const hasGreek = /\p{Script=Greek}/u;
/** Weight of a word that a language has only in another form. A word in the form that was typed counts 1. */
const otherFormWeight = 0.5;

/** Detects the languages of a query. Stop words count too, because they identify a language best. */
export function queryContextOf(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  reader: Language | undefined,
): QueryContext {
  const scores = languages.map((language) => {
    const own = segments.filter((segment) => segment.language === language);
    const occurs = (word: QueryWord): boolean => own.some(({ terms }) => terms.find(word.form) !== undefined);
    return words.reduce(
      (sum, word) => sum + (occurs(word) ? 1 : isKnown(own, word) ? otherFormWeight : 0),
      0,
    );
  });
  const highest = Math.max(...scores);
  const best = languages.filter((_, index) => highest > 0 && scores[index] === highest);
  return { reader, query: reader !== undefined && best.includes(reader) ? [reader] : best };
}

/**
 * Languages in which a word of the query is searched: the reader's and those of the query. If the query has none, the word's script
 * decides. All languages if the reader's is unknown.
 */
export function queryLanguages({ form }: QueryWord, { reader, query }: QueryContext): readonly Language[] {
  if (reader === undefined) return languages;
  if (query.length > 0) return [reader, ...query];
  const isGreek = hasGreek.test(form);
  return isGreek === (reader === 'el') ? [reader] : [reader, isGreek ? 'el' : 'en'];
}
