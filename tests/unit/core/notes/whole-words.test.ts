// Selections are extended to whole words.
import { expect, test } from 'vitest';
import { wholeWords } from '../../../../core/notes/whole-words.ts';

const chosen = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const range = wholeWords(text, { start, end: start + words.length });
  return text.slice(range.start, range.end);
};

test('A selection that begins or ends in a word takes the whole word', () => {
  expect(chosen('A guardian speaks for the child.', 'ardian speaks fo')).toBe('guardian speaks for');
  expect(chosen('Ρώτησε για την ηλικία του παιδιού', 'ησε για τη')).toBe('Ρώτησε για την');
});

test('Whole words, blanks and signs at the edges stay as they were chosen', () => {
  expect(chosen('A guardian speaks for the child.', ' speaks ')).toBe(' speaks ');
  expect(chosen('the child. Then call', 'child.')).toBe('child.');
  expect(chosen('one\ntwo', 'tw')).toBe('two');
});

test('The number of a footnote is not part of the word before it, and a number is taken whole', () => {
  expect(chosen('the guardian12 speaks', 'guard')).toBe('guardian');
  expect(chosen('call 116111 now', '116')).toBe('116111');
});

test('An empty range stays empty', () => {
  expect(wholeWords('guardian', { start: 3, end: 3 })).toEqual({ start: 3, end: 3 });
});
