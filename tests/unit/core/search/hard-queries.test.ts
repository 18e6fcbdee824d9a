// Regression tests for difficult queries: Greeklish beside a name, a question in another language, filters only.
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../../../core/search/matcher.ts';
import { bestPassages, planQuestion } from '../../../../core/search/passages.ts';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, pageUnit } from './library.ts';

const units = [
  pageUnit('The reflection period gives a victim time to recover.', 'en', 1, 'r1'),
  pageUnit('Write to epitropi@example.org', 'pt', 1, 'r2'),
  pageUnit('Ο επίτροπος μιλά για το παιδί. Την περίοδο αυτή το ακούει.', 'el', 1, 'r3'),
];
const segments = openAll(units);

describe('Greeklish', () => {
  it('is read as Greek even if a name contains another form of the letters.', () => {
    expect(keysOf(segments, 'epitropos', { isTyping: true }).sort()).toEqual(['r2.pt#1', 'r3.el#1']);
    expect(search(segments, 'epitropos').how).toMatchObject([{ kind: 'greek-letters', word: 'epitropos' }]);
  });

  it('does not come between a word and itself.', () => {
    expect(keysOf(segments, 'epitropi', { isTyping: true })).toEqual(['r2.pt#1']);
    expect(keysOf(segments, 'period', { isTyping: true })).toEqual(['r1.en#1']);
  });
});

describe('A word in Latin letters that occurs in an address', () => {
  const address = 'https://example.org/exafanismena-paidia-116000/';
  const greek = Array.from({ length: 12 }, (_, index) =>
    pageUnit('Το παιδί και τα παιδιά, μόνα μετά', 'el', index + 1, `g${index}`),
  );
  const greekAddress = pageUnit(address, 'el', 1, 'r1');
  const mixed = openAll([pageUnit('la meta', 'it', 1, 'r2'), greekAddress, ...greek]);

  it.each(['paidi', 'paidia'])('is read as Greek too where that is much commoner: %s', (line) => {
    const { hits, how, matcher } = search(mixed, line, { isTyping: true });
    expect(hits).toHaveLength(13);
    expect(how).toMatchObject([{ kind: 'greek-letters', word: line }]);
    const marks = new Matcher(matcher);
    expect(marks.marks(address, 'en')).toHaveLength(1);
    expect(marks.marks('τα παιδιά', 'el')).toHaveLength(1);
    expect(search(mixed, 'paidia', { limit: 1 }).hits[0]?.key).toBe('r1.el#1');
  });

  it('is no Greek stop word, and not Greek if that is as rare.', () => {
    expect(keysOf(mixed, 'meta')).toEqual(['r2.it#1']);
    expect(keysOf(openAll([greekAddress, ...greek.slice(0, 2)]), 'paidia')).toEqual(['r1.el#1']);
  });

  it('is not the word of another language that no Greek text holds.', () => {
    const two = openAll([
      pageUnit('o topo', 'pt', 1, 'r2'),
      ...greek,
      pageUnit('τόπο '.repeat(9), 'el', 1, 'r3'),
    ]);
    expect(keysOf(two, 'topo')).toEqual(['r2.pt#1']);
  });
});

describe('The digit 8 in Greeklish', () => {
  const victims = openAll([
    pageUnit('Το θύμα, τα θύματα, η βοήθεια', 'el', 1, 'r1'),
    pageUnit('note 8', 'en', 1, 'r2'),
  ]);

  it.each(['8yma', '8ymata', 'voi8eia', 'voi8eia 8ymata'])(
    'stands for the letter it looks like: %s',
    (line) => {
      const { hits, how } = search(victims, line, { isTyping: true });
      expect(hits.map(({ key }) => key)).toEqual(['r1.el#1']);
      expect(how[0]).toMatchObject({ kind: 'greek-letters' });
    },
  );

  it('stays a digit in numbers and beside other words.', () => {
    expect(keysOf(victims, '8')).toEqual(['r2.en#1']);
    expect(keysOf(victims, '8888')).toEqual([]);
    expect(keysOf(victims, '8notes')).toEqual(['r2.en#1']);
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
