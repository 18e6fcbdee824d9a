// `npm test`: proves everything, stage by stage, and ends with where the time went and one line of counts.
import { buildApp, isBuilt, writeBuildInfo } from './lib/build-app.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { root } from './lib/places.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { Stages, tool } from './lib/stages.mjs';
import { clearReports, finishRun, runEndToEndTests, runUnitTests } from './lib/test-run.mjs';

await runScript(async () => {
  process.chdir(root);
  const stages = new Stages();
  clearReports();
  let runtime;
  const isSetUp = await stages.run('set-up', async () => {
    runtime = await setUp({ forTests: true });
    process.env.IMPACT_KIT_ELECTRON = runtime.program;
  });
  if (isSetUp) await prove(stages, runtime);
  return finishRun(stages);
});

async function prove(stages, runtime) {
  await stages.run('types', () => tool('tsc', ['-b']));
  await stages.run('lint', () => tool('biome', ['lint', '--error-on-warnings', '.']));
  await stages.run('size of files', () => run(process.execPath, ['scripts/check-size.mjs']));
  await stages.run('content', () => run(process.execPath, ['scripts/content-check.mjs']));
  await stages.run('format', () => tool('biome', ['format', '.']));
  await stages.run('unit tests', () => runUnitTests());
  const isReady = await stages.run('build', async () => {
    await buildApp();
    writeBuildInfo(runtime);
    await provideDevelopmentKey(runtime);
    writeTrustedKeys({ withDevelopmentKey: true });
  });
  const hasKit = await stages.run('starter kit', () => makeStarterKit(runtime), { needs: isReady });
  const isPackaged = await stages.run('package', () => makePackage(runtime), { needs: hasKit && isBuilt() });
  await stages.run('end-to-end tests', () => runEndToEndTests({ isPackaged }), { needs: hasKit });
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
