// Label of a note in one line: its own words, else its quote, never longer than a line.
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { NoteColour, Quote } from '../../../../core/notes/quote.ts';

const longestName = 80;

/** What a name is made from. */
export type NamedNote = {
  readonly text: string;
  readonly quote?: Quote | undefined;
  readonly colour: NoteColour;
};

/** Words on one line, as they are read: broken words joined, blanks as one. */
export function inOneLine(words: string): string {
  return words
    .replace(/(?<=\p{L})(?:[-\u2010][ \t]*|\u00AD)\r?\n\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name for one line. */
export function nameOf({ text, quote }: Pick<NamedNote, 'text' | 'quote'>): string {
  const line = inOneLine(text === '' ? (quote?.exact ?? '') : text);
  return line.length <= longestName ? line : `${line.slice(0, longestName).trimEnd()} …`;
}

/** A name that says kind and colour as well, for screen readers. */
export function useNoteName(): (note: NamedNote) => string {
  const t = useTranslations('notes');
  return useCallback(
    (note: NamedNote) =>
      t('named', {
        kind: t(note.text === '' && note.quote ? 'kinds.highlight' : 'kinds.note'),
        colour: t(`colours.${note.colour}`),
        words: nameOf(note),
      }),
    [t],
  );
}
