// Raised numbers of footnotes on a page, found by where they are.
import { expect, test } from 'vitest';
import { noteNumberPlaces, withNotesApart } from '../../../../../renderer/pdf/notes/note-numbers.ts';

type Piece = { readonly text: string; readonly left: number; readonly size?: number; readonly foot?: number };

/** Pieces of a line whose letters are 5 wide and 10 high, and that stand on 100. */
function pieces(...list: readonly Piece[]) {
  const elements = list.map(({ text, left, size = 10, foot = 100 }) => ({
    getBoundingClientRect: () => ({
      left,
      right: left + text.length * size * 0.5,
      top: foot - size,
      bottom: foot,
      height: size,
    }),
  })) as unknown as readonly HTMLElement[];
  return { elements, texts: list.map(({ text }) => text) };
}

const word: Piece = { text: 'word', left: 0 };
const raised: Piece = { text: '12', left: 20, size: 6, foot: 95 };

test('A small raised number behind a word is the number of a note', () => {
  expect(noteNumberPlaces(pieces(word, raised, { text: ' goes on', left: 26 }), 0)).toEqual([
    { start: 4, end: 6 },
  ]);
});

test('So is one in front of the words of the note', () => {
  const own: Piece = { text: '12', left: 0, size: 6, foot: 95 };
  expect(noteNumberPlaces(pieces(own, { text: 'See', left: 6 }), 0)).toEqual([{ start: 0, end: 2 }]);
});

test.each([
  ['of the size of the words', { ...raised, size: 10, foot: 95 }],
  ['on the line of the words', { ...raised, foot: 100 }],
  ['below the line', { ...raised, foot: 102 }],
  ['far from the words', { ...raised, left: 60 }],
  ['on the line above', { ...raised, foot: 85 }],
  ['with letters', { ...raised, text: '2a' }],
])('A number %s is none', (_title, number) => {
  expect(noteNumberPlaces(pieces(word, number), 0)).toEqual([]);
});

test('On pages that a person turned no number is one', () => {
  expect(noteNumberPlaces(pieces(word, raised), 90)).toEqual([]);
});

test('Numbers are in brackets and apart from what is beside them', () => {
  const text = 'word12 goes on.\n12See there';
  const places = [
    { start: 4, end: 6 },
    { start: 16, end: 18 },
  ];
  expect(withNotesApart(text, { start: 0, end: text.length }, places)).toBe(
    'word [12] goes on.\n[12] See there',
  );
});

test('Of a number that is selected in part that part is written, and nothing of one outside', () => {
  const places = [{ start: 4, end: 6 }];
  expect(withNotesApart('word12 on', { start: 0, end: 5 }, places)).toBe('word [1]');
  expect(withNotesApart('word12 on', { start: 0, end: 4 }, places)).toBe('word');
  expect(withNotesApart('word12 on', { start: 6, end: 9 }, places)).toBe(' on');
});
