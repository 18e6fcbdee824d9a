// `npm test`: proves everything, stage by stage, and ends with where the time went and one line of counts.
import { isBuilt } from './lib/build-app.mjs';
import {
  buildForTests,
  checkFormat,
  checkSources,
  runPageTests,
  runProof,
  runUnitTests,
} from './lib/proof.mjs';
import { run } from './lib/run.mjs';

await runProof(prove);

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
