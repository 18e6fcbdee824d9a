// Draws the queries that search is measured with: from the pages themselves, with a fixed seed, so that each of them hits.
import { isStopWord } from '../../../core/search/stop-words.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import { splitWords } from '../../../core/search/words.ts';
import { seeded } from './corpus.ts';

/** Kinds of query that are measured. */
export const queryKinds = ['word', 'twoWords', 'prefix', 'phrase', 'misspelling'] as const;
/** A kind of query. */
export type QueryKind = (typeof queryKinds)[number];

/** Folded queries of every kind, `count` of each. */
export function drawQueries(
  units: readonly SearchUnit[],
  count: number,
  seed = 3,
): Record<QueryKind, string[]> {
  const random = seeded(seed);
  const known = new Set(units.flatMap((unit) => splitWords(unit.text).map((word) => word.form)));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pageWords = (): { forms: string[]; content: string[] } => {
    for (;;) {
      const unit = pick(units);
      const forms = splitWords(unit.text).map((word) => word.form);
      const content = forms.filter(
        (form) => form.length > 3 && /^\p{L}+$/u.test(form) && !isStopWord(form, unit.language),
      );
      if (content.length > 20) return { forms, content };
    }
  };
  const queries: Record<QueryKind, string[]> = {
    word: [],
    twoWords: [],
    prefix: [],
    phrase: [],
    misspelling: [],
  };
  while (queries.misspelling.length < count) {
    const { forms, content } = pageWords();
    queries.word.push(pick(content));
    queries.twoWords.push(`${pick(content)} ${pick(content)}`);
    queries.prefix.push(pick(content).slice(0, 4));
    const at = Math.floor(random() * (forms.length - 3));
    queries.phrase.push(forms.slice(at, at + 2 + Math.floor(random() * 2)).join(' '));
    const wrong = misspelt(pick(content.filter((form) => form.length > 5)) ?? 'library', random);
    if (known.has(wrong)) continue;
    queries.misspelling.push(wrong);
  }
  return queries;
}

/** One letter left out, or two neighbours swapped. */
function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  if (random() < 0.5) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
