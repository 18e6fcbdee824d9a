// This search and MiniSearch for the bench. Both get the same folded words and answer the same kinds of query.
import MiniSearch from 'minisearch';
import { languages } from '../../../core/base/language.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { search } from '../../../core/search/search.ts';
import { openSegment, type Segment } from '../../../core/search/segment.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import { splitWords } from '../../../core/search/words.ts';
import type { QueryKind } from './queries.ts';

/** Something that is measured. Its index is one buffer, so that size, loading and memory compare. */
export type Engine<Opened> = {
  readonly build: (units: readonly SearchUnit[]) => Uint8Array;
  readonly open: (stored: Uint8Array) => Opened;
  /** How many are found; the best 20 are ranked and read out. */
  readonly ask: (opened: Opened, kind: QueryKind, query: string) => number;
  /** Kinds of query it has an answer to. */
  readonly kinds: readonly QueryKind[];
};

/** This search: one segment for each language. */
export const ownEngine: Engine<readonly Segment[]> = {
  kinds: ['word', 'twoWords', 'prefix', 'phrase', 'misspelling'],
  build: (units) =>
    joined(
      languages.map((language) =>
        buildSegment(
          units.filter((unit) => unit.language === language),
          language,
        ),
      ),
    ),
  open: (stored) =>
    parted(stored).map((bytes) => {
      const opened = openSegment(bytes);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      return opened.value;
    }),
  ask: (segments, kind, query) =>
    search(segments, kind === 'phrase' ? `"${query}"` : query, { isTyping: kind === 'prefix' }).total,
};

type Page = { id: number; text: string };

const options = {
  fields: ['text'],
  tokenize: (text: string): string[] => splitWords(text).map((word) => word.form),
  processTerm: (term: string): string => term,
};

/** MiniSearch; it has no phrases. */
export const miniSearchEngine: Engine<MiniSearch<Page>> = {
  kinds: ['word', 'twoWords', 'prefix', 'misspelling'],
  build: (units) => {
    const index = new MiniSearch<Page>(options);
    index.addAll(units.map((unit, id) => ({ id, text: unit.text })));
    return new TextEncoder().encode(JSON.stringify(index));
  },
  open: (stored) => MiniSearch.loadJSON<Page>(new TextDecoder().decode(stored), options),
  ask: (index, kind, query) => {
    const found = index.search(query, {
      prefix: kind === 'prefix',
      fuzzy: kind === 'misspelling' ? 1 : false,
      combineWith: 'AND',
    });
    return found.slice(0, 20).length;
  },
};

/** Segments one after the other, each with its length before it; every one begins on a multiple of four. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(whole.buffer).setUint32(at, part.length, true);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return whole;
}

function parted(whole: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length);
  for (let at = 0; at < whole.length; ) {
    const length = view.getUint32(at, true);
    parts.push(whole.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}
