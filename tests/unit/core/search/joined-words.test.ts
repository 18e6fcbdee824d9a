// Parts that belong together are searched as one: dotted abbreviations, broken words, long numbers.
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../../../core/search/matcher.ts';
import { isQuestion } from '../../../../core/search/question.ts';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, reports } from './library.ts';

const segments = openAll([
  ...reports(
    [
      'Call EKKA, line 197',
      'A letter K, or an A, and page 30 of 16',
      'exploitation and cooperation, pre and post natal care',
      'Offices +30 2107640000 and 116 111, 116111',
      'The U.N. and the O.S.C.E. said so',
      'Directive 2011/36, of 2013; co operation on page 978',
    ],
    'en',
  ),
  ...reports(['Το ΕΚΚΑ και η Ε.Λ.Α.Σ.', 'σελίδα Ε και Α', 'έλα'], 'el'),
]);
const found = (line: string): string[] => keysOf(segments, line, { isTyping: true });

describe('An abbreviation with dots', () => {
  it.each([
    ['E.K.K.A.', 'r1.en#1'],
    ['e.k.k.a', 'r1.en#1'],
    ['Ε.Κ.Κ.Α.', 'r1.el#1'],
    ['O.S.C.E.', 'r5.en#1'],
    ['Ε.Λ.Α.Σ.', 'r1.el#1'],
  ])('is the word without them, or its letters side by side: %s', (line, key) => {
    expect(found(line)).toEqual([key]);
    expect(search(segments, line).how).toEqual([]);
  });

  it('without a match is missing as a whole; its letters match nothing.', () => {
    expect(found('K.A.E.')).toEqual([]);
    expect(search(segments, 'K.A.E. exploitation').how).toEqual([{ kind: 'some-words', words: ['K.A.E'] }]);
  });

  it('lights up however it is written.', () => {
    const marks = new Matcher(search(segments, 'E.K.K.A.').matcher);
    expect(marks.marks('the EKKA', 'en')).toEqual([{ start: 4, end: 8, index: 0 }]);
  });

  it('begins no question.', () => {
    expect(isQuestion('E.K.K.A.')).toBe(false);
    expect(isQuestion('E.K.K.A. line 197')).toBe(false);
    expect(isQuestion('E.K.K.A. what is it?')).toBe(true);
  });

  it('is none if the letters are only adjacent.', () => {
    expect(found('K A').sort()).toEqual(['r2.en#1']);
  });
});

describe('A word that was broken at the end of a line and pasted', () => {
  it.each([
    'exploi- tation',
    'exploi-\u00a0tation',
    'ex- ploitation',
    'exploitation ex-ploitation',
    'coope-ration',
  ])('is one: %s', (line) => {
    expect(keysOf(segments, line)).toEqual(['r3.en#1']);
    expect(search(segments, line).how).toEqual([]);
  });

  it('is two where both halves are words.', () => {
    expect(search(segments, 'pre- and post-natal').matcher.words.map(({ forms }) => forms[0])).toEqual([
      'pre',
      'post',
      'natal',
    ]);
  });
});

describe('A long number', () => {
  it('without a match is missing as a whole; its parts match nothing.', () => {
    for (const line of ['+30 213 212 8366', '(+30) 213-2128366', '978-960-30-16', '00 30 213 212 8366'])
      expect([line, found(line)]).toEqual([line, []]);
    expect(search(segments, 'EKKA +30 213 212 8366').how).toEqual([
      { kind: 'some-words', words: ['30 213 212 8366'] },
    ]);
  });

  it('is found by the country before it, also where the kit writes none.', () => {
    expect(found('+30 116 111')).toEqual(['r4.en#1']);
    expect(found('+30 197')).toEqual(['r1.en#1']);
  });

  it('is none where it is a list, or years.', () => {
    expect(found('2011-2013')).toEqual(['r6.en#1']);
    expect(found('30 16')[0]).toBe('r2.en#1');
    expect(found('30 16 197 978')).toEqual(['r2.en#1']);
  });
});
