// Translation of a query through the glossary: words of a term are replaced by its wordings in the other languages.
import { type Language, languages } from '../base/language.ts';
import type { Term } from '../kit/glossary.ts';
import type { QueryWord } from './parse-query.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords } from './words.ts';

/** A part of a translated query: any of the wordings matches, each one word or several adjacent words. */
export type Translated = { readonly wordings: readonly (readonly QueryWord[])[] };

/** A query in another language. */
export type Expansion = {
  readonly language: Language;
  /** Replacement for words of the query. */
  readonly terms: readonly Translated[];
  /** Words that are not part of a term and stay unchanged. */
  readonly rest: readonly QueryWord[];
};

type Known = {
  readonly term: Term;
  readonly language: Language;
  readonly words: readonly QueryWord[];
};

const maxWordings = 4;
const compiled = new WeakMap<readonly Term[], readonly Known[]>();

/** Translates a query; one expansion for each language that has a translation. */
export function expandTerms(words: readonly QueryWord[], glossary: readonly Term[]): Expansion[] {
  const spans = findTerms(words, knownWordings(glossary));
  if (spans.length === 0) return [];
  const taken = new Set(spans.flatMap((span) => span.words));
  const rest = words.filter((word) => !taken.has(word));
  return languages.flatMap((language): Expansion[] => {
    const foreign = spans.filter((span) => !span.known.some((known) => known.language === language));
    const terms = foreign.flatMap((span): Translated[] => {
      const wordings = wordingsIn(
        span.known.map((known) => known.term),
        language,
      );
      return wordings.length > 0 ? [{ wordings }] : [];
    });
    // A partly translated query would find other things than were asked.
    return terms.length === spans.length ? [{ language, terms, rest }] : [];
  });
}

type Span = { readonly words: readonly QueryWord[]; readonly known: readonly Known[] };

/** Terms in the query, the longest first; a word belongs to one term only. */
function findTerms(words: readonly QueryWord[], known: readonly Known[]): Span[] {
  const fitting = known
    .map((wording) => ({ wording, words: wordsOfTerm(words, wording) }))
    .filter((found) => found.words !== undefined)
    .sort((a, b) => (b.words?.length ?? 0) - (a.words?.length ?? 0));
  const spans: { words: readonly QueryWord[]; known: Known[] }[] = [];
  for (const { wording, words: own } of fitting) {
    if (!own) continue;
    const same = spans.find(
      (span) => span.words.length === own.length && own.every((word) => span.words.includes(word)),
    );
    if (same) same.known.push(wording);
    else if (!spans.some((span) => own.some((word) => span.words.includes(word))))
      spans.push({ words: own, known: [wording] });
  }
  return spans;
}

/** The words of the query that form a wording, in any order; undefined unless it is complete. */
function wordsOfTerm(words: readonly QueryWord[], wording: Known): QueryWord[] | undefined {
  const content = wording.words.filter((word) => !isStopWord(word.form, wording.language));
  const wanted = content.length > 0 ? content : wording.words;
  const found: QueryWord[] = [];
  for (const word of wanted) {
    const said = words.find((asked) => !found.includes(asked) && isSame(asked, word, wording.language));
    if (!said) return undefined;
    found.push(said);
  }
  return found.length > 0 ? found : undefined;
}

function isSame(asked: QueryWord, word: QueryWord, language: Language): boolean {
  if (asked.form === word.form) return true;
  const stems = stemsOf(word.typed, language);
  return stemsOf(asked.typed, language).some((stem) => stem.length > 2 && stems.includes(stem));
}

function wordingsIn(terms: readonly Term[], language: Language): QueryWord[][] {
  const texts = new Set(terms.flatMap((term) => textsOf(term, language)));
  return [...texts]
    .slice(0, maxWordings)
    .map(toWords)
    .filter((words) => words.length > 0);
}

function knownWordings(glossary: readonly Term[]): readonly Known[] {
  const known = compiled.get(glossary);
  if (known) return known;
  const made = glossary.flatMap((term) =>
    languages.flatMap((language) =>
      textsOf(term, language).map((text) => ({ term, language, words: toWords(text) })),
    ),
  );
  compiled.set(glossary, made);
  return made;
}

function textsOf(term: Term, language: Language): string[] {
  const wordings = [term[language], language === 'el' ? term.elCY : undefined];
  return wordings.flatMap((wording) => (wording ? [wording.term, ...wording.variants] : []));
}

function toWords(text: string): QueryWord[] {
  return splitWords(text).map((word) => ({ typed: text.slice(word.start, word.end), form: word.form }));
}
