// Counts of a soak run: how often each test ran and failed, added up over as many calls as one likes.
import { existsSync, readFileSync } from 'node:fs';
import { PlainError } from './say.mjs';

/** Name of the counts among the reports. */
export const soakName = 'soak.json';
const timesByDefault = 5;

/** Reads `--times=N` and the names of files. */
export function readSoakArgs(args) {
  const options = args.filter((arg) => arg.startsWith('-'));
  const strange = options.find((option) => !/^--times=[1-9]\d*$/.test(option));
  if (strange !== undefined)
    throw new PlainError(`${strange} is not understood. Use: npm run test:soak -- --times=5 [files]`);
  const times = Number(options.at(-1)?.split('=')[1] ?? timesByDefault);
  return { times, files: args.filter((arg) => !arg.startsWith('-')) };
}

/** Adds outcomes to counts: `{ [file]: { [title]: { runs, failures, reason } } }`, with the reason of the last failure. */
export function addOutcomes(counts, outcomes) {
  const sum = structuredClone(counts);
  for (const { file, project, title, isFailed, reason } of outcomes) {
    const key = project === undefined ? file : `${file} (${project})`;
    sum[key] ??= {};
    const { runs, failures, reason: before } = sum[key][title] ?? { runs: 0, failures: 0 };
    const last = isFailed ? reason : before;
    sum[key][title] = {
      runs: runs + 1,
      failures: failures + (isFailed ? 1 : 0),
      ...(last === undefined ? {} : { reason: last }),
    };
  }
  return sum;
}

/** Reads the counts of earlier calls; none when there are none. Throws when they cannot be read, so that they are not lost. */
export function readCounts(path) {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new PlainError(`${path} cannot be read. Remove it to begin anew.`);
  }
}

/** The counts as lines of a table: every file, those that fail most first, with a line for each test that failed. */
export function soakLines(counts) {
  const files = Object.entries(counts).map(([file, titles]) => {
    const tests = Object.entries(titles).map(([title, count]) => ({ title, ...count }));
    return { file, tests, ...sumOf(tests) };
  });
  files.sort((one, other) => other.failures - one.failures || one.file.localeCompare(other.file));
  return [
    row('runs', 'failed', 'file and test'),
    ...files.flatMap(({ file, tests, runs, failures }) => [
      row(runs, failures, file || 'outside of files'),
      ...tests
        .filter((test) => test.failures > 0)
        .map(({ title, reason, ...test }) => row(test.runs, test.failures, `  ${title} | ${reason}`)),
    ]),
    row(sumOf(files).runs, sumOf(files).failures, 'in all'),
  ];
}

function sumOf(counts) {
  return counts.reduce(
    (sum, { runs, failures }) => ({ runs: sum.runs + runs, failures: sum.failures + failures }),
    { runs: 0, failures: 0 },
  );
}

function row(runs, failures, name) {
  return `  ${String(runs).padStart(6)}  ${String(failures).padStart(6)}  ${name}`;
}
