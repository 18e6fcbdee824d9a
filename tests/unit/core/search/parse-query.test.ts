// Parsing of a query: words, phrases, excluded words, filters, and its unfinished end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinFilters, parseQuery } from '../../../../core/search/parse-query.ts';

describe('A line', () => {
  test('is words', () => {
    expect(parseQuery('Child  rights').words.map(({ form }) => form)).toEqual(['child', 'rights']);
  });

  test('has phrases in every kind of quotation mark', () => {
    for (const line of ['a "b c" d', 'a “b c” d', 'a „b c“ d', 'a «b c» d']) {
      const { words, phrases } = parseQuery(line);
      expect(
        words.map(({ form }) => form),
        line,
      ).toEqual(['a', 'd']);
      expect(phrases.map((phrase) => phrase.map(({ form }) => form))).toEqual([['b', 'c']]);
    }
  });

  test('leaves out words and phrases after a minus sign, but not after a hyphen', () => {
    expect(parseQuery('a -b -"c d"').excluded.map((words) => words.map(({ form }) => form))).toEqual([
      ['b'],
      ['c', 'd'],
    ]);
    expect(parseQuery('cross-border').excluded).toEqual([]);
    expect(parseQuery('a - b').excluded).toEqual([]);
  });

  test('has filters by name, and what is no filter is words', () => {
    expect(parseQuery('kind:report,checklist country:gr lang:EL x').filters).toEqual({
      kinds: ['report', 'checklist'],
      countries: ['GR'],
      languages: ['el'],
    });
    expect(parseQuery('kind:report kind:module').filters.kinds).toEqual(['report', 'module']);
    expect(parseQuery('see:page').words.map(({ form }) => form)).toEqual(['see', 'page']);
  });

  test('has filters with a blank after the colon, but never takes a phrase, a word to leave out or another filter for a value', () => {
    expect(parseQuery('kind: contact shelter')).toMatchObject({
      filters: { kinds: ['contact'] },
      words: [{ form: 'shelter' }],
      filterPlaces: [{ start: 0, end: 13 }],
    });
    expect(parseQuery('kind: "best interests"').phrases).toHaveLength(1);
    expect(parseQuery('kind: -police').excluded).toHaveLength(1);
    expect(parseQuery('kind: country: GR').filters).toEqual({ countries: ['GR'] });
    expect(parseQuery('see: page').words).toHaveLength(2);
  });

  test('knows other names of what it filters by', () => {
    for (const [line, filters] of [
      ['country:Greece,ΚΎΠΡΟΣ,Itália', { countries: ['GR', 'CY', 'IT'] }],
      ['lang:el,PT', { languages: ['el', 'pt'] }],
      ['kind:Επαφή,όρος,σημείωση', { kinds: ['contact', 'term', 'note'] }],
      ['kind:Modulo,diapositive,contatto', { kinds: ['module', 'slides', 'contact'] }],
      ['kind:módulo,RELATÓRIO,lista', { kinds: ['module', 'report', 'checklist'] }],
    ] as const)
      expect(parseQuery(line).filters, line).toEqual(filters);
  });

  test('knows one name in each language, not several', () => {
    for (const typed of ['kind:reports', 'kind:telephone', 'lang:gr', 'kind:lições'])
      expect(parseQuery(`${typed} x`).filters, typed).toEqual({});
    expect(parseQuery('language:en').filters).toEqual({});
  });

  test('names values no filter knows, each once, and neither filters by them nor looks for them', () => {
    expect(parseQuery('country:UK,GR kind:nonsense guardian country:UK')).toMatchObject({
      filters: { countries: ['GR'] },
      words: [{ form: 'guardian' }],
      unknown: [
        { name: 'country', value: 'UK' },
        { name: 'kind', value: 'nonsense' },
      ],
      filterPlaces: [{ start: 0, end: 13 }],
    });
    expect(parseQuery('year:26 theme:Νόμος Lang:xx').unknown).toEqual([
      { name: 'year', value: '26' },
      { name: 'theme', value: 'Νόμος' },
      { name: 'lang', value: 'xx' },
    ]);
    expect(parseQuery('guardian kind:')).toMatchObject({
      words: [{ form: 'guardian' }],
      unknown: [{ name: 'kind', value: '' }],
    });
    expect(parseQuery('see:page').unknown).toEqual([]);
  });

  test('ends open inside a word or an unclosed phrase', () => {
    expect(parseQuery('child ri').endsOpen).toBe('word');
    expect(parseQuery('child ').endsOpen).toBe('no');
    expect(parseQuery('"child ri').endsOpen).toBe('phrase');
    expect(parseQuery('"child"').endsOpen).toBe('no');
    expect(parseQuery('x -chi').endsOpen).toBe('no');
    expect(parseQuery('').endsOpen).toBe('no');
  });

  test('never fails, and of very long ones the beginning counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (line) => {
        expect(() => parseQuery(line)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
    expect(parseQuery('word '.repeat(1000)).words).toHaveLength(100);
  });
});

describe('Filters of line and screen together', () => {
  test('let through what both let through', () => {
    expect(
      joinFilters({ kinds: ['report', 'term'], languages: ['el'] }, { kinds: ['term'], countries: ['GR'] }),
    ).toEqual({ kinds: ['term'], languages: ['el'], countries: ['GR'] });
    expect(joinFilters({ kinds: ['report'] }, { kinds: ['term'] })).toEqual({ kinds: [] });
    expect(joinFilters({}, {})).toEqual({});
  });
});
