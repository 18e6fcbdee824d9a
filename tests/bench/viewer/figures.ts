// Turn measurements into goals: medians, ratios against a peer of the same run, limits that do not depend on the machine.
import { median } from '../median.ts';

/** One goal and where it stands; `value` is undefined when it could not be measured. */
export type Goal = {
  readonly id: string;
  readonly what: string;
  readonly goal: number;
  readonly isAtLeast?: boolean;
  readonly value: number | undefined;
};

/** Ratios of one run sway by so much; only beyond it a goal counts as missed. */
const sway = 1.15;

/** Where a goal stands. */
export function standOf({ value, goal, isAtLeast = false }: Goal): string {
  if (value === undefined) return 'peer not measured';
  if (isAtLeast ? value >= goal : value <= goal) return 'reached';
  return (isAtLeast ? value * sway >= goal : value <= goal * sway) ? 'near' : 'missed';
}

/** One to the other, of medians; undefined when one was not measured. */
export function ratioOf(own: readonly number[], peer: readonly number[] | undefined): number | undefined {
  const [mine, theirs] = [median(own), peer && median(peer)];
  return mine === undefined || theirs === undefined || theirs === 0 ? undefined : mine / theirs;
}

/** Goals as lines of a table. */
export function goalLines(goals: readonly Goal[]): string[] {
  return [
    '| goal | what | wanted | measured | |',
    '|---|---|---:|---:|---|',
    ...goals.map((goal) => {
      const wanted = `${goal.isAtLeast === true ? '≥' : '≤'} ${goal.goal}`;
      return `| ${goal.id} | ${goal.what} | ${wanted} | ${goal.value?.toFixed(2) ?? '–'} | ${standOf(goal)} |`;
    }),
  ];
}
