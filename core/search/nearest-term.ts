// Nearest glossary term for words without matches. It tolerates more errors than the search, because it compares names only.
import { type Language, languages } from '../base/language.ts';
import type { Term } from '../kit/glossary.ts';
import { buildSegment } from './build-segment.ts';
import { greekForms } from './greeklish.ts';
import { swapKeyboard } from './keyboard.ts';
import { nearWords } from './near-words.ts';
import { parseQuery, type QueryWord } from './parse-query.ts';
import { openSegment, type Segment } from './segment.ts';
import { maxEdits } from './spelling.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords } from './words.ts';

/** The prepared names of all terms; one index for a glossary. */
export type TermNames = readonly {
  readonly segment: Segment;
  readonly names: readonly { readonly term: Term; readonly forms: readonly string[] }[];
}[];

/** Minimum share of the query that a suggested term covers. */
const minNearness = 0.5;
/** Shorter words have neighbours with other meanings: «σάμος» (Samos) is not «γάμος» (marriage). */
const minLengthForEdits = 6;
/** Penalty for the rest of a name. */
const besides = 0.4;
const minCommonPrefix = 5;
const minCommonShare = 0.6;

/** Prepares the names of a glossary, each language with its variants; the Greek of Cyprus counts as Greek. */
export function namesOfTerms(glossary: readonly Term[]): TermNames {
  return languages.flatMap((language) => {
    const names = glossary.flatMap((term) => namesIn(term, language).map((name) => ({ term, name })));
    if (names.length === 0) return [];
    const units = names.map(({ term, name }, index) => ({
      ...{ key: `term:${index}#${language}`, kind: 'term' as const, locator: term.id, label: '' },
      ...{ title: name, language, text: name, heads: [] },
    }));
    const segment = openSegment(buildSegment(units, language));
    if (!segment.ok) throw new Error(`names just indexed cannot be read: ${segment.problem.code}`);
    const formsOf = (name: string): string[] => {
      const forms = splitWords(name).map(({ form }) => form);
      const distinctive = forms.filter((form) => !isStopWord(form, language));
      return distinctive.length > 0 ? distinctive : forms;
    };
    return [
      { segment: segment.value, names: names.map(({ term, name }) => ({ term, forms: formsOf(name) })) },
    ];
  });
}

/** The term with the nearest name in any language; undefined if none is near. */
export function nearestTerm(glossary: TermNames, line: string): Term | undefined {
  const { words, phrases, plain } = parseQuery(line);
  const typed = [...words, ...phrases.flat()];
  const swapped = swapKeyboard(plain);
  const readings = [typed, swapped === undefined ? [] : parseQuery(swapped).words];
  let best: { readonly term: Term; readonly nearness: number } | undefined;
  for (const reading of readings) {
    for (const { segment, names } of glossary) {
      const asked = reading.filter(({ form }) => !isStopWord(form, segment.language));
      if (asked.length === 0) continue;
      const near = asked.map((word) => nearnessOfForms(segment, word));
      for (const { term, forms } of names) {
        const nearness = nearnessOfName(forms, near);
        if (nearness > (best?.nearness ?? 0)) best = { term, nearness };
      }
    }
  }
  return best?.term;
}

function namesIn(term: Term, language: Language): string[] {
  const wordings = [term[language], language === 'el' ? term.elCY : undefined];
  return [...new Set(wordings.flatMap((wording) => (wording ? [wording.term, ...wording.variants] : [])))];
}

/** Share of a query that a name covers, 0 to 1. Of names with an equal share, the one with fewer other words is nearer. */
function nearnessOfName(forms: readonly string[], near: readonly ReadonlyMap<string, number>[]): number {
  const said = near.map((found) => Math.max(0, ...forms.map((form) => found.get(form) ?? 0)));
  const sum = said.reduce((total, one) => total + one, 0);
  const share = sum / near.length;
  return share < minNearness ? 0 : share * (1 - besides + besides * Math.min(1, sum / forms.length));
}

/** Words of the names that are near one word of the query: other forms, misspelt words, and words with a common prefix. */
function nearnessOfForms(segment: Segment, word: QueryWord): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (form: string, nearness: number): void => {
    if (nearness > (found.get(form) ?? 0)) found.set(form, nearness);
  };
  const stems = stemsOf(word.typed, segment.language);
  for (const form of greekForms(segment, word.form)) add(form, 0.95);
  for (const { word: form, edits } of nearWords(segment.terms, word.form, editsFor(word.form)))
    add(form, 1 - edits / word.form.length);
  const nearStems = new Map(stems.map((stem) => [stem, 0.95]));
  for (const stem of stems) {
    for (const near of nearWords(segment.stems, stem, editsFor(stem)))
      nearStems.set(near.word, 0.9 - near.edits / stem.length);
  }
  for (let id = 0; id < segment.terms.size; id += 1) {
    const form = segment.terms.at(id)?.word;
    if (form === undefined) continue;
    if (form === word.form) add(form, 1);
    for (const stem of stemsOf(form, segment.language)) add(form, nearStems.get(stem) ?? 0);
    add(form, nearnessOfBeginnings(form, word.form));
  }
  return found;
}

function editsFor(form: string): number {
  return form.length < minLengthForEdits ? 0 : maxEdits(form);
}

/** Words with a common prefix are near if it is most of the shorter word. */
function nearnessOfBeginnings(one: string, other: string): number {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  const share = common / Math.min(one.length, other.length);
  return common >= minCommonPrefix && share >= minCommonShare
    ? (0.9 * common) / Math.max(one.length, other.length)
    : 0;
}
