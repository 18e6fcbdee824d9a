// `npm run test:soak -- --times=N [files]`: repeats test files and counts how often each test fails; all files, 5 times, by default.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeWhole } from './lib/atomic.mjs';
import { outcomesOfPlaywright, outcomesOfVitest } from './lib/outcomes.mjs';
import { out, root } from './lib/places.mjs';
import { buildForTests, prepareProof, runPageTests, runUnitTests } from './lib/proof.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { addOutcomes, readCounts, readSoakArgs, soakLines, soakName } from './lib/soak.mjs';
import { Stages } from './lib/stages.mjs';
import { listTestFiles, packageWhenNeeded, shareOut } from './lib/test-files.mjs';

const countsFile = out('reports', soakName);
const unitReport = out('reports', 'unit.json');
const endToEndReport = out('reports', 'e2e.json');

await runScript(async () => {
  const { times, files } = readSoakArgs(process.argv.slice(2));
  const { unit, endToEnd } = shareOut(files.length > 0 ? files : listTestFiles());
  let counts = readCounts(countsFile);
  const projects = await prepare(endToEnd);
  let failures = 0;
  for (let round = 1; round <= times; round += 1) {
    say(`\nRound ${round} of ${times}`);
    for (const report of [unitReport, endToEndReport]) rmSync(report, { force: true });
    const outcomes = [...(await soakUnit(unit)), ...(await soakEndToEnd(endToEnd, projects))];
    failures += outcomes.filter(({ isFailed }) => isFailed).length;
    // Written after each round, so that a run which is stopped has counted what it did.
    counts = addOutcomes(counts, outcomes);
    writeWhole(countsFile, `${JSON.stringify(counts, undefined, 2)}\n`);
  }
  say(`\nAll soak runs so far (${countsFile}; remove it to begin anew):\n${soakLines(counts).join('\n')}`);
  return failures === 0 ? 0 : 1;
});

/** Provides what the files need; answers the projects that Playwright is to run. */
async function prepare(endToEnd) {
  const stages = new Stages();
  const runtime = await prepareProof(stages);
  const isReady = runtime !== undefined && (endToEnd.length === 0 || (await buildForTests(stages, runtime)));
  const projects = isReady ? await packageWhenNeeded(stages, runtime, endToEnd) : [];
  if (stages.failed.length > 0) throw new PlainError(`Failed: ${stages.failed.join(', ')}`);
  return projects;
}

async function soakUnit(files) {
  if (files.length === 0) return [];
  const stages = new Stages();
  await runUnitTests(stages, ['run', ...files]);
  return outcomesIn(unitReport, stages, (report) => outcomesOfVitest(report, root));
}

async function soakEndToEnd(files, projects) {
  if (files.length === 0) return [];
  const stages = new Stages();
  await stages.run('end-to-end tests', () => runPageTests([...projects, ...files]));
  return outcomesIn(endToEndReport, stages, outcomesOfPlaywright);
}

/** The outcomes in a report. A runner that failed without a failed test to show for it is one failed outcome. */
function outcomesIn(path, { failed: [runner] }, outcomesOf) {
  const outcomes = existsSync(path) ? outcomesOf(JSON.parse(readFileSync(path, 'utf8'))) : [];
  if (runner === undefined || outcomes.some(({ isFailed }) => isFailed)) return outcomes;
  const reason = existsSync(path) ? 'no test failed' : 'no report';
  return [...outcomes, { file: '', title: `${runner} failed`, isFailed: true, reason }];
}
