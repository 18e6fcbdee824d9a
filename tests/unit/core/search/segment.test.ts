// A segment returns its input: every unit, word and position, with the same bytes every time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../../core/search/build-segment.ts';
import { PostingsCursor } from '../../../../core/search/postings.ts';
import { openSegment, type Segment } from '../../../../core/search/segment.ts';
import { stemsOf } from '../../../../core/search/stem.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { openUnits, pageUnit } from './library.ts';
import { language, units } from './random-units.ts';

/** Where each form stands, counted without any index: form -> unit -> positions. */
function places(list: readonly SearchUnit[]): Map<string, Map<number, number[]>> {
  const found = new Map<string, Map<number, number[]>>();
  list.forEach((unit, index) => {
    splitWords(unit.text).forEach(({ form }, position) => {
      const own = found.get(form) ?? new Map<number, number[]>();
      found.set(form, own.set(index, [...(own.get(index) ?? []), position]));
    });
  });
  return found;
}

function readPlaces(segment: Segment, form: string): Map<number, number[]> {
  const entry = segment.terms.find(form);
  const found = new Map<number, number[]>();
  if (!entry) return found;
  const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
  while (cursor.next()) {
    const positions: number[] = [];
    const count = cursor.readPositions(positions);
    found.set(cursor.unit, positions.slice(0, count));
  }
  expect(found.size).toBe(entry.count);
  return found;
}

describe('A segment', () => {
  test('gives back every unit, word and place', () => {
    const made = language.chain((own) => fc.tuple(fc.constant(own), units(own)));
    fc.assert(
      fc.property(made, ([own, list]) => {
        const segment = openUnits(list, own);
        expect(segment.language).toBe(own);
        expect(segment.unitCount).toBe(list.length);
        list.forEach((unit, index) => {
          expect(segment.facts(index)).toMatchObject({
            key: unit.key,
            unit: 'page',
            kind: unit.resourceKind,
          });
          expect(segment.facts(index).country).toBe(unit.country);
          expect(segment.unitLengths[index]).toBe(splitWords(unit.text).length);
        });
        const expected = places(list);
        expect(segment.terms.size).toBe(expected.size);
        for (const [form, own] of expected) expect(readPlaces(segment, form)).toEqual(own);
      }),
      { numRuns: 200 },
    );
  });

  test('knows every form below each of its stems', () => {
    const made = language.chain((own) => fc.tuple(fc.constant(own), units(own)));
    fc.assert(
      fc.property(made, ([own, list]) => {
        const segment = openUnits(list, own);
        for (const unit of list) {
          for (const { start, end } of splitWords(unit.text)) {
            for (const stem of stemsOf(unit.text.slice(start, end), own)) {
              expect(segment.stems.find(stem)).toBeDefined();
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same bytes for the same units', () => {
    const made = language.chain((own) => fc.tuple(fc.constant(own), units(own)));
    fc.assert(
      fc.property(made, ([own, list]) => {
        expect(buildSegment(list, own)).toEqual(buildSegment(structuredClone(list), own));
      }),
      { numRuns: 50 },
    );
  });

  test('opens from anywhere in a larger buffer', () => {
    const bytes = buildSegment([pageUnit('child', 'en')], 'en');
    for (const offset of [0, 1, 2, 3, 4]) {
      const larger = new Uint8Array(bytes.length + offset + 3);
      larger.set(bytes, offset);
      expect(openSegment(larger.subarray(offset, offset + bytes.length)).ok).toBe(true);
    }
  });

  test('walks long lists by their skips as if step by step', () => {
    const list = Array.from({ length: 1500 }, (_, index) =>
      pageUnit(index % 3 === 0 ? 'common rare' : index % 2 === 0 ? 'common' : 'other', 'en', index + 1),
    );
    const segment = openUnits(list, 'en');
    const entry = segment.terms.find('common');
    if (!entry) throw new Error('the word is missing');
    const all = [...readPlaces(segment, 'common').keys()];
    fc.assert(
      fc.property(fc.array(fc.nat(1600), { maxLength: 12 }), (targets) => {
        const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
        for (const target of targets.sort((a, b) => a - b)) {
          const expected = all.find((unit) => unit >= target);
          expect(cursor.seek(target)).toBe(expected !== undefined);
          if (expected === undefined) return;
          expect(cursor.unit).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds words by their beginning, in order', () => {
    const words = ['trade', 'traffic', 'trafficker', 'trafficking', 'train', 'ταξίδι', 'τέχνη'];
    const segment = openUnits([pageUnit(words.join(' '), 'en')], 'en');
    const found: string[] = [];
    segment.terms.eachWithPrefix('traff', (cursor) => found.push(cursor.word()));
    expect(found).toEqual(['traffic', 'trafficker', 'trafficking']);
    expect(segment.terms.hasPrefix('trai')).toBe(true);
    expect(segment.terms.hasPrefix('trz')).toBe(false);
    expect(segment.terms.hasPrefix('τα')).toBe(true);
  });

  test('can be empty', () => {
    const segment = openUnits([], 'el');
    expect(segment.unitCount).toBe(0);
    expect(segment.terms.find('παιδι')).toBeUndefined();
  });
});
