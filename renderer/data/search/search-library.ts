// Search in the library and in the person's notes. Segments are in memory. Texts and facts of the hits are read when they are
// shown.

import type { Language } from '../../../core/base/language.ts';
import { languages } from '../../../core/base/language.ts';
import type { Replacement } from '../../../core/citing/source-facts.ts';
import { dayOfDocument, workOf } from '../../../core/kit/catalogue.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import { type Edition, replacementOf } from '../../../core/kit/replacement.ts';
import { indexNotes, type NoteIndex } from '../../../core/notes/search-notes.ts';
import type { NamedKit, ResourceFacts, SearchHit } from '../../../core/search/answer.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { cutOut, excerptRange } from '../../../core/search/excerpt.ts';
import { findIn, holdsAll } from '../../../core/search/find-in.ts';
import { foldingVersion } from '../../../core/search/fold.ts';
import { hidingFilters } from '../../../core/search/hiding-filters.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import { namesOfTerms, nearestTerm, type TermNames } from '../../../core/search/nearest-term.ts';
import { bestPassages, planQuestion } from '../../../core/search/passages.ts';
import { isQuestion } from '../../../core/search/question.ts';
import { edgeLinesOf } from '../../../core/search/running-lines.ts';
import { search } from '../../../core/search/search.ts';
import { openSegment, type Segment } from '../../../core/search/segment.ts';
import { spellingsOf } from '../../../core/search/spelling.ts';
import { type SearchUnit, textOnPage } from '../../../core/search/units.ts';
import { asksWhomToCall, contactsToCall } from '../../../core/search/whom-to-call.ts';
import { countWordless } from '../../../core/search/wordless.ts';
import { formsShown, unitsWith, withWritten, writerOf } from '../../../core/search/written-words.ts';
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
import type {
  FindOutcome,
  FindQuestion,
  FoundPlace,
  ListQuestion,
  RowResource,
  SearchOutcome,
  SearchRow,
} from './search-messages.ts';
import { notePartsOf, partsOf, passageOf } from './unit-parts.ts';

/** Letters of an excerpt in the narrow panel of the reader. */
const shortExcerpt = 120;
const answersShown = 3;
const callsShown = 3;
const noMatcher = { version: foldingVersion, words: [], phrases: [] };
const noNotes = indexNotes([]);

/** What is known of every resource, to tell what replaced another. */
type ResourceEdition = Edition & Replacement;

/** What of the kits a search needs beside their segments. */
type KitContents = {
  readonly terms: readonly Term[];
  readonly resources: readonly ResourceRow[];
  readonly kits: readonly NamedKit[];
  readonly others: ReadonlyMap<string, readonly string[]>;
};

/** A library that is ready to be searched. */
export class SearchLibrary {
  readonly #library: Library;
  readonly #segments: readonly Segment[];
  readonly #terms: readonly Term[];
  readonly #kits: readonly NamedKit[];
  /** The same items in other kits, by the ids of those in front. */
  readonly #others: ReadonlyMap<string, readonly string[]>;
  /** Made when it is first needed. */
  #termNames: TermNames | undefined;
  readonly #resources: ReadonlyMap<string, ResourceFacts>;
  readonly #works: ReadonlyMap<string, string>;
  readonly #editions: readonly ResourceEdition[];
  readonly #pdfs: readonly string[];
  /** Counted when it is first needed. */
  #wordless: number | undefined;

  constructor(
    library: Library,
    segments: readonly Segment[],
    { terms, resources, kits, others }: KitContents,
  ) {
    this.#library = library;
    this.#segments = segments;
    this.#terms = terms;
    this.#kits = kits;
    this.#others = others;
    this.#resources = new Map(
      resources.map((row) => [row.id, { themes: row.themes, year: dayOfDocument(row).slice(0, 4) }]),
    );
    this.#works = new Map(resources.map((row) => [row.id, workOf(row)]));
    this.#pdfs = resources.flatMap(({ id, file }) => (file?.mediaType === 'application/pdf' ? [id] : []));
    this.#editions = resources.map(({ id, kind, title, language, isReplacedBy, translationOf }) => ({
      ...{ id, kind, title, language },
      ...(isReplacedBy === undefined ? {} : { isReplacedBy }),
      ...(translationOf === undefined ? {} : { translationOf }),
    }));
  }

  /** The best hits of the whole library and of `notes`, in one list. Rejects when the texts of hits are gone. */
  async search(question: ListQuestion, notes: NoteIndex = noNotes): Promise<SearchOutcome> {
    const { query, limit, language, country, filters, isTranslated, isEveryLanguage } = question;
    const segments = [...this.#segments, ...notes.segments];
    const options = {
      isTyping: true,
      language,
      country,
      filters,
      resources: this.#resources,
      kits: this.#kits,
      glossary: isTranslated ? this.#terms : [],
      ...(isEveryLanguage ? {} : { works: this.#works }),
    };
    const answers = isQuestion(query) ? await this.#answers(question) : [];
    const calls = await this.#calls(question);
    const above = [...calls, ...answers];
    const pinned = above.length > 0 ? { pinned: above.flatMap(keysOf) } : {};
    const { hits, pinnedCount, ...answer } = search(segments, query, { ...options, ...pinned, limit });
    const rows = await this.#rows(hits, new Matcher(answer.matcher), language, notes);
    const listed = answer.total + above.length - pinnedCount;
    const spelt = answer.total > 0 ? undefined : spellingsOf(segments, query, language);
    const forms = [...formsShown(answer.how), ...(spelt?.forms ?? [])];
    const write = writerOf(forms, await this.#textsWith(forms, notes));
    const shown = { ...answer, query, rows, calls, answers, listed, how: withWritten(answer.how, write) };
    if (!spelt) return { ...shown, spellings: [], hiding: [], wordless: 0 };
    this.#termNames ??= namesOfTerms(this.#terms);
    const nearTerm = nearestTerm(this.#termNames, query);
    const spellings = spelt.lines(write);
    const hiding = hidingFilters(query, (line) => search(segments, line, { ...options, limit: 0 }).total);
    this.#wordless ??= countWordless(segments, this.#pdfs);
    const near = calls.length > 0 ? calls : await this.#contactsFor(question);
    const guesses = { spellings, hiding, wordless: this.#wordless, ...(nearTerm && { nearTerm }) };
    return { ...shown, calls: near, ...guesses };
  }

  /** A few texts in which some words stand, to read how they are written. */
  async #textsWith(forms: readonly string[], notes: NoteIndex): Promise<string[]> {
    if (forms.length === 0) return [];
    const keys = unitsWith([...this.#segments, ...notes.segments], forms);
    const units = await unitsByKey(this.#library, keys);
    return [...units, ...keys.flatMap((key) => notes.units.get(key) ?? [])].map(({ text }) => text);
  }

  /** Every page of one document in which the query matches. */
  async find({ query, resourceId, language, isTranslated, isWhole }: FindQuestion): Promise<FindOutcome> {
    const found = findIn(this.#segments, query, resourceId, {
      isTyping: true,
      isWhole,
      language,
      glossary: isTranslated ? this.#terms : [],
    });
    const matcher = new Matcher(found.matcher);
    const units = await unitsByKey(this.#library, found.keys);
    const places = units.flatMap((unit): FoundPlace[] => {
      if (unit.kind !== 'page') return [];
      const all = matcher.marks(unit.text, unit.language);
      if (isWhole && !holdsAll(found.matcher, unit.text)) return [];
      const { locator, label } = unit;
      const onPage = textOnPage(unit);
      const onlyOnPage = all.filter(({ end }) => end <= onPage.length);
      const marks = onlyOnPage.length > 0 ? onlyOnPage : all;
      const shares = onlyOnPage.map(({ start }) => start / onPage.length);
      const edges = edgeLinesOf(onPage);
      const range = excerptRange(unit.text, marks, { length: shortExcerpt });
      // Only words on the page have marks to be counted.
      const shown = Math.max(
        0,
        onlyOnPage.findIndex(({ start, end }) => start >= range.start && end <= range.end),
      );
      const excerpt = cutOut(unit.text, range, marks);
      const counts = { count: onlyOnPage.length, formCount: all.length - onlyOnPage.length };
      return [{ locator, label, ...counts, shares, edges, excerpt, shown }];
    });
    const [document, worded] = await Promise.all([
      documentOf(this.#library, resourceId),
      countWordedPages(this.#library, resourceId),
    ]);
    const pages = documentPages(document, worded);
    const how = places.length > 0 ? found.how : [];
    return { query: query.trim(), matcher: found.matcher, places, how, pages };
  }

  async #answers({ query, language, country, filters }: ListQuestion): Promise<SearchRow[]> {
    if (Object.keys(filters).length > 0) return [];
    const plan = planQuestion(this.#segments, query, { language, country });
    if (!plan) return [];
    const units = await unitsByKey(
      this.#library,
      plan.hits.map((hit) => hit.key),
    );
    const passages = bestPassages(plan, units, answersShown);
    const rows = await this.#rows(
      passages.map(({ hit }) => hit),
      new Matcher(plan.matcher),
      language,
      noNotes,
    );
    const unitOf = new Map(units.map((unit) => [unit.key, unit]));
    return rows.map((row, index) => {
      const passage = passages[index];
      const unit = unitOf.get(row.key);
      return passage && unit ? { ...row, excerpt: passageOf(unit, passage) } : row;
    });
  }

  /** Contacts for a line that asks whom to call; a number that the country and the Union both have stands once, as the country's own. */
  async #calls(question: ListQuestion): Promise<SearchRow[]> {
    const isAsked = Object.keys(question.filters).length === 0 && asksWhomToCall(question.query);
    return isAsked ? await this.#contactsFor(question) : [];
  }

  async #contactsFor({ query, language, country, isTranslated }: ListQuestion): Promise<SearchRow[]> {
    const glossary = isTranslated ? this.#terms : [];
    const hits = contactsToCall(this.#segments, query, { language, country }, glossary, 2 * callsShown);
    const rows = await this.#rows(hits, new Matcher(noMatcher), language, noNotes);
    const numberOf = (row: SearchRow) => row.contact?.phones[0]?.number;
    const own = new Set(rows.filter((row) => row.country === country).map(numberOf));
    return rows.filter((row) => row.country === country || !own.has(numberOf(row))).slice(0, callsShown);
  }

  async #rows(
    hits: readonly SearchHit[],
    matcher: Matcher,
    language: Language,
    notes: NoteIndex,
  ): Promise<SearchRow[]> {
    const [units, resources, contacts] = await Promise.all([
      unitsByKey(
        this.#library,
        hits.map((hit) => hit.key),
      ),
      resourcesFor(
        this.#library,
        idsOf(hits, (hit) => hit.resourceId),
      ),
      contactsByIds(
        this.#library,
        idsOf(hits, (hit) => (hit.kind === 'contact' ? hit.locator : undefined)),
      ),
    ]);
    const unitOf = new Map(units.map((unit) => [unit.key, unit]));
    const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
    return hits.map((hit): SearchRow => {
      const unit = unitOf.get(hit.key) ?? notes.units.get(hit.key);
      if (!unit) throw new Error(`the library has lost the text of ${hit.key}`);
      const resource = hit.resourceId === undefined ? undefined : resources.get(hit.resourceId);
      const contact = hit.kind === 'contact' ? contactOf.get(hit.locator) : undefined;
      const note = hit.kind === 'note' ? notes.texts.get(hit.locator) : undefined;
      const term = hit.kind === 'term' ? this.#terms.find(({ id }) => id === hit.locator) : undefined;
      return {
        ...hit,
        ...partsOf(unit, matcher),
        ...(resource && {
          resource: rowResource(resource, replacementOf(resource, this.#editions, language)),
        }),
        ...(contact && { contact }),
        ...(term && { term }),
        ...othersOf(this.#others, hit),
        ...(note && { note: notePartsOf(note, matcher) }),
      };
    });
  }
}

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
  return new SearchLibrary(library, opened, { terms, resources, kits, others: othersByFront(behind) });
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

/** Ids of the items behind each item in front, by the name of its group. */
function othersByFront(behind: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const [name, front] of behind)
    others.set(front, [...(others.get(front) ?? []), name.slice(name.indexOf(':') + 1)]);
  return others;
}

function othersOf(others: ReadonlyMap<string, readonly string[]>, hit: SearchHit): Pick<SearchRow, 'alsoIn'> {
  const alsoIn = others.get(hit.resourceId ?? `${hit.kind}:${hit.locator}`);
  return alsoIn && hit.kind !== 'note' ? { alsoIn } : {};
}

/** The keys of a row in whatever language it is listed. */
function keysOf({ kind, key, locator }: SearchRow): string[] {
  return kind === 'contact' ? languages.map((language) => `contact:${locator}#${language}`) : [key];
}

function idsOf(hits: readonly SearchHit[], idOf: (hit: SearchHit) => string | undefined): string[] {
  return [...new Set(hits.flatMap((hit) => idOf(hit) ?? []))];
}

function rowResource(resource: ResourceRow, newer: ResourceEdition | undefined): RowResource {
  const { id, kind, title, creator, issued, asOf, check, nextCheck, readiness } = resource;
  return {
    ...{ id, kind, title, issued, readiness },
    ...(resource.documentOf === undefined ? {} : { documentOf: resource.documentOf }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(check === undefined ? {} : { check }),
    ...(creator === undefined ? {} : { creator }),
    ...(nextCheck === undefined ? {} : { nextCheck }),
    ...(newer && {
      replacedBy: { id: newer.id, kind: newer.kind, title: newer.title, language: newer.language },
    }),
  };
}
