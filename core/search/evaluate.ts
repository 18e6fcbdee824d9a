// Evaluation of a plan: the matching units of all segments and their scores.
import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import { unitsOfNumber } from './contact-number.ts';
import type { Entry } from './dictionary.ts';
import type { TermMatch } from './match-word.ts';
import { counts } from './matcher-spec-of-plan.ts';
import type { UnitHits } from './phrase.ts';
import type { PlanGroup } from './plan.ts';
import type { QueryPlan } from './plan-query.ts';
import { PostingsCursor } from './postings.ts';
import { rarityOf, type Scores, type SegmentGroup, scoreSegment } from './score.ts';
import type { Segment } from './segment.ts';
import { countryCodes, hitKindCodes, noCode } from './segment-format.ts';

/** The best unit of each group of a segment; `counts` is zero for groups without a match. */
export type GroupBests = {
  readonly scores: Float32Array;
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
};

/** The reader whose language and country break ties. */
type Reader = { readonly language?: Language; readonly country?: Country };

/** Required shares of the query's words: all, then half, then any. */
export const shares: readonly number[] = [1, 0.5, 0];

const isNumber = /^\p{N}+$/u;
const termCode = hitKindCodes.indexOf('term');
const contactCode = hitKindCodes.indexOf('contact');
const noteCode = hitKindCodes.indexOf('note');
const unionCode = countryCodes.indexOf('EU');
const fillingRarity = 0.01;
/** Minimum information of a single sufficient word, relative to the average word of the query. */
const distinctiveShare = 0.5;
/** Weight of words said aside, such as an age. They only affect the order. */
const asideRarity = 0.3;
const ownLanguage = 1.05;
const ownCountry = 1.1;
/** Penalties for other countries, highest for telephone numbers. What covers the whole Union counts as the reader's own. */
const foreign = 0.85;
const foreignContact = 0.6;
/** Penalty for terms. They are so short that they would rank above every passage that uses them. */
const termWorth = 0.75;
/** Penalty for a table of contents, which only names other pages. It is still shown if nothing else matches. */
const contentsWorth = 0.25;
/** Boost for contacts if the query is their number. */
const ownNumberWorth = 10;
/** Boost for the person's own notes. */
const noteWorth = 1.2;

/** A plan evaluated over all segments, with decreasing requirements. */
export class Evaluation {
  readonly segments: readonly Segment[];
  readonly scores: readonly Scores[];
  readonly #excluded: readonly (Uint8Array | undefined)[];
  readonly #reader: Reader;
  readonly #groups: readonly PlanGroup[];

  /** `worths` replaces the weights from the rarity of each group. */
  constructor(segments: readonly Segment[], plan: QueryPlan, reader: Reader, worths?: readonly number[]) {
    this.segments = segments;
    this.#reader = reader;
    this.#groups = plan.groups;
    const total = segments.reduce((sum, segment) => sum + segment.unitCount, 0);
    this.scores = segments.map((segment, index) =>
      scoreSegment(segment, groupsFor(segment, index, plan.groups, total, worths)),
    );
    this.#excluded = segments.map((segment, index) => excludedUnits(segment, plan.excluded[index] ?? []));
  }

  /** Whether a unit lacks some of the significant words. */
  isPartial(index: number, unit: number): boolean {
    const scores = this.scores[index];
    return scores !== undefined && (scores.matched[unit] ?? 0) < scores.required;
  }

  /** Matches of the words that are significant in some language, for the proximity boost. */
  countingTerms(): (readonly (readonly TermMatch[])[])[] {
    const deciding = this.#groups.filter((group) =>
      this.segments.some((segment) => counts(group, this.#groups, segment.language)),
    );
    return deciding.map((group) => group.terms).filter((terms) => terms.some((list) => list.length > 0));
  }

  /** The best units, with any share of the words. Contacts, terms, notes and tables of contents are no passages. */
  softest(limit: number): { readonly segment: number; readonly unit: number; readonly score: number }[] {
    const found = this.segments.flatMap((segment, index) => {
      const { score, matched, required } = this.scores[index] as Scores;
      return Array.from(score, (value, unit) => {
        const codes = segment.codes(unit);
        const isPiece = isPassage(codes.kind) && !segment.isContents(unit) && matched[unit] !== 0;
        const own =
          value * ((matched[unit] as number) / required) * (this.#isForeign(codes.country) ? foreign : 1);
        return { segment: index, unit, score: isPiece && this.#excluded[index]?.[unit] !== 1 ? own : 0 };
      }).filter((piece) => piece.score > 0);
    });
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  /** Whether a country is neither the reader's nor the whole Union. */
  #isForeign(country: number): boolean {
    const own = this.#reader.country;
    return (
      own !== undefined &&
      country !== noCode &&
      country !== unionCode &&
      country !== countryCodes.indexOf(own)
    );
  }

  /** Units of one group with at least `share` of the significant words (and at least one), in order. */
  unitsOf(index: number, group: number, share: number): number[] {
    const segment = this.segments[index] as Segment;
    const { matched, required } = this.scores[index] as Scores;
    const excluded = this.#excluded[index];
    const least = minWords(required, share);
    const found: number[] = [];
    segment.unitGroups.forEach((own, unit) => {
      if (own === group && (matched[unit] as number) >= least && excluded?.[unit] !== 1) found.push(unit);
    });
    return found;
  }

  /**
   * Groups of one segment with a unit that has at least `share` of the significant words (and at least one). `mustBeDistinctive`
   * requires distinctive words: a plain number, or a word of every second text, is not enough.
   */
  bests(index: number, share: number, mustBeDistinctive = false): GroupBests {
    const segment = this.segments[index] as Segment;
    const { score, matched, required, information, average } = this.scores[index] as Scores;
    const minDistinctive = mustBeDistinctive ? average * distinctiveShare : 0;
    const excluded = this.#excluded[index];
    const scores = new Float32Array(segment.groupCount);
    const units = new Uint32Array(segment.groupCount);
    const held = new Uint32Array(segment.groupCount);
    const least = minWords(required, share);
    const boost = segment.language === this.#reader.language ? ownLanguage : 1;
    const country = this.#reader.country === undefined ? -1 : countryCodes.indexOf(this.#reader.country);
    const called = unitsOfNumber(segment, index, this.#groups);
    for (let unit = 0; unit < segment.unitCount; unit += 1) {
      const isEnough = (matched[unit] as number) >= least && (information[unit] as number) >= minDistinctive;
      if (!isEnough || excluded?.[unit] === 1) continue;
      const group = segment.unitGroups[unit] as number;
      const codes = segment.codes(unit);
      let value = (score[unit] as number) * boost;
      if (country >= 0 && codes.country === country) value *= ownCountry;
      if (codes.kind === termCode) value *= termWorth;
      else if (codes.kind === noteCode) value *= noteWorth;
      else if (this.#isForeign(codes.country)) value *= codes.kind === contactCode ? foreignContact : foreign;
      if (called.has(unit)) value *= ownNumberWorth;
      const isContents = segment.isContents(unit);
      if (isContents) value *= contentsWorth;
      held[group] = (held[group] as number) + 1;
      const isBetter =
        isContents === segment.isContents(units[group] as number)
          ? value > (scores[group] as number)
          : !isContents;
      if (held[group] === 1 || isBetter) {
        scores[group] = value;
        units[group] = unit;
      }
    }
    return { scores, units, counts: held };
  }
}

/** Every group of a segment by its first unit, for a query with filters only. The reader's language and country come first. */
export function everyGroup(segment: Segment, reader: Reader): GroupBests {
  const scores = new Float32Array(segment.groupCount);
  const units = new Uint32Array(segment.groupCount);
  const held = new Uint32Array(segment.groupCount);
  const country = reader.country === undefined ? -1 : countryCodes.indexOf(reader.country);
  const boost = segment.language === reader.language ? ownLanguage : 1;
  segment.unitGroups.forEach((group, unit) => {
    held[group] = (held[group] as number) + 1;
    if (held[group] !== 1) return;
    units[group] = unit;
    scores[group] = segment.codes(unit).country === country ? boost * ownCountry : boost;
  });
  return { scores, units, counts: held };
}

function isPassage(kind: number): boolean {
  return kind !== termCode && kind !== contactCode && kind !== noteCode;
}

function minWords(required: number, share: number): number {
  return Math.max(1, Math.ceil(required * share));
}

/** The plan for one segment. Stop words are optional unless there is nothing else. */
function groupsFor(
  segment: Segment,
  index: number,
  groups: readonly PlanGroup[],
  total: number,
  worths: readonly number[] | undefined,
): SegmentGroup[] {
  return groups.map((group, place) => {
    const isOptional = !counts(group, groups, segment.language);
    const rarity = worths?.[place] ?? rarityOf(group.count, total);
    const worth = group.isAside ? asideRarity : fillingRarity;
    return {
      terms: group.terms[index] ?? [],
      phrases: group.phrases[index] ?? [],
      isOptional,
      isNumber: isNumber.test(group.form),
      rarity: isOptional ? rarity * worth : rarity,
    };
  });
}

function excludedUnits(segment: Segment, unwanted: readonly (Entry | UnitHits)[]): Uint8Array | undefined {
  if (unwanted.length === 0) return undefined;
  const excluded = new Uint8Array(segment.unitCount);
  for (const found of unwanted) {
    if ('units' in found) for (const unit of found.units) excluded[unit] = 1;
    else {
      const cursor = new PostingsCursor(segment.terms.data, found, segment.unitCount);
      while (cursor.next()) excluded[cursor.unit] = 1;
    }
  }
  return excluded;
}
