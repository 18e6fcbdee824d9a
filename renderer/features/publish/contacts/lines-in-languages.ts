// Lists of texts in several languages, typed as lines: the same line in every language is one entry.

import { languages } from '../../../../core/base/language.ts';
import type { DraftText } from '../../../../core/contacts/draft-contact.ts';

/** The texts as lines of each language. */
export function linesOf(texts: readonly DraftText[]): DraftText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const lines = texts.map((text) => (text[language] ?? '').replace(/(?<!\s)\s*\n\s*/g, ' '));
      return lines.some((line) => line !== '') ? [[language, lines.join('\n').replace(/\n+$/, '')]] : [];
    }),
  );
}

/** The texts that lines say, each with the place it has among the lines; places without words are left out. */
export function textsOf(lines: DraftText): { readonly place: number; readonly text: DraftText }[] {
  const split = languages.flatMap((language) => {
    const own = lines[language];
    return own === undefined ? [] : [[language, own.split('\n').map((line) => line.trim())] as const];
  });
  const count = Math.max(0, ...split.map(([, own]) => own.length));
  return Array.from({ length: count }, (_, place) => ({
    place,
    text: Object.fromEntries(
      split.flatMap(([language, own]) => (own[place] ? [[language, own[place]]] : [])),
    ) as DraftText,
  })).filter(({ text }) => Object.keys(text).length > 0);
}
