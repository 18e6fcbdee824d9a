// `npm run test:faults`: runs the test files that sample a long fault run in `npm test`, with all their repeats.
import { buildForTests, runPageTests, runProof, runUnitTests } from './lib/proof.mjs';
import { packageWhenNeeded, sampledTestFiles, shareOut } from './lib/test-files.mjs';

process.env.IMPACT_KIT_WHOLE_FAULTS = '1';
await runProof(runFaults);

async function runFaults(stages, runtime) {
  const { unit, endToEnd } = shareOut(sampledTestFiles());
  if (unit.length > 0) await runUnitTests(stages, ['run', ...unit]);
  if (endToEnd.length === 0) return;
  const hasKit = await buildForTests(stages, runtime);
  const projects = hasKit ? await packageWhenNeeded(stages, runtime, endToEnd) : [];
  await stages.run('end-to-end tests', () => runPageTests([...projects, ...endToEnd]), { needs: hasKit });
}
