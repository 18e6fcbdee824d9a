// Runs of the two test runners with reports, and what is written at the end of such a run.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { writeWhole } from './atomic.mjs';
import { addCounts, countPlaywright, countReport, countVitest, finalLine, isGood } from './counts.mjs';
import { provideTestDisplays } from './display.mjs';
import { failuresOfPlaywright, failuresOfVitest, readFailures } from './failures.mjs';
import { out, root } from './places.mjs';
import { say } from './say.mjs';
import { tool } from './stages.mjs';
import { filesOfPlaywright, filesOfVitest, readFiles, timingLines, timingOf } from './timing.mjs';

/** JSON report of the unit tests that ran last. */
export const unitReport = out('reports', 'unit.json');
/** JSON report of the end-to-end tests that ran last; the Playwright configuration names it too. */
export const endToEndReport = out('reports', 'e2e.json');
const timingFile = out('reports', 'timing.json');
/** Test workers append a character for each start of the program. */
const startsFile = out('reports', 'program-starts');
/** A program under test keeps about one core busy. */
const workers = Math.min(2, availableParallelism());

const runners = ['unit tests', 'end-to-end tests'];

/** Removes what earlier runs reported, so that nothing of it counts for this one. */
export function clearReports() {
  for (const file of [unitReport, endToEndReport, timingFile, startsFile]) rmSync(file, { force: true });
}

/** Runs unit tests, all without `files`; answers the exit code. */
export function runUnitTests(files = []) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return tool('vitest', ['run', ...reporters, ...files]);
}

/** Runs end-to-end tests, all without `files`; answers the exit code. Without a package the tests on it are left out. */
export async function runEndToEndTests({ files = [], isPackaged }) {
  process.env.IMPACT_KIT_STARTS_FILE = startsFile;
  const endDisplays = await provideTestDisplays(workers);
  try {
    return await tool('playwright', ['test', ...(isPackaged ? [] : ['--project=development']), ...files]);
  } finally {
    endDisplays();
  }
}

/** Ends a run: names what failed, tells where the time went and writes the counts; answers the exit code. */
export function finishRun(stages) {
  const tests = addCounts([
    countReport(unitReport, countVitest),
    countReport(endToEndReport, countPlaywright),
  ]);
  const sum = addCounts([tests, { passed: 0, failed: uncounted(stages, tests), skipped: 0 }]);
  const failures = [
    ...readFailures(unitReport, (report) => failuresOfVitest(report, root)),
    ...readFailures(endToEndReport, failuresOfPlaywright),
  ];
  if (failures.length > 0) say(`\nFailed tests:\n  ${failures.join('\n  ')}`);
  if (stages.failed.length > 0) say(`\nFailed: ${stages.failed.join(', ')}`);
  say(`\n${reportTiming(stages).join('\n')}`);
  say(`\n${finalLine(sum)}`);
  return isGood(sum) ? 0 : 1;
}

/** Keeps the timing of the run as a file; answers it as lines. */
function reportTiming(stages) {
  const timing = timingOf({
    stages: stages.timed,
    files: [
      ...readFiles(unitReport, (report) => filesOfVitest(report, root)),
      ...readFiles(endToEndReport, filesOfPlaywright),
    ],
    programStarts: existsSync(startsFile) ? readFileSync(startsFile).length : 0,
  });
  writeWhole(timingFile, `${JSON.stringify(timing, undefined, 2)}\n`);
  return timingLines(timing);
}

/** Stages that failed without a failed test to show for it: each counts as one. */
function uncounted(stages, tests) {
  const others = stages.failed.filter((name) => !runners.includes(name)).length;
  const hasRunnerFailed = stages.failed.some((name) => runners.includes(name));
  return others + (hasRunnerFailed && tests.failed === 0 ? 1 : 0);
}
