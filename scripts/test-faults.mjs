// `npm run test:faults`: runs the test files that sample a long fault run in `npm test`, with all their repeats.
import { root } from './lib/places.mjs';
import { prepareTests } from './lib/prepare-tests.mjs';
import { runScript } from './lib/say.mjs';
import { Stages } from './lib/stages.mjs';
import { needsPackage, sampledTestFiles, shareOut } from './lib/test-files.mjs';
import { clearReports, finishRun, runEndToEndTests, runUnitTests } from './lib/test-run.mjs';

await runScript(async () => {
  process.chdir(root);
  process.env.IMPACT_KIT_WHOLE_FAULTS = '1';
  clearReports();
  const stages = new Stages();
  const { unit, endToEnd } = shareOut(sampledTestFiles());
  let isPackaged = false;
  const isReady = await stages.run('set-up', async () => {
    isPackaged = await prepareTests({
      needsBuild: endToEnd.length > 0,
      needsPackage: needsPackage(endToEnd),
    });
  });
  if (unit.length > 0) await stages.run('unit tests', () => runUnitTests(unit), { needs: isReady });
  if (endToEnd.length > 0) {
    const run = () => runEndToEndTests({ files: endToEnd, isPackaged });
    await stages.run('end-to-end tests', run, { needs: isReady });
  }
  return finishRun(stages);
});
