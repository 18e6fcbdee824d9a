// Collection of results: one for each document, contact, term or note, filtered, counted and ranked.
import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { Facets, HitKind, ResourceFacts, SearchFilters } from './answer.ts';
import type { GroupBests } from './evaluate.ts';
import type { Segment } from './segment.ts';
import { countryCodes, hitKindCodes, noCode } from './segment-format.ts';

/** A matching group by position: index of the segment, of the group and of its best unit. */
export type Candidate = {
  readonly segment: number;
  readonly group: number;
  readonly unit: number;
  /** Changed once, by the proximity boost. */
  score: number;
  readonly count: number;
};

/** Facts of a candidate for filters and facets. */
type Values = {
  readonly kind: HitKind;
  readonly languages: readonly Language[];
  readonly country: Country | undefined;
  readonly facts: ResourceFacts | undefined;
  readonly kitId: string | undefined;
  /** The same item of another kit stands in front. */
  readonly isBehind: boolean;
};
/** Groups that are one result: a contact, term or note in several languages, or the translations of a work. */
type Named = { readonly candidate: Candidate; readonly values: Values };

/** Keeps the best `size` candidates in order. */
class TopList {
  readonly items: Candidate[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether a score would be kept. */
  takes(score: number): boolean {
    return this.items.length < this.#size || score > (this.items.at(-1)?.score ?? 0);
  }

  add(candidate: Candidate): void {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.items[middle]?.score ?? 0) >= candidate.score) low = middle + 1;
      else high = middle;
    }
    this.items.splice(low, 0, candidate);
    if (this.items.length > this.#size) this.items.pop();
  }
}

/** Options of the collection. */
export type CollectOptions = {
  readonly filters: SearchFilters;
  /** Number of best candidates to keep. */
  readonly size: number;
  readonly language: Language | undefined;
  readonly resources: ReadonlyMap<string, ResourceFacts>;
  /** Units shown above the results, by segment; absent: none. */
  readonly pinned?: readonly ReadonlySet<number>[];
  /** The work of each resource by id; absent: each translation is a result of its own. */
  readonly works?: ReadonlyMap<string, string>;
  /** Works that are listed already. Their other translations are counted and not listed again. */
  readonly listedWorks?: ReadonlySet<string>;
};

/** Collects candidates of all segments. Contacts, terms and notes exist in several languages but are one result each, as works may. */
export class Collector {
  readonly top: TopList;
  total = 0;
  unitTotal = 0;
  /** Results that are also shown above the results. */
  pinnedCount = 0;
  /** Translations that match and that a listed one stands for. */
  otherLanguages = 0;
  readonly listedWorks = new Set<string>();
  readonly #segments: readonly Segment[];
  readonly #options: CollectOptions;
  readonly #named = new Map<string, Named[]>();
  readonly #counts: Counts;

  constructor(segments: readonly Segment[], options: CollectOptions, counts: Counts) {
    this.#segments = segments;
    this.#options = options;
    this.#counts = counts;
    this.top = new TopList(options.size);
  }

  /** Adds the groups of one segment, except those for which `isTaken` is true. */
  add(index: number, bests: GroupBests, isTaken: (group: number) => boolean): void {
    const segment = this.#segments[index] as Segment;
    const facts = factsOfGroups(segment, this.#options.resources);
    const languages = [segment.language];
    for (let group = 0; group < segment.groupCount; group += 1) {
      const count = bests.counts[group] as number;
      if (count === 0 || isTaken(group)) continue;
      const unit = bests.units[group] as number;
      const candidate = { segment: index, group, unit, score: bests.scores[group] as number, count };
      const codes = segment.codes(unit);
      const kind = hitKindCodes[codes.kind] ?? 'report';
      const country = codes.country === noCode ? undefined : countryCodes[codes.country];
      const { kitId } = segment;
      const values = {
        kind,
        languages,
        country,
        facts: facts[group],
        kitId,
        isBehind: segment.isBehind(group),
      };
      const name = this.#nameOf(segment, group, kind);
      if (name === undefined) {
        this.#count(values, candidate);
        continue;
      }
      const known = this.#named.get(name);
      if (known) known.push({ candidate, values });
      else this.#named.set(name, [{ candidate, values }]);
    }
  }

  /** The name that a group shares with those it is one result with; undefined for a result of its own. */
  #nameOf(segment: Segment, group: number, kind: HitKind): string | undefined {
    const { works } = this.#options;
    const isWork = kind !== 'contact' && kind !== 'term' && kind !== 'note';
    if (isWork && !works) return undefined;
    const name = segment.groupName(group);
    if (!isWork) return name;
    const id = resourceIdOf(name) ?? name;
    return `${works?.get(id) ?? id}${name.slice(id.length)}`;
  }

  /** Ends the collection: one result for each contact, term, note and work, in the reader's language if that matches. */
  finish(): void {
    const { filters, language, listedWorks } = this.#options;
    for (const [name, found] of this.#named) {
      const isWork = !isNamed(name);
      if (isWork && listedWorks?.has(name)) {
        this.#countOthers(found);
        continue;
      }
      const fitting = found.filter(({ values }) => isWanted(values.languages, filters.languages));
      const candidates = (fitting.length > 0 ? fitting : found).map((named) => named.candidate);
      candidates.sort((a, b) => b.score - a.score);
      const own = candidates.find((candidate) => this.#segments[candidate.segment]?.language === language);
      const best = own ?? candidates[0];
      const values = (isWork ? found.find(({ candidate }) => candidate === best) : found[0])?.values;
      if (!best || !values) continue;
      const languages = [...new Set(found.flatMap((named) => named.values.languages))];
      if (!isWork) {
        const score = candidates[0]?.score ?? best.score;
        this.#count({ ...values, languages }, { ...best, score, count: 1 });
      } else if (this.#count({ ...values, languages }, best)) {
        this.otherLanguages += fitting.length - 1;
        this.listedWorks.add(name);
      }
    }
  }

  /** Counts translations of a work that is listed: for the filter of languages, and as what is not shown. */
  #countOthers(found: readonly Named[]): void {
    const { filters } = this.#options;
    for (const { values } of found) {
      for (const language of values.languages) this.#counts.add('languages', language);
      if (isWanted(values.languages, filters.languages)) this.otherLanguages += 1;
    }
  }

  /** Whether a contact, term or note was collected, in any language. */
  holdsNamed(name: string): boolean {
    return this.#named.has(name);
  }

  /**
   * Counts a candidate in each facet without the facet's own filter, and keeps it if it passes all filters. Runs for every matching
   * document. Returns whether it passes.
   */
  #count({ kind, languages, country, facts, kitId, isBehind }: Values, candidate: Candidate): boolean {
    const { filters } = this.#options;
    const isKind = !filters.kinds || filters.kinds.includes(kind);
    const isLanguage = isWanted(languages, filters.languages);
    const isCountry = !filters.countries || (country !== undefined && filters.countries.includes(country));
    const isTheme = !filters.themes || isWanted(facts?.themes ?? [], filters.themes);
    const isYear = !filters.years || (facts !== undefined && filters.years.includes(facts.year));
    const isKit = !filters.kits || (kitId !== undefined && filters.kits.includes(kitId));
    const missed =
      Number(!isKind) +
      Number(!isLanguage) +
      Number(!isCountry) +
      Number(!isTheme) +
      Number(!isYear) +
      Number(!isKit);
    if (missed > 1) return false;
    const counts = this.#counts;
    // Whoever asks for one kit wants all that it has.
    if (isBehind && !(isKit && filters.kits?.length === 1)) {
      if (kitId !== undefined && missed === Number(!isKit)) counts.add('kits', kitId);
      return false;
    }
    const isListed = missed === 0;
    if (isListed || !isKind) counts.add('kinds', kind);
    if (isListed || !isLanguage) for (const language of languages) counts.add('languages', language);
    if (country !== undefined && (isListed || !isCountry)) counts.add('countries', country);
    if (facts && (isListed || !isTheme)) for (const theme of facts.themes) counts.add('themes', theme);
    if (facts && (isListed || !isYear)) counts.add('years', facts.year);
    if (kitId !== undefined && (isListed || !isKit)) counts.add('kits', kitId);
    if (!isListed) return false;
    this.total += 1;
    this.unitTotal += candidate.count;
    if (this.#options.pinned?.[candidate.segment]?.has(candidate.unit)) this.pinnedCount += 1;
    if (this.top.takes(candidate.score)) this.top.add(candidate);
    return true;
  }
}

function isWanted(values: readonly string[], wanted: readonly string[] | undefined): boolean {
  return !wanted || values.some((value) => wanted.includes(value));
}

type Facts = readonly (ResourceFacts | undefined)[];
const knownFacts = new WeakMap<ReadonlyMap<string, ResourceFacts>, WeakMap<Segment, Facts>>();

/** Facts of the resources by group. Group names are read once for each library, not in every search. */
function factsOfGroups(segment: Segment, resources: ReadonlyMap<string, ResourceFacts>): Facts {
  if (resources.size === 0) return [];
  const ofLibrary = knownFacts.get(resources) ?? new WeakMap<Segment, Facts>();
  knownFacts.set(resources, ofLibrary);
  const known = ofLibrary.get(segment);
  if (known) return known;
  const facts = Array.from({ length: segment.groupCount }, (_, group) =>
    resources.get(resourceIdOf(segment.groupName(group)) ?? ''),
  );
  ofLibrary.set(segment, facts);
  return facts;
}

/** Counts of values for the facets. */
export class Counts {
  readonly #counts: Record<keyof Facets, Record<string, number>> = {
    kinds: {},
    languages: {},
    countries: {},
    themes: {},
    years: {},
    kits: {},
  };

  add(facet: keyof Facets, value: string): void {
    const counts = this.#counts[facet];
    counts[value] = (counts[value] ?? 0) + 1;
  }

  /** Whether nothing was counted, even without single filters. */
  get isEmpty(): boolean {
    return Object.values(this.#counts).every((counts) => Object.keys(counts).length === 0);
  }

  facets(): Facets {
    return this.#counts;
  }
}

/** The resource of a group; undefined for contacts, terms and notes. */
export function resourceIdOf(group: string): string | undefined {
  if (isNamed(group)) return undefined;
  const slash = group.indexOf('/');
  return slash < 0 ? group : group.slice(0, slash);
}

/** The lesson of a group; undefined for other groups. */
export function lessonIdOf(group: string): string | undefined {
  const slash = group.indexOf('/');
  return slash < 0 || isNamed(group) ? undefined : group.slice(slash + 1);
}

/** Groups of contacts, terms and notes have their kind before a colon. Resource ids have no colon. */
function isNamed(group: string): boolean {
  return group.startsWith('contact:') || group.startsWith('term:') || group.startsWith('note:');
}
