// Search in a person's notes with the rules of the library search, over a small index made when needed.
import type { Language } from '../base/language.ts';
import type { Relaxation } from '../search/answer.ts';
import { buildSegment } from '../search/build-segment.ts';
import type { MatcherSpec } from '../search/matcher-spec.ts';
import { search } from '../search/search.ts';
import { openSegment, type Segment } from '../search/segment.ts';
import type { SearchUnit } from '../search/units.ts';

/**
 * Searched text of a note or bookmark: the person's words and those of the document. A bookmark has few words, so the document's
 * title is searched too. `languages`: of the document and of the person who writes. The key contains no `#`.
 */
export type NoteText = {
  readonly key: string;
  readonly title?: string;
  readonly own: string;
  readonly quoted: string;
  readonly languages: readonly Language[];
};

/** Keys of the results, best first, with their matcher and the guesses. */
export type FoundNotes = {
  readonly keys: readonly string[];
  readonly matcher: MatcherSpec;
  readonly how: readonly Relaxation[];
};

/** An index of notes: segments as in a library, and their sources by unit key. */
export type NoteIndex = {
  readonly texts: ReadonlyMap<string, NoteText>;
  readonly units: ReadonlyMap<string, SearchUnit>;
  readonly segments: readonly Segment[];
};

/** Makes the index; some milliseconds for hundreds of notes. */
export function indexNotes(texts: readonly NoteText[]): NoteIndex {
  const languages = [...new Set(texts.flatMap((text) => text.languages))];
  const all = new Map<string, SearchUnit>();
  const segments = languages.flatMap((language): Segment[] => {
    const units = texts
      .filter((text) => text.languages.includes(language) && textOf(text) !== '')
      .map((text) => unitOf(text, language));
    for (const unit of units) all.set(unit.key, unit);
    const opened = units.length === 0 ? undefined : openSegment(buildSegment(units, language));
    return opened?.ok ? [opened.value] : [];
  });
  return { texts: new Map(texts.map((text) => [text.key, text])), units: all, segments };
}

/** Searches the notes; only those with all words of the query match. The last word may be unfinished. */
export function searchNotes({ texts, segments }: NoteIndex, line: string): FoundNotes {
  const { hits, matcher, how } = search(segments, line, { isTyping: true, limit: texts.size });
  const keys = hits.filter(({ isPartial }) => !isPartial).map(({ locator }) => locator);
  return { keys, matcher, how };
}

/** One unit of a note in one language. The person's words count as headings. */
function unitOf(note: NoteText, language: Language): SearchUnit {
  const title = note.title?.trim() ?? '';
  const own = note.own.trim();
  const ownStart = title === '' ? 0 : title.length + 1;
  return {
    ...{ key: `note:${note.key}#${language}`, kind: 'note', locator: note.key, language },
    ...{ label: '', title, text: textOf(note) },
    heads: [
      ...(title === '' ? [] : [{ start: 0, end: title.length }]),
      ...(own === '' ? [] : [{ start: ownStart, end: ownStart + own.length }]),
    ],
  };
}

function textOf({ title = '', own, quoted }: NoteText): string {
  return [title.trim(), own.trim(), quoted.trim()].filter((words) => words !== '').join('\n');
}
