// Decides which languages a line is in, and which a word of it that nothing knows may well be of.
import { type Language, languages } from '../base/language.ts';
import { isKnown } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import type { Segment } from './segment.ts';

/**
 * Who asks. `reader`: the reader's language, where it is known; `line`: the reader's if no other knows more of the line, else those that
 * know most of it; none where none knows any of it.
 */
export type Speaker = { readonly reader: Language | undefined; readonly line: readonly Language[] };

const hasGreek = /\p{Script=Greek}/u;
/** What a word that only has other forms in a language says of the line, beside one that stands there. */
const ofOtherForms = 0.5;

/** The speaker of a line. Filling words tell the language of a line better than any. */
export function speakerOf(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  reader: Language | undefined,
): Speaker {
  const known = languages.map((language) => {
    const own = segments.filter((segment) => segment.language === language);
    const stands = (word: QueryWord): boolean => own.some(({ terms }) => terms.find(word.form) !== undefined);
    return words.reduce((sum, word) => sum + (stands(word) ? 1 : isKnown(own, word) ? ofOtherForms : 0), 0);
  });
  const most = Math.max(...known);
  const line = languages.filter((_, index) => most > 0 && known[index] === most);
  return { reader, line: reader !== undefined && line.includes(reader) ? [reader] : line };
}

/** The reader's language and those of the line; where it has none, that of the word's letters. All where no reader is known. */
export function spokenLanguages({ form }: QueryWord, { reader, line }: Speaker): readonly Language[] {
  if (reader === undefined) return languages;
  if (line.length > 0) return [reader, ...line];
  const isGreek = hasGreek.test(form);
  return isGreek === (reader === 'el') ? [reader] : [reader, isGreek ? 'el' : 'en'];
}
