// Decides what is listed and counted: one line per document, contact or term, filters applied, the best kept in order.
import type { Country, Language } from '../kit/catalogue.ts';
import type { Facets, HitKind, SearchFilters } from './answer.ts';
import type { GroupBests } from './evaluate.ts';
import type { Segment } from './segment.ts';
import { countryCodes, hitKindCodes, noCode } from './segment-format.ts';

/** A group that answers, by its place: index of the segment, group and best unit in it. */
export type Candidate = {
  readonly segment: number;
  readonly group: number;
  readonly unit: number;
  /** Changed once, when nearness is looked at. */
  score: number;
  readonly count: number;
};

type Passes = {
  readonly kind: boolean;
  readonly language: boolean;
  readonly country: boolean;
  readonly resource: boolean;
};
type Named = { readonly candidate: Candidate; readonly passes: Passes };

/** Keeps the best `size` candidates in order. */
export class TopList {
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

/** Gathers candidates of all segments. Contacts and terms stand in several languages but are one line each. */
export class Collector {
  readonly top: TopList;
  total = 0;
  unitTotal = 0;
  readonly #segments: readonly Segment[];
  readonly #filters: SearchFilters;
  readonly #resourceIds: ReadonlySet<string> | undefined;
  readonly #language: Language | undefined;
  readonly #named = new Map<string, Named[]>();
  readonly #names = new Set<string>();
  readonly #counts: Counts;

  constructor(
    segments: readonly Segment[],
    filters: SearchFilters,
    size: number,
    language: Language | undefined,
    counts: Counts,
  ) {
    this.#segments = segments;
    this.#filters = filters;
    this.#resourceIds = filters.resourceIds && new Set(filters.resourceIds);
    this.#language = language;
    this.#counts = counts;
    this.top = new TopList(size);
  }

  /** Takes the groups of one segment in; those `isTaken` says yes to are left out. */
  add(index: number, bests: GroupBests, isTaken: (group: number) => boolean): void {
    const segment = this.#segments[index] as Segment;
    for (let group = 0; group < segment.groupCount; group += 1) {
      const count = bests.counts[group] as number;
      if (count === 0 || isTaken(group)) continue;
      const unit = bests.units[group] as number;
      const score = bests.scores[group] as number;
      const codes = segment.codes(unit);
      const kind = hitKindCodes[codes.kind] ?? 'report';
      const country = codes.country === noCode ? undefined : countryCodes[codes.country];
      const passes = this.#check(segment, group, kind, country);
      const candidate = { segment: index, group, unit, score, count };
      if (kind === 'contact' || kind === 'term') {
        const name = segment.groupName(group);
        this.#names.add(name);
        const known = this.#named.get(name);
        if (known) known.push({ candidate, passes });
        else this.#named.set(name, [{ candidate, passes }]);
      } else this.#count(kind, [segment.language], country, passes, candidate);
    }
  }

  /** Ends the gathering: one line for each contact and term, in the reader's language where it answers in it. */
  finish(): void {
    for (const found of this.#named.values()) {
      const fitting = found.filter((named) => named.passes.language);
      const candidates = (fitting.length > 0 ? fitting : found).map((named) => named.candidate);
      candidates.sort((a, b) => b.score - a.score);
      const own = candidates.find(
        (candidate) => this.#segments[candidate.segment]?.language === this.#language,
      );
      const best = own ?? candidates[0];
      const passes = found[0]?.passes;
      if (!best || !passes) continue;
      const segment = this.#segments[best.segment] as Segment;
      const codes = segment.codes(best.unit);
      const languages = found.flatMap((named) => this.#segments[named.candidate.segment]?.language ?? []);
      const country = codes.country === noCode ? undefined : countryCodes[codes.country];
      const score = candidates[0]?.score ?? best.score;
      this.#count(
        hitKindCodes[codes.kind] ?? 'contact',
        languages,
        country,
        { ...passes, language: fitting.length > 0 },
        {
          ...best,
          score,
          count: 1,
        },
      );
    }
    this.#named.clear();
  }

  /** Whether a contact or term is among those gathered, in whatever language. */
  holdsNamed(name: string): boolean {
    return this.#names.has(name);
  }

  #check(segment: Segment, group: number, kind: HitKind, country: Country | undefined): Passes {
    const { kinds, languages, countries } = this.#filters;
    return {
      kind: !kinds || kinds.includes(kind),
      language: !languages || languages.includes(segment.language),
      country: !countries || (country !== undefined && countries.includes(country)),
      resource: !this.#resourceIds || this.#resourceIds.has(resourceIdOf(segment.groupName(group)) ?? ''),
    };
  }

  #count(
    kind: HitKind,
    languages: readonly Language[],
    country: Country | undefined,
    passes: Passes,
    candidate: Candidate,
  ): void {
    if (!passes.resource) return;
    if (passes.language && passes.country) this.#counts.add('kinds', kind);
    if (passes.kind && passes.country)
      for (const language of new Set(languages)) this.#counts.add('languages', language);
    if (passes.kind && passes.language && country !== undefined) this.#counts.add('countries', country);
    if (!(passes.kind && passes.language && passes.country)) return;
    this.total += 1;
    this.unitTotal += candidate.count;
    if (this.top.takes(candidate.score)) this.top.add(candidate);
  }
}

/** Counts of values, for the facets. */
export class Counts {
  readonly #counts: Record<keyof Facets, Record<string, number>> = {
    kinds: {},
    languages: {},
    countries: {},
  };

  add(facet: keyof Facets, value: string): void {
    const counts = this.#counts[facet];
    counts[value] = (counts[value] ?? 0) + 1;
  }

  /** Whether nothing was counted, not even beside a filter. */
  get isEmpty(): boolean {
    return Object.values(this.#counts).every((counts) => Object.keys(counts).length === 0);
  }

  facets(): Facets {
    return this.#counts;
  }
}

/** The resource a group belongs to, or undefined for contacts and terms. */
export function resourceIdOf(group: string): string | undefined {
  if (isNamed(group)) return undefined;
  const slash = group.indexOf('/');
  return slash < 0 ? group : group.slice(0, slash);
}

/** The lesson a group is, or undefined. */
export function lessonIdOf(group: string): string | undefined {
  const slash = group.indexOf('/');
  return slash < 0 || isNamed(group) ? undefined : group.slice(slash + 1);
}

/** Groups of contacts and terms bear their kind before a colon; ids of resources have no colon. */
function isNamed(group: string): boolean {
  return group.startsWith('contact:') || group.startsWith('term:');
}
