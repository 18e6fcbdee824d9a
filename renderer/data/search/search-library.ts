// Search in the library and in the person's notes. Segments are in memory. Texts and facts of the hits are read when they are
// shown.

import type { Language } from '../../../core/base/language.ts';
import { languages } from '../../../core/base/language.ts';
import type { Replacement } from '../../../core/citing/source-facts.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import { type Edition, replacementOf } from '../../../core/kit/replacement.ts';
import { indexNotes, type NoteIndex } from '../../../core/notes/search-notes.ts';
import type { ResourceFacts, SearchHit } from '../../../core/search/answer.ts';
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
import type { LibraryDb, ResourceRow } from '../db/library-db.ts';
import {
  allResources,
  allSegments,
  allTerms,
  contactsByIds,
  countWordedPages,
  documentOf,
  documentPages,
  resourcesById,
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

/** A library that is ready to be searched. */
export class SearchLibrary {
  readonly #db: LibraryDb;
  readonly #segments: readonly Segment[];
  readonly #terms: readonly Term[];
  /** Made when it is first needed. */
  #termNames: TermNames | undefined;
  readonly #resources: ReadonlyMap<string, ResourceFacts>;
  readonly #editions: readonly ResourceEdition[];
  readonly #pdfs: readonly string[];
  /** Counted when it is first needed. */
  #wordless: number | undefined;

  constructor(
    db: LibraryDb,
    segments: readonly Segment[],
    terms: readonly Term[],
    resources: readonly ResourceRow[],
  ) {
    this.#db = db;
    this.#segments = segments;
    this.#terms = terms;
    this.#resources = new Map(
      resources.map(({ id, themes, issued }) => [id, { themes, year: issued.slice(0, 4) }]),
    );
    this.#pdfs = resources.flatMap(({ id, file }) => (file?.mediaType === 'application/pdf' ? [id] : []));
    this.#editions = resources.map(({ id, kind, title, language, isReplacedBy, translationOf }) => ({
      ...{ id, kind, title, language },
      ...(isReplacedBy === undefined ? {} : { isReplacedBy }),
      ...(translationOf === undefined ? {} : { translationOf }),
    }));
  }

  /** The best hits of the whole library and of `notes`, in one list. Rejects when the texts of hits are gone. */
  async search(question: ListQuestion, notes: NoteIndex = noNotes): Promise<SearchOutcome> {
    const { query, limit, language, country, filters, isTranslated } = question;
    const segments = [...this.#segments, ...notes.segments];
    const options = {
      isTyping: true,
      language,
      country,
      filters,
      resources: this.#resources,
      glossary: isTranslated ? this.#terms : [],
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
    return { ...shown, spellings, hiding, wordless: this.#wordless, ...(nearTerm && { nearTerm }) };
  }

  /** A few texts in which some words stand, to read how they are written. */
  async #textsWith(forms: readonly string[], notes: NoteIndex): Promise<string[]> {
    if (forms.length === 0) return [];
    const keys = unitsWith([...this.#segments, ...notes.segments], forms);
    const units = await unitsByKey(this.#db, keys);
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
    const units = await unitsByKey(this.#db, found.keys);
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
      documentOf(this.#db, resourceId),
      countWordedPages(this.#db, resourceId),
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
      this.#db,
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
  async #calls({ query, language, country, filters, isTranslated }: ListQuestion): Promise<SearchRow[]> {
    if (Object.keys(filters).length > 0 || !asksWhomToCall(query)) return [];
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
        this.#db,
        hits.map((hit) => hit.key),
      ),
      resourcesById(
        this.#db,
        idsOf(hits, (hit) => hit.resourceId),
      ),
      contactsByIds(
        this.#db,
        idsOf(hits, (hit) => (hit.kind === 'contact' ? hit.locator : undefined)),
      ),
    ]);
    const unitOf = new Map(units.map((unit) => [unit.key, unit]));
    const resourceOf = new Map(resources.map((resource) => [resource.id, resource]));
    const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
    return hits.map((hit): SearchRow => {
      const unit = unitOf.get(hit.key) ?? notes.units.get(hit.key);
      if (!unit) throw new Error(`the library has lost the text of ${hit.key}`);
      const resource = hit.resourceId === undefined ? undefined : resourceOf.get(hit.resourceId);
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
        ...(note && { note: notePartsOf(note, matcher) }),
      };
    });
  }
}

/**
 * Reads what a search needs. A segment that is missing, damaged or made by another version is made anew. It is built from the
 * units of its language, which every library has. Rejects when the database cannot be read.
 */
export async function openSearchLibrary(db: LibraryDb): Promise<SearchLibrary> {
  const [rows, terms, resources] = await Promise.all([allSegments(db), allTerms(db), allResources(db)]);
  const opened = rows.map((row) => ({ language: row.language, segment: openSegment(row.bytes) }));
  const sound = opened.flatMap(({ segment }) => (segment.ok ? [segment.value] : []));
  const wrong = new Set(opened.flatMap(({ language, segment }) => (segment.ok ? [] : [language])));
  const wanted = rows.length === 0 ? languages : [...wrong];
  const kept = sound.filter((segment) => !wrong.has(segment.language));
  const made: Segment[] = [];
  for (const language of wanted) made.push(...remade(await unitsOfLanguage(db, language), language));
  return new SearchLibrary(db, [...kept, ...made], terms, resources);
}

function remade(units: readonly SearchUnit[], language: Language): Segment[] {
  if (units.length === 0) return [];
  const segment = openSegment(buildSegment(units, language));
  if (!segment.ok) throw new Error(`a segment just made cannot be read: ${segment.problem.code}`);
  return [segment.value];
}

/** The keys of a row in whatever language it is listed. */
function keysOf({ kind, key, locator }: SearchRow): string[] {
  return kind === 'contact' ? languages.map((language) => `contact:${locator}#${language}`) : [key];
}

function idsOf(hits: readonly SearchHit[], idOf: (hit: SearchHit) => string | undefined): string[] {
  return [...new Set(hits.flatMap((hit) => idOf(hit) ?? []))];
}

function rowResource(resource: ResourceRow, newer: ResourceEdition | undefined): RowResource {
  const { id, kind, title, creator, issued, asOf, nextCheck, readiness } = resource;
  return {
    ...{ id, kind, title, issued, readiness },
    ...(asOf === undefined ? {} : { asOf }),
    ...(creator === undefined ? {} : { creator }),
    ...(nextCheck === undefined ? {} : { nextCheck }),
    ...(newer && {
      replacedBy: { id: newer.id, kind: newer.kind, title: newer.title, language: newer.language },
    }),
  };
}
