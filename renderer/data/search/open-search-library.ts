// Opens a library for the search: its segments, and the database as that from which texts and facts of hits are read.

import type { Language } from '../../../core/base/language.ts';
import { languages } from '../../../core/base/language.ts';
import { type SearchedTexts, SearchLibrary } from '../../../core/find/search-library.ts';
import type { NamedKit } from '../../../core/search/answer.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { openSegment, type Segment } from '../../../core/search/segment.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import type { KitPart, Library } from '../db/library.ts';
import type { ResourceRow } from '../db/library-db.ts';
import {
  allResources,
  allSegments,
  allTerms,
  contactsBehind,
  contactsByIds,
  countWordedPages,
  documentOf,
  documentPages,
  factsOf,
  resourcesBehind,
  resourcesFor,
  termsBehind,
  unitsByKey,
  unitsOfLanguage,
} from '../db/queries.ts';

/**
 * Reads what a search needs. A segment that is missing, damaged or made by another version is made anew. It is built from the
 * units of its language, which every library has. Rejects when the database cannot be read.
 */
export async function openSearchLibrary(library: Library): Promise<SearchLibrary> {
  const read = allResources(library);
  const [segments, terms, resources, kits, behind] = await Promise.all([
    Promise.all(library.parts.map(segmentsOf)),
    allTerms(library),
    read,
    Promise.all(library.parts.map(nameOf)),
    namesBehind(library, read),
  ]);
  const opened = segments.flat();
  for (const segment of opened) segment.putBehind(new Set(behind.keys()));
  return new SearchLibrary(textsOf(library), opened, {
    terms,
    resources,
    kits,
    others: othersByFront(behind),
  });
}

async function segmentsOf({ db, kitId, suffix }: KitPart): Promise<readonly Segment[]> {
  const kit = { kitId, suffix };
  const rows = await allSegments(db);
  const opened = rows.map((row) => ({ language: row.language, segment: openSegment(row.bytes, kit) }));
  const sound = opened.flatMap(({ segment }) => (segment.ok ? [segment.value] : []));
  const wrong = new Set(opened.flatMap(({ language, segment }) => (segment.ok ? [] : [language])));
  const wanted = rows.length === 0 ? languages : [...wrong];
  const kept = sound.filter((segment) => !wrong.has(segment.language));
  const made: Segment[] = [];
  for (const language of wanted) made.push(...remade(await unitsOfLanguage(db, language), language, kit));
  return [...kept, ...made];
}

function remade(
  units: readonly SearchUnit[],
  language: Language,
  kit: Pick<KitPart, 'kitId' | 'suffix'>,
): Segment[] {
  if (units.length === 0) return [];
  const segment = openSegment(buildSegment(units, language), kit);
  if (!segment.ok) throw new Error(`a segment just made cannot be read: ${segment.problem.code}`);
  return [segment.value];
}

async function nameOf({ db, kitId }: KitPart): Promise<NamedKit> {
  const title = (await factsOf(db))?.catalogue.title ?? {};
  return { id: kitId, titles: Object.values(title) };
}

/** Items behind the same item of another kit, with the one in front, named as groups of segments are. */
async function namesBehind(
  library: Library,
  read: Promise<ResourceRow[]>,
): Promise<ReadonlyMap<string, string>> {
  if (library.parts.length < 2) return new Map();
  const [resources, contacts, terms] = await Promise.all([
    resourcesBehind(library, () => read),
    contactsBehind(library),
    termsBehind(library),
  ]);
  const named = (kind: string, ids: ReadonlyMap<string, string>) =>
    Array.from(ids, ([id, front]) => [`${kind}:${id}`, `${kind}:${front}`] as const);
  return new Map([...resources, ...named('contact', contacts), ...named('term', terms)]);
}

function textsOf(library: Library): SearchedTexts {
  return {
    units: (keys) => unitsByKey(library, keys),
    resources: (ids) => resourcesFor(library, ids),
    contacts: (ids) => contactsByIds(library, ids),
    pages: async (resourceId) => {
      const [document, worded] = await Promise.all([
        documentOf(library, resourceId),
        countWordedPages(library, resourceId),
      ]);
      return documentPages(document, worded);
    },
  };
}

/** Ids of the items behind each item in front, by the name of its group. */
function othersByFront(behind: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const [name, front] of behind)
    others.set(front, [...(others.get(front) ?? []), name.slice(name.indexOf(':') + 1)]);
  return others;
}
