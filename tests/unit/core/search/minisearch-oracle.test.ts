// Comparison with MiniSearch: both find the same pages for words, all words, and prefixes.
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { minPrefixLength } from '../../../../core/search/match-word.ts';
import { search } from '../../../../core/search/search.ts';
import { stemsOf } from '../../../../core/search/stem.ts';
import { isStopWord } from '../../../../core/search/stop-words.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { openUnits } from './library.ts';
import { language, units, word } from './random-units.ts';

type Page = { id: string; text: string };

/** Folded words as terms, and their stems as terms of their own with a sign before them. */
function termsOf(text: string, own: Language): string[] {
  return splitWords(text).flatMap(({ form, start, end }) => [
    form,
    ...stemsOf(text.slice(start, end), own).map((stem) => `=${stem}`),
  ]);
}

function oracleOf(list: readonly SearchUnit[], own: Language): MiniSearch<Page> {
  const oracle = new MiniSearch<Page>({
    fields: ['text'],
    tokenize: (text) => termsOf(text, own),
    processTerm: (term) => term,
  });
  oracle.addAll(list.map(({ key, text }) => ({ id: key, text })));
  return oracle;
}

/** Pages that hold a word in any of its forms, as MiniSearch finds them. */
function pagesWith(oracle: MiniSearch<Page>, asked: string, own: Language, isOpen: boolean): Set<string> {
  const terms = termsOf(asked, own);
  const found = oracle.search(terms.join(' '), {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    combineWith: 'OR',
    prefix: (term) => isOpen && !term.startsWith('=') && [...term].length >= minPrefixLength,
  });
  return new Set(found.map(({ id }) => id as string));
}

/** Documents that have a hit; the search lists each of them once. */
function documents(keys: Iterable<string>): string[] {
  return [...new Set([...keys].map((key) => key.split('#')[0] ?? ''))].sort();
}

const case_ = language.chain((own) =>
  fc.tuple(fc.constant(own), units(own), fc.array(word(own), { minLength: 1, maxLength: 3 })),
);

describe('Against MiniSearch', () => {
  test('one word finds the same pages', () => {
    fc.assert(
      fc.property(case_, ([own, list, [asked = '']]) => {
        const expected = pagesWith(oracleOf(list, own), asked, own, false);
        fc.pre(expected.size > 0);
        const { hits, unitTotal } = search([openUnits(list, own)], asked, { limit: 1000 });
        expect(documents(hits.map(({ key }) => key))).toEqual(documents(expected));
        expect(unitTotal).toBe(expected.size);
      }),
      { numRuns: 400 },
    );
  });

  test('several words find the pages that hold all of them', () => {
    fc.assert(
      fc.property(case_, ([own, list, words]) => {
        const oracle = oracleOf(list, own);
        const isFilling = (asked: string): boolean =>
          splitWords(asked).every(({ form }) => isStopWord(form, own));
        const deciding = words.filter((asked) => !isFilling(asked));
        const counted = deciding.length > 0 ? deciding : words;
        const sets = counted.map((asked) => pagesWith(oracle, asked, own, false));
        const expected = [...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key)));
        fc.pre(expected.length > 0 && words.every((asked) => /^\p{L}+$/u.test(asked)));
        const { hits, unitTotal, how } = search([openUnits(list, own)], words.join(' '), { limit: 1000 });
        const whole = hits.filter(({ isPartial }) => !isPartial);
        expect(how).toEqual([]);
        expect(documents(whole.map(({ key }) => key))).toEqual(documents(expected));
        expect(hits.slice(0, whole.length)).toEqual(whole);
        if (whole.length === hits.length) expect(unitTotal).toBe(expected.length);
      }),
      { numRuns: 400 },
    );
  });

  test('the beginning of a word finds the same pages while it is typed', () => {
    fc.assert(
      fc.property(case_, fc.integer({ min: 3, max: 6 }), ([own, list, [asked = '']], length) => {
        const typed = asked.slice(0, length);
        const expected = pagesWith(oracleOf(list, own), typed, own, true);
        fc.pre(expected.size > 0);
        const { hits, unitTotal } = search([openUnits(list, own)], typed, { limit: 1000, isTyping: true });
        expect(documents(hits.map(({ key }) => key))).toEqual(documents(expected));
        expect(unitTotal).toBe(expected.size);
      }),
      { numRuns: 400 },
    );
  });
});
