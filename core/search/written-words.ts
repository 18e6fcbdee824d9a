// Display spelling of guessed words, with the accents found in texts that contain them.
import type { Relaxation } from './answer.ts';
import { foldWord, lowerWord } from './fold.ts';
import { asWritten } from './guesses.ts';
import { PostingsCursor } from './postings.ts';
import type { Segment } from './segment.ts';
import { splitWords } from './words.ts';

/** Number of units to read for a word in each language. One is not enough, because a heading in capitals may hide accents. */
const unitsRead = 4;
/** Characters inside a word that is broken at the end of a line. */
const isBroken = /[-\u2010\u00AD\u200C\u2060]|\u200D/;

/** The folded words in relaxations that nobody typed. */
export function formsShown(how: readonly Relaxation[]): string[] {
  return how.flatMap((relaxation): string[] => {
    if ('used' in relaxation) return relaxation.used.map(foldWord);
    return relaxation.kind === 'keyboard' ? splitWords(relaxation.text).map(({ form }) => form) : [];
  });
}

/** Keys of units in which each of some folded words occurs. */
export function unitsWith(segments: readonly Segment[], forms: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const form of new Set(forms)) {
    for (const segment of segments) {
      const entry = segment.terms.find(form);
      if (!entry) continue;
      const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
      for (let step = 0; step < unitsRead && cursor.next(); step += 1)
        keys.add(segment.facts(cursor.unit).key);
    }
  }
  return [...keys];
}

/** Returns the spelling of a folded word in some texts: lower case if it occurs so anywhere, the most frequent spelling. */
export function writerOf(forms: readonly string[], texts: readonly string[]): (form: string) => string {
  const wanted = new Set(forms);
  const counts = new Map<string, Map<string, number>>();
  for (const text of wanted.size === 0 ? [] : texts) {
    for (const { form, start, end } of splitWords(text)) {
      if (!wanted.has(form)) continue;
      const raw = text.slice(start, end);
      const written = isBroken.test(raw) ? lowerWord(raw) : raw.normalize('NFC');
      const spellings = counts.get(form) ?? new Map<string, number>();
      counts.set(form, spellings.set(written, (spellings.get(written) ?? 0) + 1));
    }
  }
  return (form) => {
    const best = [...(counts.get(form) ?? [])].sort(
      ([one, count], [other, others]) => capitals(one) - capitals(other) || others - count,
    )[0];
    return best?.[0] ?? asWritten(form);
  };
}

/** Relaxations with the display spelling of their words. */
export function withWritten(how: readonly Relaxation[], write: (form: string) => string): Relaxation[] {
  return how.map((relaxation) => {
    if ('used' in relaxation)
      return { ...relaxation, used: relaxation.used.map((word) => write(foldWord(word))) };
    return relaxation.kind === 'keyboard'
      ? { ...relaxation, text: rewritten(relaxation.text, write) }
      : relaxation;
  });
}

function rewritten(text: string, write: (form: string) => string): string {
  return splitWords(text).reduceRight(
    (done, { form, start, end }) => done.slice(0, start) + write(form) + done.slice(end),
    text,
  );
}

/** How much of a word is in capitals: nothing, its first letter, all of it. */
function capitals(word: string): number {
  if (word === word.toLowerCase()) return 0;
  return word === word.toUpperCase() ? 2 : 1;
}
