// Recall: other forms and misspellings are found, without flooding the results.
import { describe, expect, test } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { misspelt, pairs } from '../../../support/language-probes.ts';
import { keysOf, openAll, openUnits, reports } from './library.ts';

const flooding = ['aid', 'law', 'care', 'help', 'risk', 'safe', 'child', 'force', 'right', 'trade'];

describe('Other forms of a word', () => {
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    const list = pairs[language];
    const segment = openUnits(
      reports(
        list.map(([, text]) => text),
        language,
      ),
      language,
    );
    test.each(list.map(([query], index) => [query, index] as const))(`${language}: %s`, (query, index) => {
      const answer = search([segment], query, { limit: 50 });
      expect(answer.how).toEqual([]);
      expect(answer.hits.map((hit) => hit.key)).toContain(`r${index + 1}.${language}#1`);
    });
  }
});

describe('Misspelt words', () => {
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    const list = misspelt[language];
    const segments = openAll(
      reports(
        list.map(([, text]) => text),
        language,
      ),
    );
    test.each(list.map(([query], index) => [query, index] as const))(`${language}: %s`, (query, index) => {
      expect(keysOf(segments, query)[0]).toBe(`r${index + 1}.${language}#1`);
    });
  }
});

describe('No flooding', () => {
  // Each word beside words one edit away from it, one per document.
  const near = [
    'aim',
    'lay',
    'cave',
    'held',
    'rink',
    'sale',
    'chill',
    'forte',
    'night',
    'grade',
    'said',
    'lawn',
  ];
  const texts = [...flooding, ...near].map((word) => `a line about ${word} and no more`);
  const segment = openUnits(reports(texts, 'en'), 'en');

  test.each(flooding)('%s brings only documents that hold it or begin with it', (word) => {
    const { hits, how } = search([segment], word, { isTyping: true, limit: 50 });
    expect(how).toEqual([]);
    expect(hits.length).toBeGreaterThan(0);
    for (const { key } of hits) {
      const text = texts[Number(/^r(\d+)/.exec(key)?.[1]) - 1] ?? '';
      expect(splitWords(text).some(({ form }) => form.startsWith(word))).toBe(true);
    }
  });
});
