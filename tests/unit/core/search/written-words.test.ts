// Display spelling of a guessed word: with accents, in lower case if possible, without line-break hyphens.
import { describe, expect, test } from 'vitest';
import { withWritten, writerOf } from '../../../../core/search/written-words.ts';

describe('A folded word is written', () => {
  test('as in most texts, in lower case if it occurs so', () => {
    const texts = ['ΕΠΙΤΡΟΠΟΣ. Επίτροπος', 'Ο επίτροπος', 'επιτροπος, επίτροπος'];
    expect(writerOf(['επιτροποσ'], texts)('επιτροποσ')).toBe('επίτροπος');
    expect(writerOf(['λισαβονα'], ['ΛΙΣΑΒΟΝΑ Λισαβόνα'])('λισαβονα')).toBe('Λισαβόνα');
    expect(writerOf(['εκαβ'], ['ΕΚΑΒ'])('εκαβ')).toBe('ΕΚΑΒ');
  });

  test('whole, where the end of a line breaks it', () => {
    expect(writerOf(['αναδοχη'], ['Η ανα-\nδοχή'])('αναδοχη')).toBe('αναδοχή');
  });

  test('in its folded form, with a final sigma, if no text contains it', () => {
    expect(writerOf(['επιτροποσ'], ['nothing'])('επιτροποσ')).toBe('επιτροπος');
  });

  test('in every sentence that shows it', () => {
    const write = writerOf(['εμπορια', 'ανθρωπων'], ['εμπορία ανθρώπων']);
    expect(
      withWritten(
        [
          { kind: 'keyboard', text: '«εμπορια» ανθρωπων' },
          { kind: 'near-words', word: 'εμπορα', used: ['εμπορια'] },
          { kind: 'some-words', words: ['x'] },
        ],
        write,
      ),
    ).toEqual([
      { kind: 'keyboard', text: '«εμπορία» ανθρώπων' },
      { kind: 'near-words', word: 'εμπορα', used: ['εμπορία'] },
      { kind: 'some-words', words: ['x'] },
    ]);
  });
});
