// Decides where the words of a note stand in a text: as they were, else in other spelling, else nearly; never at words that only look a little like them.
import type { TextRange } from '../search/units.ts';
import { type FoldedLetters, foldLetters, lettersOf } from './folded-letters.ts';
import { nearPlaces } from './near-place.ts';
import { contextLetters, longestQuote, type Quote } from './quote.ts';

/** Words with fewer letters are told from others like them by what stands around them. */
const shortLetters = 24;
/** A single place of so many letters is the place, whatever stands around it. */
const tellingLetters = 12;
/** Share of what stood around, before and after added up, that must still be there where that decides. */
const leastContext = 0.5;
/** Letters around a place in which what stood around it is looked for. */
const aroundLetters = 96;

/** Remembers a stretch of a page's text; undefined when it holds nothing but blanks. Longer ones than a quote may be are cut. */
export function makeQuote(text: string, { start, end }: TextRange): Quote | undefined {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = Math.min(start + raw.trimEnd().length, from + longestQuote);
  if (to <= from) return undefined;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - contextLetters), from),
    suffix: text.slice(to, to + contextLetters),
    position: from,
  };
}

/** Finds the words again; `near` is where they are thought to stand, by which equals are told apart. */
export function findQuote(text: string, quote: Quote, near = quote.position): TextRange | undefined {
  const wanted = lettersOf(quote.exact);
  if (wanted === '') return findSigns(text, quote, near);
  const folded = foldLetters(text);
  const places = samePlaces(text, folded, wanted, quote).map((place) => weigh(folded, place, quote));
  const best = pick(places, near, folded);
  if (best && isThere(best, wanted, places.length)) return asWritten(text, folded, best, quote);
  if (places.length > 0) return undefined;
  const nearly = nearPlaces(text, quote.exact).map(({ start, end, words }) => ({
    ...weigh(folded, lettersIn(folded, { start, end }), quote),
    range: { start, end },
    words,
  }));
  const nearest = pick(nearly, near, folded);
  const mustFit = nearest !== undefined && nearest.words < 8;
  return nearest && (!mustFit || nearest.context >= leastContext) ? nearest.range : undefined;
}

/** Where among the folded letters a place begins and ends. */
type LetterRange = { readonly from: number; readonly to: number };
type Weighed = LetterRange & { readonly context: number };

function samePlaces(text: string, folded: FoldedLetters, wanted: string, quote: Quote): LetterRange[] {
  const places: LetterRange[] = [];
  for (let at = folded.letters.indexOf(wanted); at >= 0; at = folded.letters.indexOf(wanted, at + 1)) {
    const place = { from: at, to: at + wanted.length };
    if (wanted.length >= shortLetters || hasBorders(text, folded, place, quote)) places.push(place);
  }
  return places;
}

const letterAtEnd = /[\p{L}\p{N}]\p{M}*$/u;
const letterAtStart = /^[\p{L}\p{N}\p{M}]/u;

/** Words are not found inside of longer ones, unless they were taken from inside one. */
function hasBorders(text: string, folded: FoldedLetters, { from, to }: LetterRange, quote: Quote): boolean {
  const start = folded.starts[from] ?? 0;
  const end = folded.ends[to - 1] ?? text.length;
  const wasWhole = (outer: string, inner: string): boolean =>
    !(letterAtEnd.test(outer) && letterAtStart.test(inner));
  const startsWhole = wasWhole(quote.prefix, quote.exact);
  const endsWhole = wasWhole(quote.exact, quote.suffix);
  return (
    (!startsWhole || !letterAtEnd.test(text.slice(Math.max(0, start - 4), start))) &&
    (!endsWhole || !letterAtStart.test(text.slice(end, end + 2)))
  );
}

function weigh({ letters }: FoldedLetters, { from, to }: LetterRange, quote: Quote): Weighed {
  const before = letters.slice(Math.max(0, from - aroundLetters), from);
  const after = letters.slice(to, to + aroundLetters);
  const prefix = lettersOf(quote.prefix);
  const suffix = lettersOf(quote.suffix);
  const context =
    shareOf(prefix, before, (text, part) => text.endsWith(part)) +
    shareOf(suffix, after, (text, part) => text.startsWith(part));
  return { from, to, context };
}

/** Share of a context that is still there: 1 where it stands unchanged, else by its runs of three letters, at most a half. */
function shareOf(part: string, around: string, isAt: (text: string, part: string) => boolean): number {
  if (part === '') return around === '' ? 1 : 0;
  if (isAt(around, part)) return 1;
  if (part.length < 3) return 0;
  let found = 0;
  for (let at = 0; at + 3 <= part.length; at += 1) if (around.includes(part.slice(at, at + 3))) found += 1;
  return found / (part.length - 2) / 2;
}

/** The place with most of what stood around, of equals the one nearest to where it was. */
function pick<T extends Weighed>(places: readonly T[], near: number, folded: FoldedLetters): T | undefined {
  const distance = ({ from }: Weighed): number => Math.abs((folded.starts[from] ?? 0) - near);
  return places.reduce<T | undefined>((best, place) => {
    if (!best || place.context > best.context) return place;
    return place.context === best.context && distance(place) < distance(best) ? place : best;
  }, undefined);
}

function isThere({ context }: Weighed, wanted: string, count: number): boolean {
  if (wanted.length >= shortLetters || context >= leastContext) return true;
  return count === 1 && wanted.length >= tellingLetters;
}

/** With the signs at its edges where they are still there, else from the first letter to the last. */
function asWritten(text: string, folded: FoldedLetters, { from, to }: LetterRange, quote: Quote): TextRange {
  const start = folded.starts[from] ?? 0;
  const own = foldLetters(quote.exact).starts[0] ?? 0;
  if (text.startsWith(quote.exact, start - own))
    return { start: start - own, end: start - own + quote.exact.length };
  return { start, end: folded.ends[to - 1] ?? text.length };
}

/** Signs without a letter are found word for word or not at all. */
function findSigns(text: string, { exact, prefix, suffix }: Quote, near: number): TextRange | undefined {
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

function lettersIn({ starts, ends }: FoldedLetters, range: TextRange): LetterRange {
  const from = firstAtLeast(starts, range.start);
  return { from, to: Math.max(from, firstAtLeast(ends, range.end) + 1) };
}

/** Index of the first of growing numbers that is not below a value. */
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
