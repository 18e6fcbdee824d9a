// Every form of the article, alone and joined with a preposition, is a stop word in each language.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { foldWord } from '../../../../core/search/fold.ts';
import { search } from '../../../../core/search/search.ts';
import { isStopWord } from '../../../../core/search/stop-words.ts';
import { openAll, reports } from './library.ts';

const articles: readonly (readonly [Language, string])[] = [
  ['en', 'a an the'],
  [
    'el',
    'ο η το του της τη την τον οι τα των τους τις ένας μια μία ένα στο στη στην στον στα στις στους στου',
  ],
  ['it', 'il lo la i gli le un uno una'],
  ['it', 'del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli'],
  ['it', 'dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle col coi'],
  [
    'pt',
    'o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos pelas num numa dum duma',
  ],
  [
    'pt',
    'neste nesta nestes nestas nesse nessa deste desta destes destas desse dessa naquele naquela daquele',
  ],
];

describe('Filling words', () => {
  it.each(articles)('of %s hold the forms of the article: %s', (language, forms) => {
    expect(forms.split(' ').filter((form) => !isStopWord(foldWord(form), language))).toEqual([]);
  });

  it('exclude pages that only match a Greek article', () => {
    const segments = openAll(reports(['Κάλεσε τη γραμμή', 'Μίλησε για τη βία', 'Η βία πληγώνει'], 'el'));
    const { hits, how } = search(segments, 'τη βία');
    expect(hits.map(({ key }) => key).sort()).toEqual(['r2.el#1', 'r3.el#1']);
    expect(how).toEqual([]);
  });
});
