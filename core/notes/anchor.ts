// Search for the quote of a note in a text: exact after folding, else approximate. A doubtful match is refused.
import type { TextRange } from '../search/units.ts';
import { type FoldedText, foldedTextOf, foldText } from './folded-text.ts';
import { nearPlaces } from './near-place.ts';
import { contextLength, maxQuoteLength, type Quote } from './quote.ts';

/**
 * A quote of at least so many folded characters matches by itself. A shorter one may occur several times, so its context must match too.
 */
const unambiguousLength = 24;
/** A quote of at least so many folded characters needs no matching context if it occurs only once. */
const distinctiveLength = 12;
/** Lowest context score of a match that needs context. The score is the sum of prefix and suffix, 1 each. */
const minContext = 0.5;
/** Folded characters before and after a candidate in which the prefix and the suffix are searched. */
const contextWindow = 96;

/** Makes the quote of a range of a page's text, cut to the maximum length. Undefined if the range is blank. */
export function makeQuote(text: string, { start, end }: TextRange): Quote | undefined {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = Math.min(start + raw.trimEnd().length, from + maxQuoteLength);
  if (to <= from) return undefined;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - contextLength), from),
    suffix: text.slice(to, to + contextLength),
    position: from,
  };
}

/** Finds the range of a quote in a text. `near`: the expected position, which decides between equal scores. */
export function findQuote(text: string, quote: Quote, near = quote.position): TextRange | undefined {
  const foldedQuote = foldedTextOf(quote.exact);
  if (foldedQuote === '') return findPunctuation(text, quote, near);
  const folded = foldText(text);
  const candidates = candidatesIn(text, folded, foldedQuote, quote).map((candidate) =>
    score(folded, candidate, quote),
  );
  const best = pick(candidates, near, folded);
  if (best && matches(best, foldedQuote, candidates.length)) return asWritten(text, folded, best, quote);
  if (candidates.length > 0) return undefined;
  const nearMatches = nearPlaces(text, quote.exact).map(({ start, end, words }) => ({
    ...score(folded, foldedRangeOf(folded, { start, end }), quote),
    range: { start, end },
    words,
  }));
  const nearest = pick(nearMatches, near, folded);
  const mustFit = nearest !== undefined && nearest.words < 8;
  return nearest && (!mustFit || nearest.context >= minContext) ? nearest.range : undefined;
}

/** A range of the folded characters, end excluded. */
type FoldedRange = { readonly from: number; readonly to: number };
type ScoredRange = FoldedRange & { readonly context: number };

function candidatesIn(text: string, folded: FoldedText, foldedQuote: string, quote: Quote): FoldedRange[] {
  const candidates: FoldedRange[] = [];
  for (
    let at = folded.characters.indexOf(foldedQuote);
    at >= 0;
    at = folded.characters.indexOf(foldedQuote, at + 1)
  ) {
    const candidate = { from: at, to: at + foldedQuote.length };
    if (foldedQuote.length >= unambiguousLength || hasWordBoundaries(text, folded, candidate, quote))
      candidates.push(candidate);
  }
  return candidates;
}

const wordCharacterAtEnd = /[\p{L}\p{N}]\p{M}*$/u;
const wordCharacterAtStart = /^[\p{L}\p{N}\p{M}]/u;

/** Whether a candidate starts and ends at word boundaries, as far as the quote did. */
function hasWordBoundaries(
  text: string,
  folded: FoldedText,
  { from, to }: FoldedRange,
  quote: Quote,
): boolean {
  const start = folded.starts[from] ?? 0;
  const end = folded.ends[to - 1] ?? text.length;
  const wasWhole = (outer: string, inner: string): boolean =>
    !(wordCharacterAtEnd.test(outer) && wordCharacterAtStart.test(inner));
  const startsWhole = wasWhole(quote.prefix, quote.exact);
  const endsWhole = wasWhole(quote.exact, quote.suffix);
  return (
    (!startsWhole || !wordCharacterAtEnd.test(text.slice(Math.max(0, start - 4), start))) &&
    (!endsWhole || !wordCharacterAtStart.test(text.slice(end, end + 2)))
  );
}

function score({ characters }: FoldedText, { from, to }: FoldedRange, quote: Quote): ScoredRange {
  const before = characters.slice(Math.max(0, from - contextWindow), from);
  const after = characters.slice(to, to + contextWindow);
  const prefix = foldedTextOf(quote.prefix);
  const suffix = foldedTextOf(quote.suffix);
  const context =
    contextScore(prefix, before, (text, part) => text.endsWith(part)) +
    contextScore(suffix, after, (text, part) => text.startsWith(part));
  return { from, to, context };
}

/** Score of a prefix or suffix: 1 if unchanged, else half the share of its trigrams that are found around the candidate. */
function contextScore(part: string, around: string, isAt: (text: string, part: string) => boolean): number {
  if (part === '') return around === '' ? 1 : 0;
  if (isAt(around, part)) return 1;
  if (part.length < 3) return 0;
  let found = 0;
  for (let at = 0; at + 3 <= part.length; at += 1) if (around.includes(part.slice(at, at + 3))) found += 1;
  return found / (part.length - 2) / 2;
}

/** The candidate with the highest context score; of equal ones the nearest to the expected position. */
function pick<T extends ScoredRange>(
  candidates: readonly T[],
  near: number,
  folded: FoldedText,
): T | undefined {
  const distance = ({ from }: ScoredRange): number => Math.abs((folded.starts[from] ?? 0) - near);
  return candidates.reduce<T | undefined>((best, candidate) => {
    if (!best || candidate.context > best.context) return candidate;
    return candidate.context === best.context && distance(candidate) < distance(best) ? candidate : best;
  }, undefined);
}

function matches({ context }: ScoredRange, foldedQuote: string, count: number): boolean {
  if (foldedQuote.length >= unambiguousLength || context >= minContext) return true;
  return count === 1 && foldedQuote.length >= distinctiveLength;
}

/** Range with the punctuation at the ends of the quote if it is unchanged, else from the first letter to the last. */
function asWritten(text: string, folded: FoldedText, { from, to }: FoldedRange, quote: Quote): TextRange {
  const start = folded.starts[from] ?? 0;
  const own = foldText(quote.exact).starts[0] ?? 0;
  if (text.startsWith(quote.exact, start - own))
    return { start: start - own, end: start - own + quote.exact.length };
  return { start, end: folded.ends[to - 1] ?? text.length };
}

/** A quote without letters or digits must match exactly, with its prefix or suffix. */
function findPunctuation(
  text: string,
  { exact, prefix, suffix }: Quote,
  near: number,
): TextRange | undefined {
  let best: { readonly at: number; readonly fits: number } | undefined;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const fits =
      Number(text.slice(0, at).endsWith(prefix)) + Number(text.startsWith(suffix, at + exact.length));
    const isBetter =
      !best || fits > best.fits || (fits === best.fits && Math.abs(at - near) < Math.abs(best.at - near));
    if (fits > 0 && isBetter) best = { at, fits };
  }
  return best && { start: best.at, end: best.at + exact.length };
}

function foldedRangeOf({ starts, ends }: FoldedText, range: TextRange): FoldedRange {
  const from = firstAtLeast(starts, range.start);
  return { from, to: Math.max(from, firstAtLeast(ends, range.end) + 1) };
}

/** Binary search: index of the first of ascending numbers that is at least `value`. */
function firstAtLeast(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
