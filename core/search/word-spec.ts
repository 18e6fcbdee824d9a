// Matcher specification of one query word.
import { type Language, languages } from '../base/language.ts';
import type { TermMatch } from './match-word.ts';
import type { WordSpec } from './matcher-spec.ts';
import type { QueryWord } from './parse-query.ts';
import { stemsOf } from './stem.ts';

/**
 * The specification of what `words` matched: every form in the dictionaries, their stems in the four languages, and prefixes. The
 * stems also mark texts outside of segments, such as the reader's notes.
 */
export function specOf(
  words: readonly QueryWord[],
  matches: readonly (readonly TermMatch[])[],
  prefixes: readonly string[],
): WordSpec {
  const forms = new Set(words.map((word) => word.form));
  for (const match of matches.flat()) if (match.word !== undefined) forms.add(match.word);
  const stems: Partial<Record<Language, readonly string[]>> = {};
  for (const language of languages) {
    const found = new Set(words.flatMap((word) => stemsOf(word.typed, language)));
    if (found.size > 0) stems[language] = [...found];
  }
  return { forms: [...forms], stems, prefixes };
}
