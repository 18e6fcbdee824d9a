// The bench of contacts: search and narrow a generated directory with the program's list and with named peers, in turns.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { maxPlainRows } from '../../../renderer/ui/virtual-list/max-plain-rows.ts';
import { madeDirectory } from '../../support/made-directory.ts';
import { type Case, goalsOf, measure } from './measure.ts';
import { measureWindows, rounds, type WindowRow } from './measure-windows.ts';

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
  const windows = await measureWindows(directory);
  isMissed ||= windows.some(({ value, wanted }) => value > wanted);
  lines.push(
    `## ${size} services`,
    '',
    '| what | peer | peer, ms | the list, ms |',
    '|---|---|---:|---:|',
    ...cases.map(row),
    '',
    `In the window, beside a list of ${maxPlainRows} services that is in the page as a whole; medians of ${rounds} rounds, both in turns.`,
    '',
    `| what | ${maxPlainRows} services | ${size} services |`,
    '|---|---:|---:|',
    ...windows.map(({ what, few, many }) => `| ${what} | ${few.toFixed(1)} | ${many.toFixed(1)} |`),
    '',
    '| goal | wanted | measured | |',
    '|---|---:|---:|---|',
    ...goals.map(
      ({ what, wanted, value, isReached }) =>
        `| ${what} | ≤ ${wanted} | ${value.toFixed(2)} | ${isReached ? 'reached' : 'missed'} |`,
    ),
    ...windows.map(goalRow),
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

function goalRow({ what, value, wanted }: WindowRow): string {
  return `| ${what} : ${maxPlainRows} services | ≤ ${wanted} | ${value.toFixed(2)} | ${value <= wanted ? 'reached' : 'missed'} |`;
}
