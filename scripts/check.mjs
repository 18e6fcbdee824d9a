// `npm run check`: tests a change since `main`, or since a given commit, in about three minutes.
import {
  buildForTests,
  checkFormat,
  checkSources,
  runPageTests,
  runProof,
  runUnitTests,
} from './lib/proof.mjs';
import { changedFiles, unitTestArgs, unitTestFiles } from './lib/related.mjs';

/** Slow tests stay out, and their files are not even loaded. */
const withoutSlow = ['--tagsFilter=!slow', '--experimental.preParse'];

const [since] = process.argv.slice(2);

await runProof(check);

async function check(stages, runtime) {
  await checkSources(stages);
  await checkFormat(stages);
  await runUnitTests(stages, [...unitTestArgs(changedFiles(since), unitTestFiles()), ...withoutSlow]);
  const hasKit = await buildForTests(stages, runtime);
  // Components reach the tests as one bundle, so the imports of a test do not show which of them concern a change.
  const screens = ['--project=component', '--grep-invert=@slow'];
  await stages.run('component tests', () => runPageTests(screens, 'component'), { needs: hasKit });
  const features = ['--project=development', '--grep=@check'];
  await stages.run('end-to-end tests', () => runPageTests(features), { needs: hasKit });
}
