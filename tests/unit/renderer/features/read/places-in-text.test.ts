import { describe, expect, test } from 'vitest';
import {
  pageOfLetter,
  placeOfSpot,
  spotOfPlace,
} from '../../../../../renderer/features/read/places-in-text.ts';
import { reflow } from '../../../../../renderer/pdf/read/reflow.ts';
import type { TextLine } from '../../../../../renderer/pdf/read/text-lines.ts';

function line(text: string, page: number, top: number, right = 500): TextLine {
  const at = [...text].map((_, place) => place);
  return { text, at, size: 11, page, top, left: 72, right, pageHeight: 842 };
}

const blocks = reflow([
  line('The guardian speaks for the child.', 1, 100, 300),
  line('Nobody decides alone, and what is', 1, 700),
  line('decided is written down.', 2, 60, 200),
  line('Another matter', 4, 400, 200),
]);

describe('Places of the pages in the text in large letters', () => {
  test('a line of a paragraph that goes over the end of a page has the page it stands on', () => {
    const [, paragraph] = blocks;
    expect(paragraph?.text).toBe('Nobody decides alone, and what is decided is written down.');
    expect(paragraph && pageOfLetter(paragraph, 3)).toBe(1);
    expect(paragraph && pageOfLetter(paragraph, 40)).toBe(2);
    expect(placeOfSpot(blocks, { block: 1, at: 40 })?.page).toBe(2);
  });

  test('the beginning of a page is its first line, also inside of a paragraph', () => {
    expect(spotOfPlace(blocks, { page: 1, offset: 0 })).toEqual({ block: 0, at: 0 });
    expect(spotOfPlace(blocks, { page: 2, offset: 0 })).toEqual({ block: 1, at: 34 });
  });

  test('a page without text is where the text goes on, and behind the end is the last line', () => {
    expect(spotOfPlace(blocks, { page: 3, offset: 0 })).toEqual({ block: 2, at: 0 });
    expect(spotOfPlace(blocks, { page: 4, offset: 0.9 })).toEqual({ block: 2, at: 0 });
  });

  test('the place of a line leads back to that line', () => {
    for (const spot of [
      { block: 0, at: 0 },
      { block: 1, at: 0 },
      { block: 1, at: 34 },
      { block: 2, at: 0 },
    ]) {
      const place = placeOfSpot(blocks, spot);
      expect(place && spotOfPlace(blocks, place)).toEqual(spot);
    }
  });
});
