// Words of running text are found on the pages they were read from, and the other way round.
import { expect, test } from 'vitest';
import { placesOf, spotOf } from '../../../../../renderer/pdf/read/block-places.ts';
import { reflow } from '../../../../../renderer/pdf/read/reflow.ts';
import { linesOf, type TextPiece } from '../../../../../renderer/pdf/read/text-lines.ts';

const right = 500;

function piece(str: string, y: number, hasEOL = true): TextPiece {
  return { str, transform: [11, 0, 0, 11, 72, y], width: right - 72, hasEOL };
}

const pages: readonly (readonly TextPiece[])[] = [
  [
    piece('  The  guard', 700, false),
    piece('', 700, false),
    piece('ian is heard by the guar-', 700),
    piece('', 690),
    piece('dianship court; this rule is of non-', 686),
    piece('discrimination', 672),
  ],
  [piece('and of the guardianship.', 700), piece('Another  matter', 600)],
];
const raw = pages.map((page) => page.map(({ str }) => str).join(''));
const blocks = reflow(pages.flatMap((page, index) => linesOf(page, { page: index + 1, pageHeight: 842 })));
const whole = blocks.map(({ text }) => text);

function standing(word: string): (string | undefined)[] {
  const block = blocks.findIndex(({ text }) => text.includes(word));
  const found = blocks[block];
  if (!found) return [];
  const start = found.text.indexOf(word);
  return placesOf(found, { start, end: start + word.length }).map(
    ({ page, start: from, end }) => `${page} ${raw[page - 1]?.slice(from, end)}`,
  );
}

test('A word stands where its letters are, on one line or broken over two, with its hyphen or without', () => {
  expect(whole).toEqual([
    'The guardian is heard by the guardianship court; this rule is of non-discrimination and of the guardianship.',
    'Another matter',
  ]);
  expect(standing('guardian is')).toEqual(['1 guardian is']);
  expect(standing('guardianship court')).toEqual(['1 guar', '1 dianship court']);
  expect(standing('non-discrimination and')).toEqual(['1 non-', '1 discrimination', '2 and']);
  expect(standing('Another matter')).toEqual(['2 Another  matter']);
});

test('Every letter of every block stands once on its page, in order', () => {
  for (const block of blocks) {
    const places = placesOf(block, { start: 0, end: block.text.length });
    const said = places.map(({ page, start, end }) => raw[page - 1]?.slice(start, end)).join('');
    expect(said.replace(/[\s-]/g, '')).toBe(block.text.replace(/[\s-]/g, ''));
  }
});

test('A place of a page leads to its word, a place that was left out to the next word', () => {
  const wordAt = (page: number, word: string) => {
    const spot = spotOf(blocks, { page, start: raw[page - 1]?.indexOf(word) ?? -1 });
    return spot && whole[spot.block]?.slice(spot.at, spot.at + word.length);
  };
  expect(wordAt(1, 'ian is')).toBe('ian is');
  expect(wordAt(1, 'dianship')).toBe('dianship');
  expect(wordAt(2, 'matter')).toBe('matter');
  expect(spotOf(blocks, { page: 1, start: 0 })).toEqual({ block: 0, at: 0 });
  expect(spotOf(blocks, { page: 2, start: 0 })).toEqual({ block: 0, at: whole[0]?.indexOf('and of the') });
  expect(spotOf(blocks, { page: 3, start: 0 })).toBeUndefined();
});
