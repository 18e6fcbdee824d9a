// Compares the words of a page with those that two other readers agree on: words joined, cut in two, missed, or read by nobody else.
import { splitWords } from '../../../core/search/words.ts';

/** The text of one page as this program and two peers read it. */
type PageTexts = {
  readonly own: string;
  /** Text of ours that counts as found only: what is kept beside the text of the page. */
  readonly notes: string;
  readonly peers: readonly [string, string];
};

/** Counts of words; `joined`, `cut` and `alone` list the words themselves. */
export type Comparison = {
  /** Words that both peers read, and how many of them this program reads too. */
  readonly agreed: number;
  readonly found: number;
  /** Words of ours that no peer reads and that are words of both peers put together. */
  readonly joined: readonly string[];
  /** Words of both peers that are neighbouring words of ours put together. */
  readonly cut: readonly string[];
  /** Words of ours that no peer reads. */
  readonly alone: readonly string[];
};

/** Most words that are put together in search of a joint. */
const mostParts = 6;

/** Compares page by page, each word as often as it is there. */
export function comparePages(pages: readonly PageTexts[]): Comparison {
  return sumOf(pages.map(comparePage));
}

/** Several comparisons as one. */
export function sumOf(all: readonly Comparison[]): Comparison {
  return {
    agreed: all.reduce((sum, { agreed }) => sum + agreed, 0),
    found: all.reduce((sum, { found }) => sum + found, 0),
    joined: all.flatMap(({ joined }) => joined),
    cut: all.flatMap(({ cut }) => cut),
    alone: all.flatMap(({ alone }) => alone),
  };
}

function comparePage({ own, notes, peers }: PageTexts): Comparison {
  const words = formsOf(own);
  const mine = countsOf([...words, ...formsOf(notes)]);
  const [first, second] = peers.map((text) => countsOf(formsOf(text))) as [Counts, Counts];
  let [agreed, found] = [0, 0];
  const missed = new Set<string>();
  const both = new Set<string>();
  for (const [word, count] of first) {
    const least = Math.min(count, second.get(word) ?? 0);
    if (least === 0) continue;
    both.add(word);
    agreed += least;
    found += Math.min(least, mine.get(word) ?? 0);
    if ((mine.get(word) ?? 0) < least) missed.add(word);
  }
  const alone = words.filter((word) => !first.has(word) && !second.has(word));
  return {
    agreed,
    found,
    joined: alone.filter((word) => isJoined(word, both)),
    cut: cutWords(words, missed),
    alone,
  };
}

type Counts = ReadonlyMap<string, number>;

/** Spaces without width part no words on the page; peers keep them, pdf.js leaves them out. */
const withoutWidth = /\u200B/g;

function formsOf(text: string): string[] {
  return splitWords(text.replace(withoutWidth, '')).map(({ form }) => form);
}

function countsOf(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether a word is two or more of the given words put together. */
function isJoined(word: string, parts: ReadonlySet<string>): boolean {
  const reached = new Array<boolean>(word.length + 1).fill(false);
  reached[0] = true;
  for (let end = 1; end <= word.length; end += 1)
    for (let start = 0; start < end && !reached[end]; start += 1)
      reached[end] =
        reached[start] === true && end - start < word.length && parts.has(word.slice(start, end));
  return reached[word.length] === true;
}

/** The missed words that are neighbouring words of ours put together. */
function cutWords(words: readonly string[], missed: ReadonlySet<string>): string[] {
  return words.flatMap((_, index) => {
    let whole = words[index] ?? '';
    for (const part of words.slice(index + 1, index + mostParts)) {
      whole += part;
      if (missed.has(whole)) return [whole];
    }
    return [];
  });
}
