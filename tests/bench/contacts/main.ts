// Decides what the bench of contacts does: a made directory is searched and narrowed by the list and by named peers, in turns, and written down.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { madeDirectory } from '../../support/made-directory.ts';
import { type Case, goalsOf, measure } from './measure.ts';
import { rowsShown } from './rows-shown.ts';

const root = process.cwd();
const sizes = process.argv.slice(2).flatMap((word) => (Number(word) > 0 ? [Number(word)] : []));
const lines: string[] = [];
let isMissed = false;
for (const size of sizes.length > 0 ? sizes : [5_000]) {
  console.log(`Measuring ${size} made services.`);
  const directory = madeDirectory(size);
  const cases = measure(directory, 20);
  const goals = goalsOf(cases);
  isMissed ||= goals.some(({ isReached }) => !isReached);
  const { most, frameMs } = rowsShown(size);
  lines.push(
    `## ${size} services`,
    '',
    '| what | peer | peer, ms | the list, ms |',
    '|---|---|---:|---:|',
    ...cases.map(row),
    '',
    `Rows in the page at any place of the list: ${most} at most. Choosing them for one frame of scrolling: ${frameMs.toFixed(3)} ms.`,
    '',
    '| goal | wanted | measured | |',
    '|---|---:|---:|---|',
    ...goals.map(
      ({ what, wanted, value, isReached }) =>
        `| ${what} | ≤ ${wanted} | ${value.toFixed(2)} | ${isReached ? 'reached' : 'missed'} |`,
    ),
    '',
  );
}
const report = [
  '# Contacts, measured against MiniSearch and a plain filter',
  '',
  `Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}. Medians of 20 rounds after one to warm up, both in turns.`,
  'Trust the ratios inside one run, not the milliseconds.',
  '',
  ...lines,
].join('\n');
mkdirSync(join(root, 'out/bench'), { recursive: true });
writeFileSync(join(root, 'out/bench/contacts.md'), report);
console.log(report);
if (isMissed) process.exitCode = 1;

function row({ what, peerIs, own, peer }: Case): string {
  return `| ${what} | ${peerIs} | ${peer.toFixed(2)} | ${own.toFixed(2)} |`;
}
