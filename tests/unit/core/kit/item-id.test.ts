// Ids and keys of several kits: the suffix stands behind the id, before lesson and place.
import { describe, expect, test } from 'vitest';
import {
  isSameItem,
  kitOfId,
  rowWithId,
  suffixOf,
  withoutSuffix,
  withSuffix,
} from '../../../../core/kit/item-id.ts';
import { targetFrom } from '../../../../core/library/kit-target.ts';

const suffix = '@org.example.kit';
const keys = [
  ['r1.en', 'r1.en@org.example.kit'],
  ['r1.en#3', 'r1.en@org.example.kit#3'],
  ['m1.en/lesson-2', 'm1.en@org.example.kit/lesson-2'],
  ['m1.en/lesson-2#names', 'm1.en@org.example.kit/lesson-2#names'],
  ['contact:gr-1056#en', 'contact:gr-1056@org.example.kit#en'],
  ['term:guardian', 'term:guardian@org.example.kit'],
] as const;

describe('The suffix of a kit', () => {
  test.each(keys)('in %s stands before lesson and place, and is taken off again', (plain, suffixed) => {
    expect(withSuffix(plain, suffix)).toBe(suffixed);
    expect(withoutSuffix(suffixed)).toBe(plain);
    expect(suffixOf(suffixed)).toBe(suffix);
    expect(kitOfId(suffixed)).toBe('org.example.kit');
  });

  test.each(keys)('is not there in an id of the first kit: %s', (plain) => {
    expect(suffixOf(plain)).toBe('');
    expect(withoutSuffix(plain)).toBe(plain);
    expect(withSuffix(plain, '')).toBe(plain);
    expect(kitOfId(plain)).toBeUndefined();
  });

  test('tells the same item of two kits, and a row with exactly this id before one with the same', () => {
    expect(isSameItem('r1.en', 'r1.en@other')).toBe(true);
    expect(isSameItem('r1.en@one', 'r1.el@one')).toBe(false);
    const rows = [{ id: 'r1.en' }, { id: 'r1.en@other' }];
    expect(rowWithId(rows, 'r1.en@other')).toBe(rows[1]);
    expect(rowWithId(rows, 'r1.en@gone')).toBe(rows[0]);
    expect(rowWithId(rows, 'r2.en')).toBeUndefined();
  });

  test('goes to what a text names, once', () => {
    const named = targetFrom({ kind: 'lesson', work: 'm1', lesson: 'lesson-2' }, suffix);
    expect(named).toEqual({ kind: 'lesson', work: 'm1@org.example.kit', lesson: 'lesson-2' });
    expect(targetFrom(named, '@another')).toEqual(named);
    expect(targetFrom({ kind: 'contact', contact: 'gr-1056' }, suffix)).toEqual({
      kind: 'contact',
      contact: 'gr-1056@org.example.kit',
    });
  });
});
