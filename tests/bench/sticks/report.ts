// Report of the bench of sticks: seconds of both for each place, then the goals with their results.

import { median } from '../median.ts';
import { type Case, goalsOf } from './measure.ts';

/** What the report says about the run itself. */
type RunFacts = { readonly kit: string; readonly machine: string; readonly rounds: number };

/** The report as Markdown. */
export function writeReport(cases: readonly Case[], { kit, machine, rounds }: RunFacts): string {
  return [
    '# Sticks, measured against cp and sha256sum',
    '',
    `Kit: ${kit}, verified before. Machine: ${machine}.`,
    `${rounds} rounds after one to warm up, both in turns; medians. Trust the ratios inside one run, not the seconds.`,
    '',
    '| to | peer | peer, s | this program, s |',
    '|---|---|---:|---:|',
    ...cases.map(({ what, peerIs, own, peer }) => {
      return `| ${what} | ${peerIs} | ${(median(peer) ?? 0).toFixed(2)} | ${(median(own) ?? 0).toFixed(2)} |`;
    }),
    '',
    '| goal | wanted | measured | |',
    '|---|---:|---:|---|',
    ...goalsOf(cases).map(({ what, goal, value, stand }) => {
      return `| copy and verify : peer, ${what} | ≤ ${goal} | ${value.toFixed(2)} | ${stand} |`;
    }),
    '',
  ].join('\n');
}
