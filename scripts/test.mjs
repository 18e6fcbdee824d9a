// `npm test`: proves everything, stage by stage, and ends with where the time went and one line of counts.
import { isBuilt } from './lib/build-app.mjs';
import {
  buildForTests,
  checkFormat,
  checkSources,
  prepareProof,
  runPageTests,
  runUnitTests,
  summarize,
} from './lib/proof.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { Stages } from './lib/stages.mjs';

await runScript(async () => {
  const stages = new Stages();
  const runtime = await prepareProof(stages);
  if (runtime) await prove(stages, runtime);
  return summarize(stages);
});

async function prove(stages, runtime) {
  await checkSources(stages);
  await stages.run('content', () => run(process.execPath, ['scripts/content-check.mjs']));
  await checkFormat(stages);
  await runUnitTests(stages, ['run']);
  const hasKit = await buildForTests(stages, runtime);
  const isPackaged = await stages.run('package', () => makePackage(runtime), { needs: hasKit && isBuilt() });
  // Without a package the tests on it are left out; that stage has failed already.
  const projects = isPackaged ? [] : ['--project=component', '--project=development'];
  await stages.run('end-to-end tests', () => runPageTests(projects), { needs: hasKit });
}

async function makePackage(runtime) {
  const { packageForTests } = await import('./lib/package-app.mjs');
  await packageForTests(runtime);
}
