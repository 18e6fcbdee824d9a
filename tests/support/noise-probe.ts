// Detection of noise: a lesson found for a word that it does not contain, neither in another form nor as a prefix.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/base/language.ts';

const names: Readonly<Record<Language, string>> = {
  en: 'english',
  el: 'greek',
  it: 'italian',
  pt: 'portuguese',
};

/** The id of a heading in addresses, which is not searched. */
const headingId = /\{#[\w-]+\}/g;

/** The lessons of the starter kit in one language, as written. */
export function lessonTexts(root: string, language: Language): readonly string[] {
  const folder = join(root, 'resources/content/modules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`.${language}.md`))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8').replace(headingId, ''));
}

/** Relation of a word to each lesson, by `stemwords` and the letters alone, independent of the search. */
type Truth = 'holds' | 'begins' | 'nothing';

/** What each word is to each text. */
export function truthsOf(
  words: readonly string[],
  texts: readonly string[],
  language: Language,
): readonly (readonly Truth[])[] {
  const tokens = texts.map((text) => [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
    ),
  ]);
  const all = [...new Set([...words, ...tokens.flat()])];
  const options = { input: `${all.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1e8 } as const;
  const stems = execFileSync('stemwords', ['-l', names[language]], options).split('\n');
  const stemOf = new Map(all.map((word, index) => [word, stems[index] ?? '']));
  return words.map((word) =>
    tokens.map((own): Truth => {
      if (own.some((token) => token === word || stemOf.get(token) === stemOf.get(word))) return 'holds';
      return own.some((token) => bare(token).startsWith(bare(word))) ? 'begins' : 'nothing';
    }),
  );
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
