// `npm test`: proves everything, stage by stage, and ends with where the time went and one line of counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { writeWhole } from './lib/atomic.mjs';
import { buildApp, isBuilt, writeBuildInfo } from './lib/build-app.mjs';
import { addCounts, countPlaywright, countReport, countVitest, finalLine, isGood } from './lib/counts.mjs';
import { provideTestDisplays } from './lib/display.mjs';
import { failuresOfPlaywright, failuresOfVitest, readFailures } from './lib/failures.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { out, root } from './lib/places.mjs';
import { run } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { Stages, tool } from './lib/stages.mjs';
import { filesOfPlaywright, filesOfVitest, readFiles, timingLines, timingOf } from './lib/timing.mjs';

const unitReport = out('reports', 'unit.json');
const endToEndReport = out('reports', 'e2e.json');
/** Test workers append a character for each start of the program. */
const startsFile = out('reports', 'program-starts');
/** A program under test keeps about one core busy. */
const workers = Math.min(2, availableParallelism());

await runScript(async () => {
  process.chdir(root);
  const stages = new Stages();
  rmSync(out('reports'), { recursive: true, force: true });
  let runtime;
  const isSetUp = await stages.run('set-up', async () => {
    runtime = await setUp({ forTests: true });
    process.env.IMPACT_KIT_ELECTRON = runtime.program;
  });
  if (isSetUp) await prove(stages, runtime);

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
});

async function prove(stages, runtime) {
  await stages.run('types', () => tool('tsc', ['-b']));
  await stages.run('lint', () => tool('biome', ['lint', '--error-on-warnings', '.']));
  await stages.run('size of files', () => run(process.execPath, ['scripts/check-size.mjs']));
  await stages.run('content', () => run(process.execPath, ['scripts/content-check.mjs']));
  await stages.run('format', () => tool('biome', ['format', '.']));
  await stages.run('unit tests', () =>
    tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  );
  const isReady = await stages.run('build', async () => {
    await buildApp();
    writeBuildInfo(runtime);
    await provideDevelopmentKey(runtime);
    writeTrustedKeys({ withDevelopmentKey: true });
  });
  const hasKit = await stages.run('starter kit', () => makeStarterKit(runtime), { needs: isReady });
  const isPackaged = await stages.run('package', () => makePackage(runtime), { needs: hasKit && isBuilt() });
  await stages.run('end-to-end tests', () => runEndToEnd(isPackaged), { needs: hasKit });
}

async function makeStarterKit(runtime) {
  const { provideStarterKit, verifyStarterKit } = await import('./lib/starter-kit.mjs');
  await provideStarterKit(runtime);
  await verifyStarterKit(runtime);
}

async function makePackage(runtime) {
  const { packageForTests } = await import('./lib/package-app.mjs');
  await packageForTests(runtime);
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
  writeWhole(out('reports', 'timing.json'), `${JSON.stringify(timing, undefined, 2)}\n`);
  return timingLines(timing);
}

/** Without a package the tests on it are left out; that stage has failed already. */
async function runEndToEnd(isPackaged) {
  process.env.IMPACT_KIT_STARTS_FILE = startsFile;
  const endDisplays = await provideTestDisplays(workers);
  try {
    return await tool('playwright', ['test', ...(isPackaged ? [] : ['--project=development'])]);
  } finally {
    endDisplays();
  }
}

/** Stages that failed without a failed test to show for it: each counts as one. */
function uncounted(stages, tests) {
  const runners = ['unit tests', 'end-to-end tests'];
  const others = stages.failed.filter((name) => !runners.includes(name)).length;
  const hasRunnerFailed = stages.failed.some((name) => runners.includes(name));
  return others + (hasRunnerFailed && tests.failed === 0 ? 1 : 0);
}
