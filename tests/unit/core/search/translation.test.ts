// A glossary term finds texts in the other languages, after the direct hits and with a message.
import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../core/kit/glossary.ts';
import { findIn } from '../../../../core/search/find-in.ts';
import { Matcher } from '../../../../core/search/matcher.ts';
import { search } from '../../../../core/search/search.ts';
import { unitsOfTerm } from '../../../../core/search/units.ts';
import { didYouMean, openAll, reports } from './library.ts';

const wording = (term: string, ...variants: string[]) => ({ term, variants, isSeen: true });
const glossary: readonly Term[] = [
  {
    id: 'guardian',
    en: wording('guardian'),
    el: wording('επίτροπος'),
    it: wording('tutore'),
    pt: wording('tutor'),
    source: 'test',
  },
  {
    id: 'trafficking',
    en: wording('trafficking in human beings', 'human trafficking'),
    el: wording('εμπορία ανθρώπων'),
    elCY: wording('εμπορία προσώπων'),
    source: 'test',
  },
];
const segments = openAll([
  ...reports(['The guardian decides', 'Human trafficking today'], 'en'),
  ...reports(['Ο ρόλος του επιτρόπου', 'Η εμπορία ανθρώπων και η εμπορία όπλων', 'εμπορία προσώπων'], 'el'),
  ...reports(['I tutori volontari'], 'it'),
  ...reports(['O guardian angel da tutela'], 'pt'),
]);

describe('Translation', () => {
  test('finds forms of the term in the other languages, after the direct hits', () => {
    const { hits, total } = search(segments, 'επίτροποι', { glossary, limit: 20 });
    expect(hits.map(({ key, via }) => [key, via])).toEqual([
      ['r1.el#1', 'direct'],
      ['r1.en#1', 'translation'],
      ['r1.it#1', 'translation'],
    ]);
    expect(total).toBe(3);
  });

  test('of several words keeps them together, and knows the Greek of Cyprus', () => {
    const keys = search(segments, 'human trafficking', { glossary }).hits.map(({ key }) => key);
    expect(keys[0]).toBe('r2.en#1');
    expect(keys.slice(1).sort()).toEqual(['r2.el#1', 'r3.el#1']);
  });

  test('marks what it found, and only in its language', () => {
    const { matcher } = search(segments, 'human trafficking', { glossary });
    const marked = (text: string, language: 'el' | 'en') =>
      new Matcher(matcher).marks(text, language).map(({ start, end }) => text.slice(start, end));
    expect(marked('Η εμπορία ανθρώπων και η εμπορία όπλων', 'el')).toEqual(['εμπορία ανθρώπων']);
    expect(marked('trafficking of arms by humans', 'en')).toEqual(['trafficking', 'humans']);
  });

  test('asks for the other words too, as names and numbers are the same everywhere', () => {
    const more = openAll([
      ...reports(['The guardian decides', 'The guardian and Europol'], 'en'),
      ...reports(['Ο επίτροπος', 'Ο επίτροπος και η Europol'], 'el'),
    ]);
    const keys = (line: string) => search(more, line, { glossary }).hits.map(({ key }) => key);
    // What holds all the words comes first, through translation too; then what holds some.
    expect(keys('guardian decides')).toEqual(['r1.en#1', 'r2.en#1']);
    expect(keys('guardian Europol')).toEqual(['r2.en#1', 'r2.el#1', 'r1.en#1']);
    expect(keys('the guardian').sort()).toEqual(['r1.el#1', 'r1.en#1', 'r2.el#1', 'r2.en#1']);
  });

  test('is left out without a glossary', () => {
    expect(
      search(segments, 'guardian')
        .hits.map(({ key }) => key)
        .sort(),
    ).toEqual(['r1.en#1', 'r1.pt#1']);
  });

  test('reaches into one document', () => {
    const found = findIn(segments, 'guardian', 'r1.el', { glossary });
    expect(found.keys).toEqual(['r1.el#1']);
    expect(new Matcher(found.matcher).marks('Ο ρόλος του επιτρόπου', 'el')).toHaveLength(1);
  });

  test('reaches into a document that also quotes the words themselves, page by page in order', () => {
    const quoting = openAll([
      ...reports(['The guardian decides'], 'en'),
      ...['Ο ρόλος του επιτρόπου', 'Guardian Network', 'Άλλο', 'Ο επίτροπος'].map((text, index) => ({
        ...(reports([text], 'el')[0] as ReturnType<typeof reports>[number]),
        key: `r1.el#${index + 1}`,
        locator: String(index + 1),
      })),
    ]);
    const { hits } = search(quoting, 'guardian', { glossary, language: 'en', isTyping: true });
    const { keys } = findIn(quoting, 'guardian', 'r1.el', { glossary, isTyping: true });
    expect(keys).toEqual(['r1.el#1', 'r1.el#2', 'r1.el#4']);
    for (const { key } of hits.filter(({ resourceId }) => resourceId === 'r1.el'))
      expect(keys).toContain(key);
  });

  test('a term stands once in the list, in the language of the reader', () => {
    const withTerms = openAll(glossary.flatMap((term) => [...unitsOfTerm(term)]));
    const { hits, facets } = search(withTerms, 'guardian', { glossary, language: 'el' });
    expect(hits.map(({ key, kind, locator }) => ({ key, kind, locator }))).toEqual([
      { key: 'term:guardian#en', kind: 'term', locator: 'guardian' },
    ]);
    expect(facets.kinds).toEqual({ term: 1 });
  });
});

describe('Places in one document', () => {
  const document = openAll(
    ['The guardian', 'of the child', 'The guardian of the child', 'no match'].map((text, index) => ({
      ...(reports([text], 'en')[0] as ReturnType<typeof reports>[number]),
      key: `r1.en#${index + 1}`,
      locator: String(index + 1),
    })),
  );

  test('are the pages with all words when there are any', () => {
    expect(findIn(document, 'guardian child', 'r1.en').keys).toEqual(['r1.en#3']);
  });

  test('are the pages with some words otherwise, in the order of the document', () => {
    expect(findIn(document, 'guardian match', 'r1.en').keys).toEqual(['r1.en#1', 'r1.en#3', 'r1.en#4']);
  });

  test('are found by words that would be a filter elsewhere', () => {
    const card = openAll(reports(['Language: Greek', 'Greek'], 'en'));
    expect(findIn(card, 'Language: Greek', 'r1.en').keys).toEqual(['r1.en#1']);
    expect(findIn(card, 'greek lang: en', 'r1.en').keys).toEqual(['r1.en#1']);
    expect(findIn(card, 'lang:en', 'r1.en').keys).toEqual([]);
  });

  test('are none in another document', () => {
    expect(findIn(document, 'guardian', 'r2.en').keys).toEqual([]);
    expect(findIn(document, '', 'r1.en').keys).toEqual([]);
  });
});

describe('Spellings to try', () => {
  test('are offered further off than a search looks by itself', () => {
    expect(search(segments, 'gardain').total).toBe(0);
    expect(didYouMean(segments, 'gardain')).toEqual(['guardian']);
  });

  test('keep the words that are known', () => {
    expect(didYouMean(segments, 'human gardain')).toEqual(['human guardian']);
  });

  test('are not offered when all words are known or nothing is near', () => {
    expect(didYouMean(segments, 'human trafficking')).toEqual([]);
    expect(didYouMean(segments, 'xyzzyplugh')).toEqual([]);
    expect(didYouMean(segments, '')).toEqual([]);
  });
});
