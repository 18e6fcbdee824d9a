// Grouping of query words: numbers in groups, and letters separated by dots.
import type { QueryWord } from './parse-query.ts';

/** Words that form one unit. */
export type Run = { readonly kind: 'word' | 'number' | 'letters'; readonly words: readonly QueryWord[] };

const isNumber = /^\p{N}+$/u;
const isLetter = /^\p{L}$/u;
const maxCountryCodeDigits = 3;

/** Single words, with consecutive numbers («210 76 40 000») and dotted letters («E.K.K.A.») grouped. */
export function runsOf(words: readonly QueryWord[], plain: string): readonly Run[] {
  const runs: { kind: Run['kind']; words: QueryWord[] }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const dotted = [...(last?.words ?? []), word].map(({ typed }) => typed).join('.');
    if (isNumber.test(word.form) && last?.kind === 'number') last.words.push(word);
    else if (last?.kind === 'letters' && isLetter.test(word.form) && plain.includes(dotted))
      last.words.push(word);
    else {
      const kind = isNumber.test(word.form) ? 'number' : isLetter.test(word.form) ? 'letters' : 'word';
      runs.push({ kind, words: [word] });
    }
  }
  return runs;
}

/** The number without its country code. Short codes are never written with one: «+30 1056». */
export function withoutCountryCode({ kind, words }: Run, plain: string): Run | undefined {
  const [first, ...rest] = words;
  const isCode =
    kind === 'number' &&
    first &&
    first.form.length <= maxCountryCodeDigits &&
    plain.includes(`+${first.typed}`);
  return isCode && rest.length > 0 ? { kind, words: rest } : undefined;
}
