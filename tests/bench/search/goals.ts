// Goals of the search bench: ratios against a named peer of the same run, and limits that do not depend on the machine.
import type { EngineName, Figures, Measured } from './measure.ts';
import type { QueryKind } from './queries.ts';

/** One goal and where it stands; `value` is undefined when its peer was not measured. */
export type Goal = {
  readonly id: string;
  readonly what: string;
  readonly goal: number;
  readonly isAtLeast?: boolean;
  readonly value: number | undefined;
};

/** The size the goals are set for; with few pages any engine is quick enough and fixed costs decide. */
export const goalPages = 50_000;

/** The goals at the largest size measured, if it is large enough; growth is from the smallest size. */
export function goalsOf(measured: readonly Measured[]): Goal[] {
  const largest = measured.at(-1);
  const smallest = measured.length > 1 ? measured[0] : undefined;
  const own = largest?.figures.own;
  if (!largest || !own || largest.pages < goalPages) return [];
  const { FTS5: fts5, MiniSearch: mini } = largest.figures;
  const p95 = (kind: QueryKind) => (figures: Figures) => figures.latency[kind]?.p95;
  return [
    { id: 'S1', what: 'one word, p95 : FTS5', goal: 0.25, value: ratio(own, fts5, p95('word')) },
    { id: 'S1', what: 'beginning, p95 : FTS5', goal: 0.25, value: ratio(own, fts5, p95('prefix')) },
    { id: 'S1', what: 'one word, p95, ms', goal: 20, value: own.latency.word?.p95 },
    { id: 'S1', what: 'beginning, p95, ms', goal: 20, value: own.latency.prefix?.p95 },
    { id: 'S2', what: 'phrase, p95 : FTS5', goal: 1, value: ratio(own, fts5, p95('phrase')) },
    {
      id: 'S3',
      what: 'misspelling, p95 : MiniSearch',
      goal: 0.5,
      value: ratio(own, mini, p95('misspelling')),
    },
    {
      id: 'S3',
      what: 'misspellings found',
      goal: 0.98,
      isAtLeast: true,
      value: own.latency.misspelling?.found,
    },
    {
      id: 'S4',
      what: 'growth of one word p95 with pages, exponent',
      goal: 0.9,
      value: growth(smallest, largest),
    },
    { id: 'S5', what: 'size : text', goal: 0.5, value: own.sizeBytes / largest.textBytes },
    { id: 'S5', what: 'size : FTS5', goal: 1.2, value: ratio(own, fts5, (figures) => figures.sizeBytes) },
    { id: 'S5', what: 'opening : FTS5', goal: 1.25, value: ratio(own, fts5, (figures) => figures.openMs) },
    { id: 'S5', what: 'memory : own size', goal: 2, value: own.memoryBytes / own.sizeBytes },
  ];
}

/** Ratios of one run sway by so much; only beyond it a goal counts as missed. */
const sway = 1.15;

/** Whether a goal is reached, within the sway of one run, or missed; undefined when nobody can say. */
export function standOf(goal: Goal): 'reached' | 'near' | 'missed' | undefined {
  if (goal.value === undefined) return undefined;
  if (goal.isAtLeast === true) return goal.value >= goal.goal ? 'reached' : 'missed';
  if (goal.value <= goal.goal) return 'reached';
  return goal.value <= goal.goal * sway ? 'near' : 'missed';
}

/** Own to peer, below 1 where this search is quicker or smaller. */
function ratio(
  own: Figures,
  peer: Figures | undefined,
  figure: (figures: Figures) => number | undefined,
): number | undefined {
  const [mine, theirs] = [figure(own), peer && figure(peer)];
  return mine === undefined || theirs === undefined || theirs === 0 ? undefined : mine / theirs;
}

function growth(small: Measured | undefined, large: Measured): number | undefined {
  const [from, to] = [p95Of(small, 'own'), p95Of(large, 'own')];
  if (!small || from === undefined || to === undefined) return undefined;
  return Math.log(to / from) / Math.log(large.pages / small.pages);
}

function p95Of(measured: Measured | undefined, name: EngineName): number | undefined {
  return measured?.figures[name]?.latency.word?.p95;
}
