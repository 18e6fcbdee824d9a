// Proves queries that were once answered badly: Greek in Latin letters beside a name, a question in another language, filters alone.
import { describe, expect, it } from 'vitest';
import { bestPassages, planQuestion } from '../../../../core/search/passages.ts';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, pageUnit } from './library.ts';

const units = [
  pageUnit('The reflection period gives a victim time to recover.', 'en', 1, 'r1'),
  pageUnit('Write to epitropi@example.org', 'pt', 1, 'r2'),
  pageUnit('Ο επίτροπος μιλά για το παιδί. Την περίοδο αυτή το ακούει.', 'el', 1, 'r3'),
];
const segments = openAll(units);

describe('Greek in Latin letters', () => {
  it('is read as Greek also where another form of the letters stands in some name.', () => {
    expect(keysOf(segments, 'epitropos', { isTyping: true }).sort()).toEqual(['r2.pt#1', 'r3.el#1']);
    expect(search(segments, 'epitropos').how).toMatchObject([{ kind: 'greek-letters', word: 'epitropos' }]);
  });

  it('does not come between a word and itself.', () => {
    expect(keysOf(segments, 'epitropi', { isTyping: true })).toEqual(['r2.pt#1']);
    expect(keysOf(segments, 'period', { isTyping: true })).toEqual(['r1.en#1']);
  });
});

describe('A question in another language than the reader reads', () => {
  it('is answered from the pages in its own language.', () => {
    const plan = planQuestion(segments, 'What is the reflection period?', { language: 'el' });
    const passages = plan ? bestPassages(plan, units, 3) : [];
    expect(passages.map(({ hit }) => hit.key)).toEqual(['r1.en#1']);
  });

  it('is answered in the language of the reader where that knows as many of its words.', () => {
    const plan = planQuestion(segments, 'Τι κάνει ο επίτροπος;', { language: 'el' });
    expect(plan?.hits.map(({ key }) => key)).toEqual(['r3.el#1']);
  });
});

describe('Filters alone', () => {
  it('list all they let through, the language of the reader first.', () => {
    expect(keysOf(segments, 'kind:report', { language: 'pt' })[0]).toBe('r2.pt#1');
    expect(keysOf(segments, 'kind:report lang:en,el', {}).sort()).toEqual(['r1.en#1', 'r3.el#1']);
    expect(search(segments, 'kind:contact').total).toBe(0);
    expect(search(segments, 'kind:report').facets.languages).toEqual({ en: 1, el: 1, pt: 1 });
  });

  it('list nothing where there is neither a filter nor a word.', () => {
    for (const line of ['', '"', '-guardian', 'kind:']) expect(keysOf(segments, line)).toEqual([]);
  });
});
