// `npm run test:soak -- --times=N [files]`: repeats test files and counts how often each test fails; all files, 5 times, by default.
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './lib/atomic.mjs';
import { outcomesOfPlaywright, outcomesOfVitest } from './lib/outcomes.mjs';
import { out, root } from './lib/places.mjs';
import { prepareTests } from './lib/prepare-tests.mjs';
import { runScript, say } from './lib/say.mjs';
import { addOutcomes, readCounts, readSoakArgs, soakLines } from './lib/soak.mjs';
import { listTestFiles, needsPackage, shareOut } from './lib/test-files.mjs';
import { clearReports, endToEndReport, runEndToEndTests, runUnitTests, unitReport } from './lib/test-run.mjs';

const countsFile = out('reports', 'soak.json');

await runScript(async () => {
  process.chdir(root);
  const { times, files } = readSoakArgs(process.argv.slice(2));
  const { unit, endToEnd } = shareOut(files.length > 0 ? files : listTestFiles());
  let counts = readCounts(countsFile);
  const isPackaged = await prepareTests({
    needsBuild: endToEnd.length > 0,
    needsPackage: needsPackage(endToEnd),
  });
  let failures = 0;
  for (let round = 1; round <= times; round += 1) {
    say(`\n== round ${round} of ${times}`);
    clearReports();
    const outcomes = [...(await soakUnit(unit)), ...(await soakEndToEnd(endToEnd, isPackaged))];
    failures += outcomes.filter(({ isFailed }) => isFailed).length;
    // Written after each round, so that a run which is stopped has counted what it did.
    counts = addOutcomes(counts, outcomes);
    writeWhole(countsFile, `${JSON.stringify(counts, undefined, 2)}\n`);
  }
  say(`\nAll soak runs so far (${countsFile}; remove it to begin anew):\n${soakLines(counts).join('\n')}`);
  return failures === 0 ? 0 : 1;
});

async function soakUnit(files) {
  if (files.length === 0) return [];
  const exitCode = await runUnitTests(files);
  return outcomesIn(unitReport, exitCode, (report) => outcomesOfVitest(report, root));
}

async function soakEndToEnd(files, isPackaged) {
  if (files.length === 0) return [];
  const exitCode = await runEndToEndTests({ files, isPackaged });
  return outcomesIn(endToEndReport, exitCode, outcomesOfPlaywright);
}

/** The outcomes in a report. A runner that failed without a failed test to show for it is one failed outcome. */
function outcomesIn(path, exitCode, outcomesOf) {
  const isThere = existsSync(path);
  const outcomes = isThere ? outcomesOf(JSON.parse(readFileSync(path, 'utf8'))) : [];
  if (outcomes.some(({ isFailed }) => isFailed) || (isThere && exitCode === 0)) return outcomes;
  const reason = `exit code ${exitCode}${isThere ? '' : ', no report'}`;
  return [...outcomes, { file: '', title: 'the runner failed', isFailed: true, reason }];
}
