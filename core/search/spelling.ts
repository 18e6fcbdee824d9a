// Spelling suggestions for words without matches, with more tolerance than the search itself.
import type { Language } from '../base/language.ts';
import { type Guess, guessesIn } from './guesses.ts';
import { isKnown } from './match-word.ts';
import { parseQuery } from './parse-query.ts';
import { PostingsCursor } from './postings.ts';
import { queryContextOf, queryLanguages } from './query-context.ts';
import type { Segment } from './segment.ts';
import { hitKindCodes } from './segment-format.ts';

const maxOffers = 3;
const hasDigit = /\p{N}/u;
/** A name is preferred to an ordinary word that is so many edits nearer. */
const nameLead = 1;
const termCode = hitKindCodes.indexOf('term');
const contactCode = hitKindCodes.indexOf('contact');

/** Suggested queries. `forms`: the folded words in them that were not typed; `lines` takes a function that gives their spelling. */
type Spellings = {
  readonly forms: readonly string[];
  readonly lines: (write: (form: string) => string) => string[];
};

/**
 * Suggested queries instead of `line`, best first. Each unknown word is replaced by a near one; names of terms, contacts and
 * documents come first. None if all words are known or nothing is near. `language`: that of the reader.
 */
export function spellingsOf(segments: readonly Segment[], line: string, language?: Language): Spellings {
  const { words } = parseQuery(line);
  const unknown = words.filter((word) => !isKnown(segments, word));
  const context = queryContextOf(segments, words, language);
  const offers = unknown.map((word) => ({
    word,
    near: nearest(segments, word.form, queryLanguages(word, context)),
  }));
  const mended = offers.filter((offer) => offer.near.length > 0);
  const count = Math.max(0, ...mended.map((offer) => offer.near.length));
  return {
    forms: mended.flatMap(({ near }) => near),
    lines: (write) =>
      Array.from({ length: count }, (_, index) =>
        mended.reduce(
          (text, { word, near }) =>
            text.replace(word.typed, () => write(near[Math.min(index, near.length - 1)] ?? word.form)),
          line,
        ),
      ),
  };
}

function nearest(segments: readonly Segment[], form: string, expected: readonly Language[]): string[] {
  const widest = maxEdits(form);
  if (widest === 0) return [];
  const found = new Map<string, Offer>();
  for (const segment of segments) {
    const isExpected = expected.includes(segment.language);
    for (const guess of guessesIn(segment, form, widest, expected)) {
      const { word, edits, replaced, entry } = guess;
      const known = found.get(word);
      const isNamed = known?.isNamed === true || isName(segment, guess);
      const distance = Math.min(
        known?.distance ?? Number.POSITIVE_INFINITY,
        isExpected ? edits : edits + widest,
      );
      found.set(word, { isNamed, distance, replaced, count: entry.count + (known?.count ?? 0) });
    }
  }
  const rank = ({ isNamed, distance }: Offer): number => distance - (isNamed ? nameLead : 0);
  return [...found]
    .sort(
      ([, a], [, b]) =>
        rank(a) - rank(b) ||
        Number(b.isNamed) - Number(a.isNamed) ||
        a.replaced - b.replaced ||
        b.count - a.count,
    )
    .slice(0, maxOffers)
    .map(([word]) => word);
}

/** A near word. `distance`: its edits, plus a penalty for an unexpected language; `count`: number of units that contain it. */
type Offer = {
  readonly isNamed: boolean;
  readonly distance: number;
  readonly replaced: number;
  readonly count: number;
};

/** Whether a word occurs in the name of a term, contact or document. */
function isName(segment: Segment, { entry }: Guess): boolean {
  const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
  while (cursor.next()) {
    if (cursor.heads === 0) continue;
    const { kind } = segment.codes(cursor.unit);
    if (kind === termCode || kind === contactCode || segment.isTitle(cursor.unit)) return true;
  }
  return false;
}

/** Maximum edits of a suggestion: more than the search allows, and more for longer words. */
export function maxEdits(form: string): number {
  const letters = [...form].length;
  if (letters < 4 || letters > 40 || hasDigit.test(form)) return 0;
  if (letters < 6) return 1;
  return letters < 9 ? 2 : 3;
}
