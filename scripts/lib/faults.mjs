// Report of the counted fault runs: how many faults of each goal hit, and what they hit.
import { PlainError } from './say.mjs';

/** Name of the report among the reports. */
export const faultsName = 'faults.json';
const seedByDefault = 29;

/** The goals that are counted, and how many faults each asks for. */
export const faultGoals = {
  'G1 kills': 600,
  'G1 kits': 320,
  'G1 power cuts': 80,
  'G1 full disks': 32,
  G2: 20,
  G3: 500,
  'G7 sessions': 10,
  G9: 40,
  'T6 erasures': 30,
};

/** Reads `--seed=N`, `--counted` (only the files that count) and the names of files. */
export function readFaultArgs(args) {
  const options = args.filter((arg) => arg.startsWith('-'));
  const strange = options.find((option) => !/^--(?:seed=\d{1,9}|counted)$/.test(option));
  if (strange !== undefined)
    throw new PlainError(
      `${strange} is not understood. Use: npm run test:faults -- --seed=29 --counted [files]`,
    );
  const seed = options.findLast((option) => option.startsWith('--seed='))?.split('=')[1];
  return {
    seed: Number(seed ?? seedByDefault),
    isCounted: options.includes('--counted'),
    files: args.filter((arg) => !arg.startsWith('-')),
  };
}

/** The report of noted faults: `text` has one JSON object a line, `{ goal, hit }`. Only goals that were tried are in it. */
export function faultReport(text, seed) {
  const goals = {};
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const { goal, hit } = JSON.parse(line);
    goals[goal] ??= { wanted: faultGoals[goal] ?? 0, counted: 0, hits: {} };
    goals[goal].counted += 1;
    goals[goal].hits[hit] = (goals[goal].hits[hit] ?? 0) + 1;
  }
  return { seed, goals };
}

/** The report as a table. */
export function faultLines({ seed, goals }) {
  const rows = Object.keys(faultGoals)
    .filter((goal) => goals[goal] !== undefined)
    .map((goal) => {
      const { wanted, counted, hits } = goals[goal];
      return [goal, `${counted}`, `${wanted}`, `${Object.keys(hits).length}`];
    });
  const table = [['goal', 'counted', 'wanted', 'kinds'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const lineOf = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return [`Counted faults, seed ${seed}`, ...table.map(lineOf)];
}

/** Goals that did not reach their number. After a whole run these are also goals that nothing tried. */
export function missedGoals({ goals }, { isWhole }) {
  const untried = isWhole ? Object.keys(faultGoals).filter((goal) => goals[goal] === undefined) : [];
  const short = Object.entries(goals).filter(([, { counted, wanted }]) => counted < wanted);
  return [...short.map(([goal]) => goal), ...untried];
}
