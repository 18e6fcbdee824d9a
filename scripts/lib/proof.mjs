// Stages that `npm test` and `npm run check` share, and the summary at the end of both.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { writeWhole } from './atomic.mjs';
import { buildApp, writeBuildInfo } from './build-app.mjs';
import { addCounts, countPlaywright, countReport, countVitest, finalLine, isGood } from './counts.mjs';
import { provideTestDisplays } from './display.mjs';
import { failuresOfPlaywright, failuresOfVitest, readFailures } from './failures.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './keys.mjs';
import { out, root } from './places.mjs';
import { run } from './run.mjs';
import { runScript, say } from './say.mjs';
import { setUp } from './set-up.mjs';
import { soakName } from './soak.mjs';
import { Stages, tool } from './stages.mjs';
import { filesOfPlaywright, filesOfVitest, readFiles, timingLines, timingOf } from './timing.mjs';

const unitReport = out('reports', 'unit.json');
/** One report for each run of Playwright; playwright.config.ts names the first. */
const pageReports = ['e2e', 'component'].map((name) => out('reports', `${name}.json`));
/** Test workers append a character for each start of the program. */
const startsFile = out('reports', 'program-starts');
/** A program under test keeps about one core busy. */
const workers = Math.min(2, availableParallelism());

/** Provides what tests need, does the work, and ends the process with the summary of its stages: code 0 when all was good. */
export async function runProof(work) {
  await runScript(async () => {
    const stages = new Stages();
    const runtime = await prepareProof(stages);
    if (runtime) await work(stages, runtime);
    return summarize(stages);
  });
}

/** Removes the reports of the run before and provides what tests need; answers the runtime, or undefined when that failed. */
export async function prepareProof(stages) {
  process.chdir(root);
  clearReports();
  let runtime;
  const isSetUp = await stages.run('set-up', async () => {
    runtime = await setUp({ forTests: true });
    process.env.IMPACT_KIT_ELECTRON = runtime.program;
  });
  return isSetUp ? runtime : undefined;
}

/** The counts of soak runs stay: they add up over many runs. */
function clearReports() {
  const names = existsSync(out('reports')) ? readdirSync(out('reports')) : [];
  for (const name of names.filter((one) => one !== soakName))
    rmSync(out('reports', name), { recursive: true, force: true });
}

/** Checks the sources without running them: types, lint, size of files, exports, workflows, length of sentences. */
export async function checkSources(stages) {
  await stages.run('types', () => tool('tsc', ['-b']));
  await stages.run('lint', () => tool('biome', ['lint', '--error-on-warnings', '.']));
  await stages.run('size of files', () => run(process.execPath, ['scripts/check-size.mjs']));
  await stages.run('exports', () => run(process.execPath, ['scripts/check-exports.mjs']));
  await stages.run('workflows', () => run(process.execPath, ['scripts/check-workflows.mjs']));
  await stages.run('prose', () => run(process.execPath, ['scripts/check-prose.mjs']));
}

export async function checkFormat(stages) {
  await stages.run('format', () => tool('biome', ['format', '.']));
}

/** Runs unit tests: `args` are those of vitest. */
export async function runUnitTests(stages, args) {
  await stages.run('unit tests', () =>
    tool('vitest', [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  );
}

/** Builds the program and composes the starter kit, both only when their sources changed; answers whether both are there. */
export async function buildForTests(stages, runtime) {
  const isReady = await stages.run('build', async () => {
    await buildApp();
    writeBuildInfo(runtime);
    await provideDevelopmentKey(runtime);
    writeTrustedKeys({ withDevelopmentKey: true });
  });
  return await stages.run('starter kit', () => makeStarterKit(runtime), { needs: isReady });
}

async function makeStarterKit(runtime) {
  const { provideStarterKit, verifyStarterKit } = await import('./starter-kit.mjs');
  await provideStarterKit(runtime);
  await verifyStarterKit(runtime);
}

/** Runs Playwright on as many displays as there are workers: `args` are its own, `report` is where its results go. */
export async function runPageTests(args, report = 'e2e') {
  process.env.IMPACT_KIT_STARTS_FILE = startsFile;
  const endDisplays = await provideTestDisplays(workers);
  try {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: out('reports', `${report}.json`) };
    return await tool('playwright', ['test', ...args], { env });
  } finally {
    endDisplays();
  }
}

/** Prints failures, timing and one line of counts; answers the exit code. */
function summarize(stages) {
  const tests = addCounts([
    countReport(unitReport, countVitest),
    ...pageReports.map((report) => countReport(report, countPlaywright)),
  ]);
  const sum = addCounts([tests, { passed: 0, failed: uncounted(stages, tests), skipped: 0 }]);
  const failures = [
    ...readFailures(unitReport, (report) => failuresOfVitest(report, root)),
    ...pageReports.flatMap((report) => readFailures(report, failuresOfPlaywright)),
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
      ...pageReports.flatMap((report) => readFiles(report, filesOfPlaywright)),
    ],
    programStarts: existsSync(startsFile) ? readFileSync(startsFile).length : 0,
  });
  writeWhole(out('reports', 'timing.json'), `${JSON.stringify(timing, undefined, 2)}\n`);
  return timingLines(timing);
}

/** Stages that failed without a failed test to show for it: each counts as one. */
function uncounted(stages, tests) {
  const runners = ['unit tests', 'component tests', 'end-to-end tests'];
  const others = stages.failed.filter((name) => !runners.includes(name)).length;
  const hasRunnerFailed = stages.failed.some((name) => runners.includes(name));
  return others + (hasRunnerFailed && tests.failed === 0 ? 1 : 0);
}
