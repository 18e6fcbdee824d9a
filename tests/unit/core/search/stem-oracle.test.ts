// Comparison of the stems with Snowball's tool (`stemwords` of libstemmer) on the words of this project; every difference is listed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemmer as ownGreek } from '@orama/stemmers/greek';
import { stemmer as ownItalian } from '@orama/stemmers/italian';
import { stemmer as ownPortuguese } from '@orama/stemmers/portuguese';
import { stem as ownEnglish } from 'porter2';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { foldWord, lowerWord, stripAccents } from '../../../../core/search/fold.ts';
import { stemsOf } from '../../../../core/search/stem.ts';
import { stemEnglish } from '../../../../core/search/stem-english.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { needPrograms, skipReason } from '../../../support/needed-programs.ts';

const root = join(import.meta.dirname, '../../../..');
const names: Readonly<Record<Language, string>> = {
  en: 'english',
  el: 'greek',
  it: 'italian',
  pt: 'portuguese',
};

/** All words of one language in the sentences of the program and the texts of the starter kit, in lower case. */
function vocabulary(language: Language): string[] {
  const folders = ['resources/content', `renderer/text/messages/${language}`];
  const files = folders.flatMap((folder) => {
    const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return found.map((path) => join(root, folder, path));
  });
  const own = files.filter(
    (path) => path.endsWith(`.${language}.md`) || path.includes(join('messages', language)),
  );
  const glossary = readFileSync(join(root, 'resources/content/glossary.yaml'), 'utf8');
  const text = [...own.map((path) => readFileSync(path, 'utf8')), glossary].join('\n');
  const words = splitWords(text).map((word) => lowerWord(text.slice(word.start, word.end)));
  const isOwn = language === 'el' ? /^[\u0370-\u03ff]+$/u : /^[a-zà-ÿ]+$/u;
  return [...new Set(words)].filter((word) => isOwn.test(word));
}

function askOracle(language: Language, words: readonly string[]): string[] {
  const options = { input: `${words.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1e8 } as const;
  return execFileSync('stemwords', ['-l', names[language]], options).split('\n').slice(0, words.length);
}

/** Pairs of words that the oracle gives one stem and that share none of ours. */
function partedPairs(language: Language): { one: string; other: string; stem: string }[] {
  const words = vocabulary(language);
  const stems = askOracle(language, words);
  const firsts = new Map<string, string>();
  return words.flatMap((other, index) => {
    const stem = stems[index] ?? '';
    const one = firsts.get(stem);
    if (one === undefined) firsts.set(stem, other);
    if (one === undefined) return [];
    const meet = stemsOf(one, language).some((own) => stemsOf(other, language).includes(own));
    return meet ? [] : [{ one, other, stem }];
  });
}

/** Forms that no rule of endings reaches. */
function isIrregular(word: string): boolean {
  return stemEnglish(word) !== ownEnglish(word);
}

describe.skipIf(skipReason('stemwords'))('Against stemwords', () => {
  beforeAll(() => needPrograms('stemwords'));

  test('the English stemmer below ours is Snowball to the letter', () => {
    const words = vocabulary('en').filter((word) => /^[a-z]+$/.test(word));
    expect(words.length).toBeGreaterThan(1000);
    const stems = askOracle('en', words);
    expect(words.filter((word, index) => ownEnglish(word) !== stems[index])).toEqual([]);
  });

  test('the Italian and Portuguese stemmers below ours are Snowball to the letter, accents aside', () => {
    for (const [language, stem] of [
      ['it', ownItalian],
      ['pt', ownPortuguese],
    ] as const) {
      const words = vocabulary(language);
      expect(words.length).toBeGreaterThan(200);
      const stems = askOracle(language, words).map(stripAccents);
      expect(words.filter((word, index) => stripAccents(stem(word)) !== stems[index])).toEqual([]);
    }
  });

  test('the Greek stemmer below ours is Snowball, but for the dialytika, which it would stumble over', () => {
    const words = vocabulary('el').filter((word) => !/[ϊϋΐΰ]/.test(word));
    expect(words.length).toBeGreaterThan(1000);
    const stems = askOracle('el', words);
    const different = words.filter(
      (word, index) => ownGreek(foldWord(word)) !== stripAccents(stems[index] ?? ''),
    );
    expect(different).toEqual([]);
  });

  test('English words that it joins are joined, but for irregular forms', () => {
    const parted = partedPairs('en').filter(({ one, other }) => !isIrregular(one) && !isIrregular(other));
    expect(parted).toEqual([]);
  });

  test('Italian words that it joins are joined', () => {
    expect(partedPairs('it')).toEqual([]);
  });

  test('Greek words that it joins are joined, unless their stem would be one or two letters, or the commission', () => {
    const parted = partedPairs('el').filter(({ stem }) => stem.length > 2 && !stem.startsWith('επιτροπ'));
    expect(parted).toEqual([]);
  });

  test('Portuguese words that it joins are joined, unless a plural was made singular, an old spelling new, or one is a Greek name', () => {
    const isOwnWork = (word: string): boolean =>
      /(?:[aáeéoóui]is|[õãoa]es|ns)$|[cp](?=[çct])|^politis$/.test(word);
    const parted = partedPairs('pt').filter(({ one, other }) => !isOwnWork(one) && !isOwnWork(other));
    expect(parted).toEqual([]);
  });
});
