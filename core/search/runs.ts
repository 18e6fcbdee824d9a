// Decides which words of a line follow each other as one: numbers in groups, letters with dots between them.
import type { QueryWord } from './parse-query.ts';

/** Words that stand for one. */
export type Run = { readonly kind: 'word' | 'number' | 'letters'; readonly words: readonly QueryWord[] };

const isNumber = /^\p{N}+$/u;
const isLetter = /^\p{L}$/u;
const maxCountryCodeDigits = 3;

/** Words one by one, but numbers that follow each other («210 76 40 000») and letters with dots between them («E.K.K.A.») together. */
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

/** The number without the country before it, with which short codes are never written: «+30 1056». */
export function withoutCountryCode({ kind, words }: Run, plain: string): Run | undefined {
  const [first, ...rest] = words;
  const isCode =
    kind === 'number' &&
    first &&
    first.form.length <= maxCountryCodeDigits &&
    plain.includes(`+${first.typed}`);
  return isCode && rest.length > 0 ? { kind, words: rest } : undefined;
}
