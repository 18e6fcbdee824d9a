// Search in a library and in the person's notes. Segments are in memory; texts and facts of the hits are read when they are shown.
// They come from the database of the program, or from the page that a kit carries for browsers.

import type { Language } from '../base/language.ts';
import { languages } from '../base/language.ts';
import type { Replacement } from '../citing/source-facts.ts';
import type { SucceededContact } from '../contacts/successor.ts';
import { dayOfDocument, type Resource, workOf } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import { type Edition, replacementOf } from '../kit/replacement.ts';
import { indexNotes, type NoteIndex } from '../notes/search-notes.ts';
import type { NamedKit, ResourceFacts, SearchHit } from '../search/answer.ts';
import { cutOut, excerptRange } from '../search/excerpt.ts';
import { findIn, holdsAll } from '../search/find-in.ts';
import { foldingVersion } from '../search/fold.ts';
import { hidingFilters } from '../search/hiding-filters.ts';
import { Matcher } from '../search/matcher.ts';
import { namesOfTerms, nearestTerm, type TermNames } from '../search/nearest-term.ts';
import { bestPassages, planQuestion } from '../search/passages.ts';
import { isQuestion } from '../search/question.ts';
import { edgeLinesOf } from '../search/running-lines.ts';
import { search } from '../search/search.ts';
import type { Segment } from '../search/segment.ts';
import { spellingsOf } from '../search/spelling.ts';
import { type SearchUnit, textOnPage } from '../search/units.ts';
import { asksWhomToCall, contactsToCall } from '../search/whom-to-call.ts';
import { countWordless } from '../search/wordless.ts';
import { formsShown, unitsWith, withWritten, writerOf } from '../search/written-words.ts';
import type {
  DocumentPages,
  FindOutcome,
  FindQuestion,
  FoundPlace,
  ListQuestion,
  RowResource,
  SearchOutcome,
  SearchRow,
} from './search-rows.ts';
import { notePartsOf, partsOf, passageOf } from './unit-parts.ts';

/** Letters of an excerpt in the narrow panel of the reader. */
const shortExcerpt = 120;
const answersShown = 3;
const callsShown = 3;
const noMatcher = { version: foldingVersion, words: [], phrases: [] };
const noNotes = indexNotes([]);

/** What is known of every resource, to tell what replaced another. */
type ResourceEdition = Edition & Replacement;

/** From where texts and facts of hits are read. Each rejects when they are gone. */
export type SearchedTexts = {
  /** In the order of the keys; those that are unknown are left out. */
  units(keys: readonly string[]): Promise<readonly SearchUnit[]>;
  resources(ids: readonly string[]): Promise<ReadonlyMap<string, Resource>>;
  contacts(ids: readonly string[]): Promise<readonly SucceededContact[]>;
  pages(resourceId: string): Promise<DocumentPages>;
};

/** What of the kits a search needs beside their segments. */
type KitContents = {
  readonly terms: readonly Term[];
  readonly resources: readonly Resource[];
  readonly kits: readonly NamedKit[];
  /** The same items in other kits, by the ids of those in front. */
  readonly others: ReadonlyMap<string, readonly string[]>;
};

/** A library that is ready to be searched. */
export class SearchLibrary {
  readonly #texts: SearchedTexts;
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
    texts: SearchedTexts,
    segments: readonly Segment[],
    { terms, resources, kits, others }: KitContents,
  ) {
    this.#texts = texts;
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
    const units = await this.#texts.units(keys);
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
    const units = await this.#texts.units(found.keys);
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
    const pages = await this.#texts.pages(resourceId);
    const how = places.length > 0 ? found.how : [];
    return { query: query.trim(), matcher: found.matcher, places, how, pages };
  }

  async #answers({ query, language, country, filters }: ListQuestion): Promise<SearchRow[]> {
    if (Object.keys(filters).length > 0) return [];
    const plan = planQuestion(this.#segments, query, { language, country });
    if (!plan) return [];
    const units = await this.#texts.units(plan.hits.map((hit) => hit.key));
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
      this.#texts.units(hits.map((hit) => hit.key)),
      this.#texts.resources(idsOf(hits, (hit) => hit.resourceId)),
      this.#texts.contacts(idsOf(hits, (hit) => (hit.kind === 'contact' ? hit.locator : undefined))),
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

function rowResource(resource: Resource, newer: ResourceEdition | undefined): RowResource {
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
