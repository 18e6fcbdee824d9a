// Moves of the caret in the lines of a page, by key.
import { expect, test } from 'vitest';
import {
  type CaretMove,
  type CaretSpot,
  moveInLines,
  offsetOf,
  spotAt,
} from '../../../../../renderer/pdf/caret/caret-moves.ts';
import { linesOf } from '../../../../../renderer/pdf/read/text-lines.ts';

const piece = (str: string, y: number) => ({
  str,
  transform: [11, 0, 0, 11, 72, y],
  width: 300,
  hasEOL: true,
});
const lines = linesOf(
  [piece('  Who  decides?', 700), piece('', 690), piece('The child.', 680), piece('Aside', 680)],
  {
    page: 1,
    pageHeight: 842,
  },
);

/** Where a row of the same key leads, as the line with a bar at the caret. */
function way(from: CaretSpot, move: CaretMove, times: number): string[] {
  const seen: string[] = [];
  let spot: CaretSpot = from;
  for (let count = 0; count < times; count += 1) {
    const next = moveInLines(lines, spot, move, 'en', () => 3);
    if (next === 'before' || next === 'after') {
      seen.push(next);
      break;
    }
    spot = next;
    const text = lines[spot.line]?.text ?? '';
    seen.push(`${text.slice(0, spot.column)}|${text.slice(spot.column)}`);
  }
  return seen;
}

test('By letters over the ends of lines to the end of the page', () => {
  expect(way({ line: 0, column: 10 }, 'right', 4)).toEqual(
    ['Who decide|s?', 'Who decides|?', 'Who decides?|', '|The child.'].slice(1).concat('T|he child.'),
  );
  expect(way({ line: 1, column: 1 }, 'left', 2)).toEqual(['|The child.', 'Who decides?|']);
  expect(way({ line: 2, column: 5 }, 'right', 1)).toEqual(['after']);
  expect(way({ line: 0, column: 0 }, 'left', 1)).toEqual(['before']);
});

test('By words to where each begins, with a stop at the end of a line', () => {
  expect(way({ line: 0, column: 0 }, 'word-right', 5)).toEqual([
    'Who |decides?',
    'Who decides?|',
    '|The child.',
    'The |child.',
    'The child.|',
  ]);
  expect(way({ line: 1, column: 6 }, 'word-left', 4)).toEqual([
    'The |child.',
    '|The child.',
    'Who |decides?',
    '|Who decides?',
  ]);
  expect(way({ line: 2, column: 5 }, 'word-right', 1)).toEqual(['after']);
  expect(way({ line: 0, column: 0 }, 'word-left', 1)).toEqual(['before']);
});

test('By lines to what stands above and below, not to what stands beside', () => {
  expect(way({ line: 0, column: 1 }, 'down', 2)).toEqual(['The| child.', 'after']);
  expect(way({ line: 2, column: 1 }, 'up', 2)).toEqual(['Who| decides?', 'before']);
  expect(way({ line: 0, column: 5 }, 'line-start', 1)).toEqual(['|Who decides?']);
  expect(way({ line: 0, column: 5 }, 'line-end', 1)).toEqual(['Who decides?|']);
});

test('A spot and its place in the pieces belong together, over blanks that are not shown', () => {
  expect(offsetOf(lines[0], 4)).toEqual({ at: 7, isAfter: false });
  expect(spotAt(lines, 7)).toEqual({ line: 0, column: 4 });
  expect(offsetOf(lines[0], 12)).toEqual({ at: 15, isAfter: true });
  expect(spotAt(lines, 0)).toEqual({ line: 0, column: 0 });
  expect(spotAt(lines, 15)).toEqual({ line: 0, column: 12 });
  expect(spotAt(lines, 99)).toEqual({ line: lines.length - 1, column: lines.at(-1)?.text.length });
});
