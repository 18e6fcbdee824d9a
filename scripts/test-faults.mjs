// `npm run test:faults`: runs the test files that sample a long fault run in `npm test`, with all their repeats.
import { buildForTests, prepareProof, runPageTests, runUnitTests, summarize } from './lib/proof.mjs';
import { runScript } from './lib/say.mjs';
import { Stages } from './lib/stages.mjs';
import { packageWhenNeeded, sampledTestFiles, shareOut } from './lib/test-files.mjs';

await runScript(async () => {
  process.env.IMPACT_KIT_WHOLE_FAULTS = '1';
  const stages = new Stages();
  const runtime = await prepareProof(stages);
  if (runtime) await runFaults(stages, runtime, shareOut(sampledTestFiles()));
  return summarize(stages);
});

async function runFaults(stages, runtime, { unit, endToEnd }) {
  if (unit.length > 0) await runUnitTests(stages, ['run', ...unit]);
  if (endToEnd.length === 0) return;
  const hasKit = await buildForTests(stages, runtime);
  const projects = hasKit ? await packageWhenNeeded(stages, runtime, endToEnd) : [];
  await stages.run('end-to-end tests', () => runPageTests([...projects, ...endToEnd]), { needs: hasKit });
}
