// Sentences and words of a text for reading aloud.
import type { Language } from '../base/language.ts';
import type { TextRange } from '../search/units.ts';
import { sentenceContinues } from './abbreviations.ts';

/** Longer sentences are split at a comma or a space, so that a listener can follow, stop and go back. */
const maxSentenceLength = 320;
/** A split leaves at least this share of the maximum length before it. */
const minShare = 0.4;

/** The sentences of a text in order, without surrounding spaces. Pieces without letters and digits are left out. */
export function cutSentences(text: string, language: Language): readonly TextRange[] {
  // A line break counts as a space, so offsets do not change.
  const plain = text.replace(/[\n\r\t]/g, ' ');
  const pieces = [...segmenter(language, 'sentence').segment(plain)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
  const joined: TextRange[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isOne =
      last && sentenceContinues(plain.slice(last.start, last.end), plain.slice(piece.start), language);
    if (last && isOne) joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined.flatMap((range) => shortened(plain, range)).filter((range) => isSaid(plain, range));
}

/** The words of a range of a text, without what is between them. */
export function cutWords(text: string, { start, end }: TextRange, language: Language): readonly TextRange[] {
  return [...segmenter(language, 'word').segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

/**
 * The word that a voice has reached, from its events: an offset in the text and, for some voices, a length. Undefined if no word is
 * there or after it.
 */
export function wordAt(words: readonly TextRange[], place: number, length: number): TextRange | undefined {
  const first = words.find(({ end }) => end > place);
  if (!first) return undefined;
  const last = words.findLast(({ start }) => start < place + length) ?? first;
  return { start: first.start, end: Math.max(first.end, last.end) };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: Language, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const name = `${language} ${granularity}`;
  const known = segmenters.get(name) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(name, known);
  return known;
}

function shortened(text: string, range: TextRange): TextRange[] {
  const { start, end } = trimmed(text, range);
  if (end - start <= maxSentenceLength) return [{ start, end }];
  const part = text.slice(start, start + maxSentenceLength);
  const smallest = maxSentenceLength * minShare;
  const atSign = Math.max(...[...part.matchAll(/[,;:·–—]\s/g)].map(({ index }) => index + 1), 0);
  const atGap = part.lastIndexOf(' ');
  const cut = atSign > smallest ? atSign : atGap > smallest ? atGap : maxSentenceLength;
  return [trimmed(text, { start, end: start + cut }), ...shortened(text, { start: start + cut, end })];
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

function isSaid(text: string, { start, end }: TextRange): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
