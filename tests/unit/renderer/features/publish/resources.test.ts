// Documents that are one work, with the consequences for translations and sources.
import { describe, expect, test } from 'vitest';
import type { DraftResource } from '../../../../../core/workshop/draft-view.ts';
import {
  possibleOriginals,
  translationsOf,
} from '../../../../../renderer/features/publish/documents/translations.ts';
import { fieldKeyOf } from '../../../../../renderer/features/publish/draft/field-key.ts';
import { nextNumber } from '../../../../../renderer/features/publish/fields/next-number.ts';
import { groupByWork } from '../../../../../renderer/features/publish/modules/group-by-work.ts';

function resource(
  work: string,
  language: 'en' | 'el' | 'it',
  more: Partial<DraftResource> = {},
): DraftResource {
  return {
    file: `reports/${work}.${language}.pdf`,
    kind: 'report',
    format: 'pdf',
    language,
    id: `${work}.${language}`,
    work,
    facts: { title: work },
    assumed: [],
    sizeBytes: 1,
    ...more,
  };
}

const english = resource('r1', 'en');
const greek = resource('r1', 'el', { original: english.file });
const stray = resource('r2', 'el');
const italian = resource('r3', 'it');
const slides = resource('s1', 'en', { kind: 'slides' });
const all = [greek, english, stray, italian, slides];

describe('Translations', () => {
  test('of a work stand together, the original first', () => {
    expect(translationsOf(greek, all)).toEqual([english, greek]);
  });

  test('can be made of originals of the same kind that do not have the language yet', () => {
    expect(possibleOriginals(italian, all)).toEqual([english, stray]);
    // The first report is there in Greek already.
    expect(possibleOriginals(stray, all)).toEqual([italian]);
  });
});

test('Editions of one module are one row, in the order of the kit', () => {
  expect(groupByWork([stray, english, greek])).toEqual([
    ['r2', [stray]],
    ['r1', [english, greek]],
  ]);
});

test('A new source gets the number after the greatest', () => {
  expect(nextNumber([])).toBe('1');
  expect(nextNumber([{ id: '2' }, { id: '7' }, { id: 'a' }])).toBe('8');
});

test('A dotted path is called by the field it lies in', () => {
  expect(fieldKeyOf('phones.0.number')).toBe('phones');
  expect(fieldKeyOf('isFree')).toBeUndefined();
});
