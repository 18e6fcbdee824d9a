// Highlighting matches the search: every hit has marks in its own text, and marks cover whole words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeExcerpt } from '../../../../core/search/excerpt.ts';
import { findIn } from '../../../../core/search/find-in.ts';
import { Matcher } from '../../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../../core/search/matcher-spec.ts';
import { search } from '../../../../core/search/search.ts';
import { sampled } from '../../../support/sample.ts';
import { openAll, reports } from './library.ts';
import { language, query, units } from './random-units.ts';

const libraries = fc
  .tuple(language, language)
  .chain(([one, other]) =>
    fc.tuple(units(one), one === other ? fc.constant([]) : units(other), query(one), fc.boolean()),
  );

describe('Marks', () => {
  test('are in the text of every hit, for any library and any query', () => {
    fc.assert(
      fc.property(libraries, ([own, other, line, isTyping]) => {
        const all = [...own, ...other];
        const { hits, matcher } = search(openAll(all), line, { isTyping, limit: 100 });
        const marker = new Matcher(matcher);
        for (const hit of hits) {
          const unit = all.find(({ key }) => key === hit.key);
          if (!unit) throw new Error(`${hit.key} is no unit`);
          expect(marker.marks(unit.text, unit.language).length, `${line} in ${unit.text}`).toBeGreaterThan(0);
        }
      }),
      { numRuns: sampled(1000, 300) },
    );
  });

  test('stand in every page found inside one document', () => {
    fc.assert(
      fc.property(libraries, ([own, other, line, isTyping]) => {
        const all = [...own, ...other];
        const segments = openAll(all);
        for (const resourceId of new Set(all.map((unit) => unit.resourceId ?? ''))) {
          const { keys, matcher } = findIn(segments, line, resourceId, { isTyping });
          for (const key of keys) {
            const unit = all.find((known) => known.key === key);
            expect(unit?.resourceId).toBe(resourceId);
            expect(new Matcher(matcher).marks(unit?.text ?? '', unit?.language).length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are in order, never overlap, and split no character', () => {
    fc.assert(
      fc.property(libraries, ([own, other, line]) => {
        const all = [...own, ...other];
        const marker = new Matcher(search(openAll(all), line, { isTyping: true }).matcher);
        for (const { text, language: its } of all) {
          let before = 0;
          for (const { start, end } of marker.marks(text, its)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*$/su);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cover only the query', () => {
    const segments = openAll(reports(['A child and its guardian; the law of the child.'], 'en'));
    const { matcher } = search(segments, 'the children');
    const text = 'The child, the guardian and the law: childhood';
    expect(new Matcher(matcher).marks(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'child',
    ]);
  });

  test('of a phrase stand where its words are side by side, not elsewhere', () => {
    const segments = openAll(reports(['best interests of the child'], 'en'));
    const { matcher } = search(segments, '"best interests"');
    const text = 'interests are best; best interests; best, interests';
    expect(new Matcher(matcher).marks(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'best interests',
      'best, interests',
    ]);
  });

  test('light up other forms in texts no segment knows', () => {
    const segments = openAll(reports(['ο επίτροπος'], 'el'));
    const { matcher } = search(segments, 'επίτροπος');
    expect(new Matcher(matcher).marks('δύο επιτρόπους', 'el')).toHaveLength(1);
  });

  test('survive the way through JSON, as messages and addresses take it', () => {
    const segments = openAll(reports(['best interests of the child'], 'en'));
    const { matcher } = search(segments, 'child "best interests"');
    const copy = JSON.parse(JSON.stringify(matcher)) as typeof matcher;
    const text = 'The best interests of children';
    expect(new Matcher(copy).marks(text, 'en')).toEqual(new Matcher(matcher).marks(text, 'en'));
  });

  test('of nothing are none', () => {
    const nothing: MatcherSpec = { version: 0, words: [], phrases: [] };
    expect(new Matcher(nothing).marks('anything at all')).toEqual([]);
    expect(new Matcher(nothing).isEmpty).toBe(true);
  });
});

describe('Excerpts', () => {
  test('hold a mark of every hit, and their marks cut the same words out of the excerpt', () => {
    fc.assert(
      fc.property(libraries, ([own, other, line]) => {
        const all = [...own, ...other];
        const { hits, matcher } = search(openAll(all), line, { isTyping: true, limit: 100 });
        const marker = new Matcher(matcher);
        for (const hit of hits) {
          const unit = all.find(({ key }) => key === hit.key);
          if (!unit) continue;
          const marks = marker.marks(unit.text, unit.language);
          const length = marks.length % 2 === 0 ? 120 : 220;
          const excerpt = makeExcerpt(unit.text, marks, { length });
          expect(excerpt.marks.length).toBeGreaterThan(0);
          for (const { start, end } of excerpt.marks) {
            const words = excerpt.text.slice(start, end);
            expect(words).not.toBe('');
            const again = marker.marks(words, unit.language);
            expect(again[0], `${words} of ${line}`).toMatchObject({ start: 0, end: words.length });
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('start and end at words, show where the text continues, and omit line breaks and dot leaders', () => {
    const text = `${'Before it all. '.repeat(20)}The guard-\nian decides .......... 12\n${'After it. '.repeat(40)}`;
    const start = text.indexOf('guard');
    const excerpt = makeExcerpt(text, [{ start, end: start + 'guard-\nian'.length, index: 0 }]);
    expect(excerpt.text).toContain('The guardian decides … 12 After it.');
    expect(excerpt.text.slice(excerpt.marks[0]?.start, excerpt.marks[0]?.end)).toBe('guardian');
    expect(excerpt).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(excerpt.text).toMatch(/^The guardian/);
    expect(excerpt.text.length).toBeLessThan(300);
  });

  test('join broken words, and keep the hyphens that are real', () => {
    const text = 'the protec-\ntion of non-\ngovernmental groups, cross-\nBorder, ΘΥΜΑ-\nΤΑ';
    expect(makeExcerpt(text, []).text).toBe(
      'the protection of non-governmental groups, cross-Border, ΘΥΜΑΤΑ',
    );
  });

  test('of a text without marks are its beginning', () => {
    expect(makeExcerpt('A short text.', [])).toEqual({
      text: 'A short text.',
      marks: [],
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  test('never end before the words they are made for, however short they are', () => {
    for (let before = 0; before <= 100; before += 1) {
      const text = `${'z'.repeat(before)}. Then guardian comes and goes ${'y '.repeat(100)}`;
      const start = text.indexOf('guardian');
      const { text: shown, marks } = makeExcerpt(text, [{ start, end: start + 8, index: 0 }], {
        length: 120,
      });
      expect(
        marks.map((mark) => shown.slice(mark.start, mark.end)),
        `${before}`,
      ).toEqual(['guardian']);
    }
    const far = `guardian ${'one two. '.repeat(16)}child ${'x '.repeat(100)}`;
    const ranges = ['guardian', 'child'].map((word, index) => ({
      ...{ start: far.indexOf(word), end: far.indexOf(word) + word.length, index },
    }));
    expect(makeExcerpt(far, ranges).marks).toHaveLength(2);
  });

  test('prefer the place with most different words', () => {
    const text = `child child child ${'x '.repeat(300)} child rights`;
    const segments = openAll(reports([text], 'en'));
    const marks = new Matcher(search(segments, 'child rights').matcher).marks(text, 'en');
    expect(makeExcerpt(text, marks).text).toContain('child rights');
  });
});
