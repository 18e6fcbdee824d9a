// Stemming in each language: stem first, then remove accents.
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import type { Language } from '../base/language.ts';
import { foldWord, lowerWord, stripAccents } from './fold.ts';
import { stemEnglish } from './stem-english.ts';
import { stemsOfGreek } from './stem-greek.ts';
import { stemPortuguese } from './stem-portuguese.ts';

const keptStems = 20_000;
const caches: Readonly<Record<Language, Map<string, readonly string[]>>> = {
  en: new Map(),
  el: new Map(),
  it: new Map(),
  pt: new Map(),
};
const hasDigit = /\p{N}/u;
const isGreek = /\p{Script=Greek}/u;
const irregularItalian: ReadonlyMap<string, string> = new Map([
  ['uomini', 'uomo'],
  ['tutrice', 'tutore'],
  ['tutrici', 'tutore'],
]);

/**
 * Folded stems of a word as written in a text (any case, with accents). Words that differ in an ending share at least one stem.
 * There are two if a missing accent changes the stemmer's input. Words with digits have none.
 */
export function stemsOf(raw: string, language: Language): readonly string[] {
  const cache = caches[language];
  const known = cache.get(raw);
  if (known) return known;
  const stems = computeStems(raw, language);
  if (cache.size >= keptStems) cache.clear();
  cache.set(raw, stems);
  return stems;
}

function computeStems(raw: string, language: Language): readonly string[] {
  const form = foldWord(raw);
  if (form === '' || hasDigit.test(form)) return [];
  const isGreekWord = isGreek.test(form);
  if (isGreekWord !== (language === 'el')) return [form];
  switch (language) {
    case 'el':
      return stemsOfGreek(form);
    case 'en':
      return [stemEnglish(form)];
    case 'it':
      return bothWays(lowerWord(raw), (word) => stemItalian(irregularItalian.get(word) ?? word));
    case 'pt':
      return bothWays(lowerWord(raw), stemPortuguese);
  }
}

function bothWays(lowered: string, stem: (word: string) => string): readonly string[] {
  const asWritten = stripAccents(stem(lowered));
  const bare = stripAccents(lowered);
  const asTyped = stripAccents(stem(bare));
  return [...new Set([asWritten, asTyped])].filter((found) => found !== '');
}
