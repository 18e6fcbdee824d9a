// English sentences are found on a screen in another language, with whatever is in their placeholders.

import { createTranslator } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { localeTags } from '../../../../core/base/language.ts';
import { loadMessages } from '../../../../renderer/text/messages.ts';
import { englishFinder, hasOwnWords } from '../../../support/english-left.ts';
import { placeholdersOf } from './sentence-shape.ts';
import { sentencesOf, translations } from './sentences.ts';

const english = await sentencesOf('en');

/** Every sentence of a language as the program formats it: once for each of some counts. */
async function formatted(language: 'en' | (typeof translations)[number]): Promise<[string, string][]> {
  const t = createTranslator({
    locale: localeTags[language],
    messages: await loadMessages(language),
    timeZone: 'UTC',
  }) as (key: string, values: Record<string, string | number>) => string;
  return [...(await sentencesOf(language))].flatMap(([key, sentence]) =>
    [1, 12_345].map((count): [string, string] => {
      const values = placeholdersOf(sentence).map(
        ({ name, kind }) => [name, kind === 'text' ? `‹${name}›` : count] as const,
      );
      return [key, t(key, Object.fromEntries(values))];
    }),
  );
}

const formattedEnglish = await formatted('en');

describe.each(translations)('On a screen in %s', (language) => {
  test('every English sentence is found, but those that read alike or are only placeholders', async () => {
    const own = await sentencesOf(language);
    const find = englishFinder(english, own);
    const ownWords = new Set(own.values());
    // A sentence may read alike for one count, such as one file in Italian.
    const found = new Set(formattedEnglish.filter(([, words]) => find(words)).map(([key]) => key));
    const missed = [...english.keys()].filter((key) => !found.has(key));
    const readable = missed.filter((key) => {
      const sentence = english.get(key) ?? '';
      return hasOwnWords(sentence) && !ownWords.has(sentence);
    });
    expect(readable).toEqual([]);
    expect(missed.length).toBeLessThan(english.size / 20);
  });

  test('no sentence of the language is taken for an English one', async () => {
    const find = englishFinder(english, await sentencesOf(language));
    const mistaken = (await formatted(language)).flatMap(([key, words]) => {
      const found = find(words);
      return found === undefined ? [] : [`${key} for ${found}: ${words}`];
    });
    expect(mistaken).toEqual([]);
  });
});
