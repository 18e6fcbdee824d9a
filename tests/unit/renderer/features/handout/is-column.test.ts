// Figures whose boxes stand one below the other are drawn by the program; all others stay pictures.
import { expect, it } from 'vitest';
import type { FigureLink } from '../../../../../core/markdown/read-figure.ts';
import { isColumn } from '../../../../../renderer/features/handout/referral-path/is-column.ts';

const box = (top: number, lines: readonly string[] = ['A step']): FigureLink => ({
  target: { kind: 'contact', contact: 'gr-197' },
  words: lines.join(', '),
  lines,
  isDashed: false,
  left: 0.1,
  top,
  width: 0.8,
  height: 0.2,
});

it.each([
  ['boxes below each other', [box(0), box(0.25), box(0.5)], true],
  ['one box', [box(0.3)], true],
  ['boxes beside each other', [box(0.2), box(0.2)], false],
  ['boxes in another order', [box(0.5), box(0)], false],
  ['a box without words', [box(0), box(0.5, [])], false],
  ['no box', [], false],
])('%s', (_, links, expected) => {
  expect(isColumn(links)).toBe(expected);
});
