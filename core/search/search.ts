// Search: plan and evaluate a query, relax it if nothing matches all words, then search its translations.
import type { Facets, Relaxation, SearchAnswer, SearchHit, SearchOptions } from './answer.ts';
import { type Candidate, type CollectOptions, Collector, Counts } from './collect.ts';
import { Evaluation, everyGroup, type GroupBests, shares } from './evaluate.ts';
import { foldingVersion } from './fold.ts';
import { hitAt } from './hit-at.ts';
import { specsOf } from './matcher-spec-of-plan.ts';
import { boostProximity } from './nearness.ts';
import { joinFilters, parseQuery, type Query } from './parse-query.ts';
import { planQuery, type QueryPlan } from './plan-query.ts';
import { planTranslations } from './plan-translation.ts';
import type { Segment } from './segment.ts';
import { settleFilters } from './settle-filters.ts';

const defaultLimit = 20;
/** Number of best results that are ranked by proximity. It does not depend on the requested number, so that pages of results agree. */
const rearranged = 100;

/** If fewer results match all words, those with some of the words are added, because the wanted one may be among them. */
const few = 10;

/** Searches all segments. A pure function: the same segments, query and options give the same answer. */
export function search(
  segments: readonly Segment[],
  line: string,
  options: SearchOptions = {},
): SearchAnswer {
  const { query, how } = settleFilters(parseQuery(line), options.resources ?? new Map(), options.kits);
  const filters = joinFilters(query.filters, options.filters ?? {});
  const plan = planQuery(segments, query, {
    isTyping: options.isTyping === true,
    language: options.language,
  });
  const collectOptions = {
    filters,
    size: Math.max(rearranged, (options.offset ?? 0) + (options.limit ?? defaultLimit)),
    language: options.language,
    resources: options.resources ?? new Map(),
    ...(options.works && { works: options.works }),
    ...(options.pinned && {
      pinned: segments.map((segment) => new Set(segment.unitsOf(options.pinned ?? []))),
    }),
  };
  const direct = isOnlyFilters(query)
    ? listEverything(segments, options, collectOptions)
    : searchDirectly(segments, plan, options, collectOptions);
  const translations = planTranslations(segments, query, plan, options.glossary ?? []);
  const { listedWorks } = direct;
  const collector = new Collector(segments, { ...collectOptions, listedWorks }, direct.counts);
  const translated = new Map<number, GroupBests>();
  for (const { plan: own, indexes } of translations) {
    const evaluation = new Evaluation(
      indexes.map((index) => segments[index] as Segment),
      own,
      options,
    );
    indexes.forEach((index, place) => {
      const bests = evaluation.bests(place, 1);
      translated.set(index, bests);
      collector.add(index, bests, (group) => direct.holds(index, group));
    });
  }
  collector.finish();
  const others = direct.others?.(
    (index, group) =>
      direct.holds(index, group) ||
      (translated.get(index)?.counts[group] ?? 0) > 0 ||
      collector.holdsNamed(segments[index]?.groupName(group) ?? ''),
    new Set([...listedWorks, ...collector.listedWorks]),
  );
  const hits = [
    ...direct.items.map((candidate) => toHit(segments, candidate, 'direct', direct.isPartial(candidate))),
    ...collector.top.items.map((candidate) => toHit(segments, candidate, 'translation', false)),
    ...(others?.top.items ?? []).map((candidate) => toHit(segments, candidate, 'direct', true)),
  ];
  const offset = options.offset ?? 0;
  return {
    hits: hits.slice(offset, offset + (options.limit ?? defaultLimit)),
    total: direct.total + collector.total + (others?.total ?? 0),
    pinnedCount: direct.pinnedCount + collector.pinnedCount + (others?.pinnedCount ?? 0),
    otherLanguages: direct.otherLanguages + collector.otherLanguages + (others?.otherLanguages ?? 0),
    unitTotal: direct.unitTotal + collector.unitTotal + (others?.unitTotal ?? 0),
    facets: direct.counts.facets() satisfies Facets,
    how: [...how, ...plan.how, ...direct.how],
    matcher: { version: foldingVersion, ...specsOf(plan.groups, translations) },
  };
}

type DirectHits = {
  readonly items: readonly Candidate[];
  readonly total: number;
  readonly pinnedCount: number;
  readonly unitTotal: number;
  readonly otherLanguages: number;
  readonly listedWorks: ReadonlySet<string>;
  readonly counts: Counts;
  readonly how: readonly Relaxation[];
  readonly holds: (index: number, group: number) => boolean;
  readonly isPartial: (candidate: Candidate) => boolean;
  /** If few match all words: those with some of the words, except those for which `isTaken` is true. */
  readonly others?: (isTaken: IsTaken, listedWorks: ReadonlySet<string>) => Collector;
};

type IsTaken = (index: number, group: number) => boolean;

/** Whether a query has filters only. Then everything that passes them is listed. */
function isOnlyFilters({ words, phrases, excluded, filters }: Query): boolean {
  return words.length + phrases.length + excluded.length === 0 && Object.keys(filters).length > 0;
}

function listEverything(
  segments: readonly Segment[],
  options: SearchOptions,
  collectOptions: CollectOptions,
): DirectHits {
  const counts = new Counts();
  const collector = new Collector(segments, collectOptions, counts);
  segments.forEach((segment, index) => {
    collector.add(index, everyGroup(segment, options), () => false);
  });
  collector.finish();
  return { ...sumsOf(collector), counts, how: [], holds: () => true, isPartial: () => false };
}

function sumsOf({ top: { items }, total, pinnedCount, unitTotal, otherLanguages, listedWorks }: Collector) {
  return { items, total, pinnedCount, unitTotal, otherLanguages, listedWorks };
}

function searchDirectly(
  segments: readonly Segment[],
  plan: QueryPlan,
  options: SearchOptions,
  collectOptions: CollectOptions,
): DirectHits {
  const evaluation = new Evaluation(segments, plan, options);
  let strictest: Counts | undefined;
  let contentsOnly: DirectHits | undefined;
  for (const share of plan.groups.length > 0 ? shares : []) {
    const counts = new Counts();
    const collector = new Collector(segments, collectOptions, counts);
    const bests = segments.map((_, index) => evaluation.bests(index, share));
    bests.forEach((own, index) => {
      collector.add(index, own, () => false);
    });
    collector.finish();
    if (!counts.isEmpty) strictest ??= counts;
    if (collector.total === 0) continue;
    const { items } = collector.top;
    boostProximity(items, segments, evaluation.countingTerms());
    const isRelaxed = share < 1 || plan.missing.length > 0;
    const found: DirectHits = {
      ...sumsOf(collector),
      counts,
      how: isRelaxed ? [{ kind: 'some-words', words: plan.missing }] : [],
      holds: (index, group) =>
        (bests[index]?.counts[group] ?? 0) > 0 ||
        collector.holdsNamed(segments[index]?.groupName(group) ?? ''),
      isPartial: ({ segment, unit }) => plan.missing.length > 0 || evaluation.isPartial(segment, unit),
      ...(collector.total + collector.otherLanguages < few && {
        others: (isTaken: IsTaken, listedWorks: ReadonlySet<string>) =>
          gatherOthers(evaluation, { ...collectOptions, listedWorks }, counts, { share, isTaken }),
      }),
    };
    // Words that occur together only in tables of contents are also searched separately; the pages themselves come first.
    if (items.some(({ segment, unit }) => segments[segment]?.isContents(unit) !== true)) return found;
    contentsOnly ??= found;
  }
  if (contentsOnly) return contentsOnly;
  return {
    items: [],
    total: 0,
    pinnedCount: 0,
    unitTotal: 0,
    otherLanguages: 0,
    listedWorks: new Set(),
    // Results hidden by filters are still counted, so that a person sees which filter to remove.
    counts: strictest ?? new Counts(),
    how: plan.missing.length > 0 ? [{ kind: 'some-words', words: plan.missing }] : [],
    holds: () => false,
    isPartial: () => false,
  };
}

/**
 * Collects results with less than `share` of the words: half of them, or any if nothing else matches. If half was already the
 * maximum, distinctive words are required.
 */
function gatherOthers(
  evaluation: Evaluation,
  collectOptions: CollectOptions,
  counts: Counts,
  { share, isTaken }: { readonly share: number; readonly isTaken: IsTaken },
): Collector {
  const { segments } = evaluation;
  const collector = new Collector(segments, collectOptions, counts);
  if (evaluation.scores.every(({ required }) => required < 2)) return collector;
  for (const less of shares.filter((other) => other < share)) {
    const bests = segments.map((_, index) => evaluation.bests(index, less, share < 1));
    const isFree = (index: number, count: number, group: number): boolean =>
      count > 0 && !isTaken(index, group);
    if (!bests.some((own, index) => own.counts.some((count, group) => isFree(index, count, group)))) continue;
    bests.forEach((own, index) => {
      collector.add(index, own, (group) => isTaken(index, group));
    });
    collector.finish();
    boostProximity(collector.top.items, segments, evaluation.countingTerms());
    break;
  }
  return collector;
}

function toHit(
  segments: readonly Segment[],
  { segment, unit, score, count }: Candidate,
  via: SearchHit['via'],
  isPartial: boolean,
): SearchHit {
  return hitAt(segments[segment] as Segment, unit, { score, otherCount: count - 1, via, isPartial });
}
