// The search field of Help finds entries by all of their words, in any spelling.
import { describe, expect, test } from 'vitest';
import { fitsWords } from '../../../../../renderer/features/help/filter-help.ts';

describe('An entry of Help', () => {
  test('fits while nothing is typed', () => {
    expect(fitsWords('', ['Print a card'])).toBe(true);
    expect(fitsWords('  ? ', ['Print a card'])).toBe(true);
  });

  test('fits when it has the beginnings of all words, wherever they are', () => {
    expect(fitsWords('card pri', ['Print', 'a pocket card'])).toBe(true);
    expect(fitsWords('card letter', ['Print', 'a pocket card'])).toBe(false);
  });

  test('fits without accents and in another case', () => {
    expect(fitsWords('βοηθεια', ['Η ΒΟΉΘΕΙΑ έχει λέξεις'])).toBe(true);
    expect(fitsWords('CARTAO', ['um cartão de bolso'])).toBe(true);
  });

  test('is found by a word at the end of a long text', () => {
    expect(fitsWords('quiz', [`${'long words '.repeat(30)}quiz`])).toBe(true);
  });
});
