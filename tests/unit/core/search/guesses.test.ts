// Proves what is guessed for a misspelt word: the likest first, no other word that happens to look alike, no filling word.
import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { didYouMean } from '../../../../core/search/spelling.ts';
import { keysOf, openAll, reports } from './library.ts';

const english = reports(
  ['training training', 'training', 'human trafficking', 'a tape', 'a guardian', 'to succede'],
  'en',
);
const segments = openAll([
  ...english,
  ...reports(['instaurar um processo'], 'pt'),
  ...reports(['εκτός αυτού', 'ο επίτροπος', 'ένας ανήλικος'], 'el'),
]);

describe('A guess', () => {
  it('is the word that only lacks letters before those with other letters.', () => {
    expect(search(segments, 'trafiking').how).toEqual([
      { kind: 'near-words', word: 'trafiking', used: ['trafficking'] },
    ]);
    expect(keysOf(segments, 'trafiking')).toEqual(['r3.en#1']);
  });

  it.each(['rape', 'instagram', 'suicide', 'έγκυος', 'huardain'])('is not another word: %s', (line) => {
    expect(keysOf(segments, line)).toEqual([]);
    expect(didYouMean(segments, line)).toEqual([]);
  });

  it('may begin otherwise where all else is right, and take Greek letters that sound alike for each other.', () => {
    expect(keysOf(segments, 'huardian')).toEqual(['r5.en#1']);
    expect(keysOf(segments, 'ανιλικως')).toEqual(['r3.el#1']);
  });

  it('is shown with the sigma that ends a Greek word.', () => {
    expect(search(segments, 'anilikos').how).toMatchObject([{ used: ['ανηλικος'] }]);
    expect(didYouMean(segments, 'επιτρπς')).toEqual(['επιτροπος']);
  });
});
