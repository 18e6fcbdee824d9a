// Decides which of a person's notes a line finds: by the rules of the one search, over a small index made on the spot.
import type { Language } from '../kit/catalogue.ts';
import type { Relaxation } from '../search/answer.ts';
import { buildSegment } from '../search/build-segment.ts';
import type { MatcherSpec } from '../search/matcher-spec.ts';
import { search } from '../search/search.ts';
import { openSegment, type Segment } from '../search/segment.ts';
import type { SearchUnit } from '../search/units.ts';

/** What is searched of a note or bookmark. `languages`: that of the document and that of the person who writes. */
export type NoteText = {
  readonly key: string;
  readonly text: string;
  readonly languages: readonly Language[];
};

/** Keys of what was found, best first, what marks it, and what had to be guessed. */
export type FoundNotes = {
  readonly keys: readonly string[];
  readonly matcher: MatcherSpec;
  readonly how: readonly Relaxation[];
};

/** An index of notes. */
export type NoteIndex = { readonly texts: readonly NoteText[]; readonly segments: readonly Segment[] };

/** Makes the index; some milliseconds for hundreds of notes. */
export function indexNotes(texts: readonly NoteText[]): NoteIndex {
  const languages = [...new Set(texts.flatMap((text) => text.languages))];
  const segments = languages.flatMap((language): Segment[] => {
    const units = texts.flatMap((text, index) =>
      text.languages.includes(language) && text.text.trim() !== ''
        ? [unitOf(text.text, index, language)]
        : [],
    );
    const opened = units.length === 0 ? undefined : openSegment(buildSegment(units, language));
    return opened?.ok ? [opened.value] : [];
  });
  return { texts, segments };
}

/** Finds a line in the notes; only those that hold all its words. The last word may be unfinished. */
export function searchNotes({ texts, segments }: NoteIndex, line: string): FoundNotes {
  const { hits, matcher, how } = search(segments, line, { isTyping: true, limit: texts.length });
  const keys = hits.filter(({ isPartial }) => !isPartial).flatMap(({ key }) => texts[Number(key)]?.key ?? []);
  return { keys: [...new Set(keys)], matcher, how };
}

function unitOf(text: string, index: number, language: Language): SearchUnit {
  const locator = '';
  return {
    ...{ key: String(index), kind: 'section', resourceKind: 'report', resourceId: String(index) },
    ...{ locator, label: '', title: '', language, text, heads: [] },
  };
}
