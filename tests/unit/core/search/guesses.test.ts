// Corrections of a misspelt word: the most probable first, no unrelated similar words, no stop words.
import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { unitsOfTerm } from '../../../../core/search/units.ts';
import { didYouMean, keysOf, openAll, reports } from './library.ts';

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
  it('prefers a word with missing letters to words with replaced letters.', () => {
    expect(search(segments, 'trafiking').how).toEqual([
      { kind: 'near-words', word: 'trafiking', used: ['trafficking'] },
    ]);
    expect(keysOf(segments, 'trafiking')).toEqual(['r3.en#1']);
  });

  it.each(['rape', 'instagram', 'suicide', 'έγκυος', 'huardain'])('is not another word: %s', (line) => {
    expect(keysOf(segments, line)).toEqual([]);
    expect(didYouMean(segments, line)).toEqual([]);
  });

  it.each([
    ['interpol', 'intero', 'it'],
    ['europol', 'europe', 'en'],
    ['mercadona', 'mercado', 'pt'],
    ['interrail', 'internal', 'en'],
    ['pinterest', 'interest', 'en'],
    ['booking', 'looking', 'en'],
    ['ikea', 'idea', 'en'],
    ['sexting', 'setting', 'en'],
    ['κοκαινη', 'κοινή', 'el'],
    ['signal', 'sinal', 'pt'],
    ['fatima', 'fatia', 'pt'],
    ['serbia', 'seria', 'pt'],
    ['ferrari', 'fermarsi', 'it'],
  ] as const)(
    'is no word that lacks letters of a name, or has others that no finger mistakes: %s is not %s.',
    (name, word, language) => {
      const library = openAll(reports([word], language));
      expect(keysOf(library, name, { language })).toEqual([]);
      expect(didYouMean(library, name, language)).toEqual([]);
    },
  );

  it('is a word of a language that neither reader nor line speaks only where it is nearer, and no other will do.', () => {
    const library = openAll([
      ...reports(['lido', 'sfruttamento', 'le lettere'], 'it'),
      ...reports(['a letter'], 'en'),
    ]);
    const used = (line: string, language: 'en' | 'it'): unknown =>
      search(library, line, { language }).how.flatMap((how) => ('used' in how ? how.used : []));
    expect(used('lidl', 'it')).toEqual(['lido']);
    expect(used('lidl', 'en')).toEqual([]);
    expect(used('sfrutamento', 'en')).toEqual(['sfruttamento']);
    expect(used('lettre', 'en')).toEqual(['letter']);
    expect(used('lettre', 'it')).toEqual(['lettere']);
  });

  it('gives no words of other languages with the same stem, but the word itself in every language.', () => {
    const library = openAll([
      ...reports(['the second day', 'all minors'], 'en'),
      ...reports(['secondo il sito', 'ogni minore', 'la second life'], 'it'),
    ]);
    expect(keysOf(library, 'econd', { language: 'en' })).toEqual(['r1.en#1', 'r3.it#1']);
    expect(keysOf(library, 'minros', { language: 'en' })).toEqual(['r2.en#1']);
  });

  it('may start with another letter if the rest matches, and may confuse Greek letters that sound alike.', () => {
    expect(keysOf(segments, 'huardian')).toEqual(['r5.en#1']);
    expect(keysOf(segments, 'ανιλικως')).toEqual(['r3.el#1']);
  });

  it.each([
    ['στκγμη', 'στιγμή', 'el'],
    ['πρβτος', 'πρώτος', 'el'],
    ['legtge', 'legge', 'it'],
    ['lawyear', 'lawyer', 'en'],
  ] as const)(
    'is a word of which a key beside the right one was hit, or one more key or letter that sounds alike: %s is %s.',
    (typed, word, language) => {
      expect(keysOf(openAll(reports([word], language)), typed, { language })).toEqual([`r1.${language}#1`]);
    },
  );

  it('is a five-letter word with one missing letter, even in an unexpected language.', () => {
    const library = openAll([...reports(['la legge', 'il lido'], 'it'), ...reports(['a lawyer'], 'en')]);
    expect(keysOf(library, 'lege', { language: 'en' })).toEqual(['r1.it#1']);
    expect(keysOf(library, 'lidl', { language: 'en' })).toEqual([]);
  });

  it('finds a word with one missing letter or two swapped ones at any position.', () => {
    const words = ['second', 'library', 'guardian', 'επιτροπος', 'consiglio', 'adolescente'];
    const library = openAll(
      words.flatMap((word) =>
        reports([word], /\p{Script=Greek}/u.test(word) ? 'el' : 'en').map((unit) => ({ ...unit, key: word })),
      ),
    );
    for (const word of words)
      for (let at = 0; at < word.length - 1; at += 1) {
        const lacking = word.slice(0, at) + word.slice(at + 1);
        const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
        for (const typed of [lacking, swapped])
          expect([typed, search(library, typed).total]).toEqual([typed, 1]);
      }
  });

  it('is not a word with a missing first letter if the rest is short.', () => {
    expect(keysOf(openAll(reports(['a crime'], 'en')), 'rime')).toEqual([]);
  });

  it('is shown with the sigma that ends a Greek word.', () => {
    expect(search(segments, 'anilikos').how).toMatchObject([{ used: ['ανηλικος'] }]);
    expect(didYouMean(segments, 'επιτρπς')).toEqual(['επιτροπος']);
  });
});

describe('A line to try instead', () => {
  const library = openAll([
    ...reports(['front door', 'the training of guards', 'training', 'human trafficking', 'a hotel'], 'en'),
    ...reports(['integra instaura', 'il sostegno', 'lo sfruttamento', 'asilo asilo'], 'it'),
    ...reports(['ο επίτροπος'], 'el'),
  ]);

  it('comes from another language than those of reader and line only where it is much nearer.', () => {
    expect(didYouMean(library, 'integgraa', 'it')).toEqual(['integra']);
    expect(didYouMean(library, 'integgraa', 'en')).toEqual([]);
    expect(didYouMean(library, 'integgra', 'en')).toEqual(['integra']);
    expect(didYouMean(library, 'sfrutamneto', 'en')).toEqual(['sfruttamento']);
    expect(didYouMean(library, 'sostegno integgraa', 'en')).toEqual(['sostegno integra']);
    expect(didYouMean(library, 'επιτρπς', 'en')).toEqual(['επιτροπος']);
    expect(didYouMean(library, 'trainingxx', 'el')).toEqual(['training']);
  });

  it('is the name of a term, a contact or a document before a word of some text.', () => {
    const glossary = unitsOfTerm({
      id: 'guardian',
      en: { term: 'guardian', variants: [], isSeen: true },
      source: 'test',
    });
    const few = openAll([...reports(['garden garden', 'garden'], 'en'), ...glossary]);
    expect(didYouMean(few, 'gardin', 'en')).toEqual(['guardian', 'garden']);
  });
});
