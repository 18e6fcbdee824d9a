// Decides what is offered when a word is found nowhere: the nearest words of the library, further off than a search looks itself.
import { type Language, languages } from '../kit/catalogue.ts';
import { type Guess, guessesIn } from './guesses.ts';
import { parseQuery, type QueryWord } from './parse-query.ts';
import { isKnown } from './plan.ts';
import { PostingsCursor } from './postings.ts';
import type { Segment } from './segment.ts';
import { hitKindCodes } from './segment-format.ts';
import { isStopWord } from './stop-words.ts';

const mostOffers = 3;
const hasDigit = /\p{N}/u;
const hasGreek = /\p{Script=Greek}/u;
/** One letter of so many may be wrong in a guess of a language that neither the reader nor the line speaks. */
const lettersForForeign = 5;
/** A name stands before a word of some text that is nearer by so many edits. */
const nameLead = 1;
const termCode = hitKindCodes.indexOf('term');
const contactCode = hitKindCodes.indexOf('contact');

/** Lines to try. `forms`: the folded words in them that were not typed; `lines` takes how each of them is written. */
export type Spellings = {
  readonly forms: readonly string[];
  readonly lines: (write: (form: string) => string) => string[];
};

/**
 * Lines to try instead of `line`, best first: each word that the library does not know is replaced by a near one, names of terms, contacts
 * and documents first. None when all words are known or nothing is near. `language`: that of the reader.
 */
export function spellingsOf(segments: readonly Segment[], line: string, language?: Language): Spellings {
  const { words } = parseQuery(line);
  const unknown = words.filter((word) => !isKnown(segments, word));
  const offers = unknown.map((word) => ({
    word,
    near: nearest(segments, word.form, ownLanguages(segments, words, word, language)),
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

/** Languages a word may well be of: the reader's, and the one that knows most of the line; where none does, that of the other letters. */
function ownLanguages(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  word: QueryWord,
  reader: Language | undefined,
): readonly Language[] {
  if (reader === undefined) return languages;
  const known = languages.map((language) => {
    const few = segments.filter((segment) => segment.language === language);
    return words.filter(({ form, typed }) => !isStopWord(form, language) && isKnown(few, { form, typed }))
      .length;
  });
  const most = Math.max(...known);
  const isGreek = hasGreek.test(word.form);
  const spoken =
    most > 0
      ? languages.filter((_, index) => known[index] === most)
      : isGreek === (reader === 'el')
        ? []
        : [isGreek ? ('el' as const) : ('en' as const)];
  return [reader, ...spoken];
}

function nearest(segments: readonly Segment[], form: string, own: readonly Language[]): string[] {
  const widest = widestEdits(form);
  if (widest === 0) return [];
  const foreign = Math.min(widest, Math.max(1, Math.floor([...form].length / lettersForForeign)));
  const found = new Map<string, Offer>();
  for (const segment of segments) {
    const isOwn = own.includes(segment.language);
    for (const guess of guessesIn(segment, form, isOwn ? widest : foreign)) {
      const { word, edits, replaced, entry } = guess;
      const known = found.get(word);
      const isNamed = known?.isNamed === true || isName(segment, guess);
      const distance = Math.min(known?.distance ?? Number.POSITIVE_INFINITY, isOwn ? edits : edits + widest);
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
    .slice(0, mostOffers)
    .map(([word]) => word);
}

/** A near word. `distance`: its edits, and more for one of a foreign language; `count`: in how many units it stands. */
type Offer = {
  readonly isNamed: boolean;
  readonly distance: number;
  readonly replaced: number;
  readonly count: number;
};

/** Whether a word stands in the name of a term, of a contact or of a document. */
function isName(segment: Segment, { entry }: Guess): boolean {
  const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
  while (cursor.next()) {
    if (cursor.heads === 0) continue;
    const { kind } = segment.codes(cursor.unit);
    if (kind === termCode || kind === contactCode || segment.isTitle(cursor.unit)) return true;
  }
  return false;
}

/** How far off a word may be that is offered instead of another: further than a search looks by itself, the longer the further. */
export function widestEdits(form: string): number {
  const letters = [...form].length;
  if (letters < 4 || letters > 40 || hasDigit.test(form)) return 0;
  if (letters < 6) return 1;
  return letters < 9 ? 2 : 3;
}
