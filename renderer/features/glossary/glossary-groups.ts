// Terms in the order of one language, under their first letters.
import { type Language, languages, localeTags } from '../../../core/base/language.ts';
import type { Term } from '../../../core/kit/glossary.ts';

/** Terms whose names begin with one letter. */
export type LetterGroup<T extends Term = Term> = { readonly letter: string; readonly terms: readonly T[] };

/** The name of a term in a language, or in English where the language has none. */
export function termName(
  term: Term,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const own = term[language];
  return own ? { text: own.term, language } : { text: term.en.term, language: 'en' };
}

/** The first letter of a name, as a capital without accents. */
function letterOf(name: string): string {
  const [first = ''] =
    name
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .match(/\p{L}|\p{N}/u) ?? [];
  return first.toLocaleUpperCase();
}

/** The terms that have the typed words, in the order of the language, under their first letters. */
export function groupTerms<T extends Term>(
  terms: readonly T[],
  language: Language,
  typed: string,
): readonly LetterGroup<T>[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(localeTags[language]);
  const shown = terms
    .filter((term) => {
      const words = folded(wordsOf(term).join(' '));
      return wanted.every((word) => words.includes(word));
    })
    .sort((a, b) => collator.compare(termName(a, language).text, termName(b, language).text));
  const groups = new Map<string, T[]>();
  for (const term of shown) {
    const letter = letterOf(termName(term, language).text);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, own]) => ({ letter, terms: own }));
}

/** Every wording of a term, and what it means. */
function wordsOf(term: Term): string[] {
  const wordings = [...languages.map((language) => term[language]), term.elCY];
  return [
    ...wordings.flatMap((wording) => (wording ? [wording.term, ...wording.variants] : [])),
    ...Object.values(term.definition ?? {}),
  ];
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase();
}
