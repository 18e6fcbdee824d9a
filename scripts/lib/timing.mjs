// Timing of a whole test run: seconds of each stage, the slowest test files, how often the program was started.
import { existsSync, readFileSync } from 'node:fs';

const listedFiles = 10;

/** Seconds of each test file in a vitest JSON report; paths are relative to `root`. */
export function filesOfVitest(report, root) {
  return report.testResults.map(({ name, startTime, endTime }) => ({
    file: name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name,
    seconds: (endTime - startTime) / 1000,
  }));
}

/** Seconds of the test bodies of each file in a Playwright JSON report; a file that runs on two builds is listed for each. */
export function filesOfPlaywright(report) {
  const seconds = new Map();
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const key = `${spec.file} (${test.projectName})`;
        const spent = test.results.reduce((sum, { duration }) => sum + duration / 1000, 0);
        seconds.set(key, (seconds.get(key) ?? 0) + spent);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites ?? []) visit(suite);
  return [...seconds].map(([file, spent]) => ({ file, seconds: spent }));
}

/** Reads the files of a report; none when it is missing or incomplete. */
export function readFiles(path, filesOf) {
  if (!existsSync(path)) return [];
  try {
    return filesOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** The timing of a run as stored in `out/reports/timing.json`; all times in seconds. */
export function timingOf({ stages, files, programStarts }) {
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, listedFiles);
  return {
    seconds: round(stages.reduce((sum, { seconds }) => sum + seconds, 0)),
    stages: stages.map(({ name, seconds }) => ({ name, seconds: round(seconds) })),
    slowestFiles: slowest.map(({ file, seconds }) => ({ file, seconds: round(seconds) })),
    programStarts,
  };
}

/** The timing as lines of a table. */
export function timingLines({ seconds, stages, slowestFiles, programStarts }) {
  const row = (name, spent) => `  ${spent.toFixed(1).padStart(8)} s  ${name}`;
  return [
    'Stages:',
    ...stages.map((stage) => row(stage.name, stage.seconds)),
    row('in all', seconds),
    'Slowest test files:',
    ...slowestFiles.map(({ file, seconds: spent }) => row(file, spent)),
    `Starts of the program in end-to-end tests: ${programStarts}`,
  ];
}

function round(seconds) {
  return Math.round(seconds * 10) / 10;
}
