// Decides which languages a misspelt word may well be of.
import { type Language, languages } from '../kit/catalogue.ts';
import { isKnown } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** Who asks: the words of the whole line, and the reader's language where it is known. */
export type Speaker = { readonly words: readonly QueryWord[]; readonly language?: Language | undefined };

const hasGreek = /\p{Script=Greek}/u;

/** The reader's language, and the one that knows most of the line; where none does, that of the other letters. All where no reader is known. */
export function spokenLanguages(
  segments: readonly Segment[],
  word: QueryWord,
  { words, language: reader }: Speaker,
): readonly Language[] {
  if (reader === undefined) return languages;
  const known = languages.map((language) => {
    const few = segments.filter((segment) => segment.language === language);
    return words.filter(({ form, typed }) => !isStopWord(form, language) && isKnown(few, { form, typed }))
      .length;
  });
  const most = Math.max(...known);
  const isGreek = hasGreek.test(word.form);
  const spoken =
    most > 0
      ? languages.filter((_, index) => known[index] === most)
      : isGreek === (reader === 'el')
        ? []
        : [isGreek ? ('el' as const) : ('en' as const)];
  return [reader, ...spoken];
}
