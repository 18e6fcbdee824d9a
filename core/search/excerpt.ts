// Excerpt of two lines below a hit, around the densest matches, cut at sentence or word boundaries.
import type { Mark } from './matcher.ts';
import type { TextRange } from './units.ts';
import { notKeptHyphen } from './words.ts';

/** A short part of a text for display. `marks` are offsets into `text`. */
export type Excerpt = {
  readonly text: string;
  readonly marks: readonly TextRange[];
  /** Whether the text continues before and after; the screen shows an ellipsis. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

const defaultLength = 220;
/** Characters before the first mark, so that it is not at the very edge. */
const lead = 60;
/** Kind of lines in a text: running text, or separate facts, cells and entries. */
export type TextLines = 'print' | 'own';

const sentenceEnd = /[.!?;\u00b7\u037e\u2026:]["”»)]*\s+|\n\s*\n/gu;
const wordLetter = /[\p{L}\p{N}\p{M}]/u;
// The end of a separate line without a full stop; it is shown as a dot.
const lineEnd = '(?<line>(?<![.!?;:\\u00b7\\s])\\s*\\n\\s*)';
const between = ' · ';
const ends: Readonly<Record<TextLines, RegExp>> = {
  print: sentenceEnd,
  own: new RegExp(`${sentenceEnd.source}|${lineEnd}`, 'gu'),
};
// Soft hyphens, dot leaders, runs of spaces.
const signs = ['\\u00ad(?:[ \\t]*\\r?\\n[ \\t]*)?', '(?:\\. ?){4,}', '\\s+'];
const untidy: Readonly<Record<TextLines, RegExp>> = {
  // Hyphens at a line end: those that break a word (as words.ts joins them), and real ones.
  print: new RegExp(
    [
      `${notKeptHyphen}(?<=\\p{L})[-\\u2010][ \\t]*\\r?\\n[ \\t]*(?=\\p{Ll})`,
      '(?<=\\p{Lu}{2})[-\\u2010][ \\t]*\\r?\\n[ \\t]*(?=\\p{Lu}{2})',
      '(?<joint>(?<=\\p{L}[-\\u2010])[ \\t]*\\r?\\n[ \\t]*(?=\\p{L}))',
      ...signs,
    ].join('|'),
    'gu',
  ),
  own: new RegExp([lineEnd, ...signs].join('|'), 'gu'),
};

/** Options of an excerpt; `length` in characters, default 220. */
type Cut = { readonly length?: number; readonly lines?: TextLines };

/** Makes the excerpt of a text. `marks` are those of the matcher for the whole text. Without marks the start of the text is shown. */
export function makeExcerpt(text: string, marks: readonly Mark[], cut: Cut = {}): Excerpt {
  return cutOut(text, excerptRange(text, marks, cut), marks, cut.lines);
}

/** The range of the excerpt in a text. It contains all of the marks around which it is made. */
export function excerptRange(text: string, marks: readonly Mark[], cut: Cut = {}): TextRange {
  const { length = defaultLength, lines = 'print' } = cut;
  const focus = bestStretch(marks, length);
  const start = focus ? beginBefore(text, focus.start, ends[lines]) : 0;
  const least = focus?.end ?? 0;
  return {
    start,
    end: finishAfter(text, { start, end: Math.max(start + length, least) }, least, ends[lines]),
  };
}

/** A range of a text as an excerpt. `marks` are those of the whole text. */
export function cutOut(
  text: string,
  { start, end }: TextRange,
  marks: readonly TextRange[],
  lines: TextLines = 'print',
): Excerpt {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const tidy = tidied(text, { start, end }, untidy[lines]);
  return {
    text: tidy.text,
    marks: inside.map((mark) => ({ start: tidy.place(mark.start), end: tidy.place(mark.end) })),
    isCutBefore: text.slice(0, start).trim() !== '',
    isCutAfter: text.slice(end).trim() !== '',
  };
}

/** The range with most different words, then with most marks; the first of equal ones. */
function bestStretch(marks: readonly Mark[], length: number): TextRange | undefined {
  const room = Math.max(1, length - lead);
  let best: TextRange | undefined;
  let bestWorth = 0;
  marks.forEach((first, index) => {
    const kinds = new Set<number>();
    let count = 0;
    let end = first.end;
    for (let at = index; at < marks.length; at += 1) {
      const mark = marks[at] as Mark;
      if (mark.end - first.start > room && count > 0) break;
      kinds.add(mark.index);
      count += 1;
      end = mark.end;
    }
    const worth = kinds.size * 8 + Math.min(count, 7);
    if (worth > bestWorth) {
      bestWorth = worth;
      best = { start: first.start, end };
    }
  });
  return best;
}

/** The start of a sentence shortly before `at`, else of a word. */
function beginBefore(text: string, at: number, sentenceEnds: RegExp): number {
  const earliest = Math.max(0, at - lead * 1.5);
  if (earliest === 0) return 0;
  const before = text.slice(earliest, at);
  const last = [...before.matchAll(sentenceEnds)].at(-1);
  if (last) return earliest + last.index + last[0].length;
  return toBorder(text, at - lead, at);
}

/** The end of a sentence in the last third of the range, else of a word; never before `least`. */
function finishAfter(text: string, room: TextRange, least: number, sentenceEnds: RegExp): number {
  const { start, end: at } = room;
  if (at >= text.length) return text.length;
  const from = Math.max(least, start + Math.floor(((at - start) * 2) / 3));
  const last = [...text.slice(from, at).matchAll(sentenceEnds)].at(-1);
  if (last && last.index + from > start) return from + last.index + last[0].trimEnd().length;
  let end = at;
  while (end > from && wordLetter.test(text[end] ?? '') && wordLetter.test(text[end - 1] ?? '')) end -= 1;
  return end > from || end === least ? end : whole(text, at);
}

/** The first word boundary from `from` on, at most at `limit`. */
function toBorder(text: string, from: number, limit: number): number {
  let at = Math.max(0, from);
  while (at < limit && wordLetter.test(text[at - 1] ?? '')) at += 1;
  while (at < limit && !wordLetter.test(text[at] ?? '')) at += 1;
  return at;
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function tidied(
  text: string,
  { start, end }: TextRange,
  pattern: RegExp,
): { text: string; place: (at: number) => number } {
  const steps: { readonly from: number; readonly to: number }[] = [{ from: start, to: 0 }];
  let tidy = '';
  let at = start;
  const piece = text.slice(start, end);
  for (const found of piece.matchAll(pattern)) {
    const from = start + found.index;
    tidy += text.slice(at, from);
    steps.push({ from, to: tidy.length });
    at = from + found[0].length;
    tidy += replacement(found, tidy === '' || at === end);
    steps.push({ from: at, to: tidy.length });
  }
  tidy += text.slice(at, end);
  const trimmed = tidy.trimEnd();
  const place = (offset: number): number => {
    const step = steps.findLast((known) => known.from <= offset);
    return step ? Math.min(step.to + offset - step.from, trimmed.length) : 0;
  };
  return { text: trimmed, place };
}

function replacement({ 0: found, groups }: RegExpExecArray, isAtEdge: boolean): string {
  if (groups?.['joint'] !== undefined) return '';
  if (groups?.['line'] !== undefined) return isAtEdge ? '' : between;
  if (found.startsWith('.')) return '… ';
  return isAtEdge || !/^\s/.test(found) ? '' : ' ';
}
