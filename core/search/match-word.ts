// Dictionary entries that match a query word, and their weights: exact form over stem over prefix.
import type { Entry } from './dictionary.ts';
import type { QueryWord } from './parse-query.ts';
import type { Segment } from './segment.ts';
import { stemsOf } from './stem.ts';

/** A matching entry; `word` is absent for prefix matches. */
export type TermMatch = { readonly entry: Entry; readonly weight: number; readonly word?: string };

/** Weights of the ways of matching, relative to an exact form. */
export const weights = { exact: 1, stem: 0.6, prefix: 0.4, near: 0.5, far: 0.3 } as const;

/** Minimum length of a prefix that matches longer words. */
export const minPrefixLength = 3;

/** The form itself, and forms that share a stem with it. */
export function matchForms(segment: Segment, word: QueryWord, weight = 1): TermMatch[] {
  const exact = segment.terms.find(word.form);
  const found: TermMatch[] = exact ? [{ entry: exact, weight, word: word.form }] : [];
  const ids = new Set<number>(exact ? [exact.id] : []);
  for (const stem of stemsOf(word.typed, segment.language)) {
    const entry = segment.stems.find(stem);
    for (const id of entry ? readIds(segment.stems.data, entry) : []) {
      if (ids.has(id)) continue;
      ids.add(id);
      const term = segment.terms.at(id);
      if (term) found.push({ entry: term.entry, weight: weight * weights.stem, word: term.word });
    }
  }
  return found;
}

/** Whether the word, or a form of it, occurs in any segment. */
export function isKnown(segments: readonly Segment[], word: QueryWord): boolean {
  return segments.some((segment) => matchForms(segment, word).length > 0);
}

/** Longer words that start with the form, from the minimum length on. */
export function matchPrefix(segment: Segment, form: string): TermMatch[] {
  const found: TermMatch[] = [];
  if ([...form].length < minPrefixLength) return found;
  segment.terms.eachWithPrefix(form, (cursor) => {
    if (cursor.keyLength > 0) found.push({ entry: cursor.entry(), weight: weights.prefix });
  });
  return found;
}

/** Joins lists of matches; for each entry the match with the highest weight stays. */
export function joinMatches(...lists: readonly (readonly TermMatch[])[]): TermMatch[] {
  const best = new Map<number, TermMatch>();
  for (const match of lists.flat()) {
    const known = best.get(match.entry.id);
    if (!known || known.weight < match.weight) best.set(match.entry.id, match);
  }
  return [...best.values()];
}

function readIds(data: Uint8Array, entry: Entry): number[] {
  const ids: number[] = [];
  let id = 0;
  let at = entry.start;
  while (at < entry.end && ids.length < entry.count) {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = data[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    id += value;
    ids.push(id);
  }
  return ids;
}
