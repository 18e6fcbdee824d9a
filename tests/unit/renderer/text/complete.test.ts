// All languages have the same sentences with the same placeholders, and every plural form.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { languages, localeTags } from '../../../../core/base/language.ts';
import { loadMessages } from '../../../../renderer/text/messages.ts';
import { placeholdersOf } from './sentence-shape.ts';
import { sentencesOf, translations } from './sentences.ts';

const folder = join(import.meta.dirname, '../../../../renderer/text/messages');
const english = await sentencesOf('en');

/** Which placeholders a sentence has, each named once: the order and the repetitions may differ by language. */
function namesOf(sentence: string): string[] {
  const names = placeholdersOf(sentence).map(({ name, kind }) =>
    kind === 'text' ? name : `${name}, ${kind}`,
  );
  return [...new Set(names)].sort();
}

describe.each(languages)('The sentences in %s', (language) => {
  test('hold every file of their folder', async () => {
    const files = readdirSync(join(folder, language));
    const written = files.flatMap((file) =>
      leaves(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))),
    );
    const loaded = await sentencesOf(language);
    expect([...loaded.values()].sort()).toEqual(written.sort());
  });

  test('word every case of a count that the language has', async () => {
    const needed = new Intl.PluralRules(localeTags[language]).resolvedOptions().pluralCategories;
    const missing = [...(await sentencesOf(language))].flatMap(([key, sentence]) =>
      placeholdersOf(sentence)
        .filter(({ kind }) => kind === 'plural')
        .filter(({ cases }) => needed.some((category) => !cases.includes(category)))
        .map(({ name, cases }) => `${key}: ${name} has only ${cases.join(', ')}`),
    );
    expect(missing).toEqual([]);
  });

  test('word no case of a count that the language never reaches', async () => {
    const reached = new Set<string>(
      new Intl.PluralRules(localeTags[language]).resolvedOptions().pluralCategories,
    );
    const surplus = [...(await sentencesOf(language))].flatMap(([key, sentence]) =>
      placeholdersOf(sentence)
        .filter(({ kind }) => kind === 'plural')
        .flatMap(({ cases }) => cases.filter((name) => !name.startsWith('=') && !reached.has(name)))
        .map((name) => `${key}: ${name}`),
    );
    expect(surplus).toEqual([]);
  });

  test('can all be said with values in their placeholders', async () => {
    const faults: string[] = [];
    const t = createTranslator({
      locale: localeTags[language],
      messages: await loadMessages(language),
      timeZone: 'UTC',
      onError: (error) => faults.push(error.message),
    }) as (key: string, values: Record<string, string | number>) => string;
    for (const [key, sentence] of await sentencesOf(language)) {
      const placeholders = placeholdersOf(sentence);
      for (const count of [0, 1, 2, 5, 1_000_000]) {
        const values = placeholders.map(
          ({ name, kind }) => [name, kind === 'text' ? `‹${name}›` : count] as const,
        );
        const said = t(key, Object.fromEntries(values));
        if (/[{}#]/.test(said) || said.trim() === '') faults.push(`${key}: ${said}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe.each(translations)('Compared with English, %s', (language) => {
  test('says the same sentences, no more and no fewer', async () => {
    expect([...(await sentencesOf(language)).keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the same placeholders in every sentence', async () => {
    const sentences = await sentencesOf(language);
    const shapes = (all: ReadonlyMap<string, string>): Record<string, string[]> =>
      Object.fromEntries(
        [...all]
          .filter(([key]) => english.has(key) && sentences.has(key))
          .map(([key, sentence]) => [key, namesOf(sentence)]),
      );
    expect(shapes(sentences)).toEqual(shapes(english));
  });
});

function leaves(tree: object): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
}
