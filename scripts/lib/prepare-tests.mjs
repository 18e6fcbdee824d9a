// Everything that test files need: packages, runtime and, for end-to-end tests, the build, the starter kit and the packaged program.
import { setUp } from './set-up.mjs';

/** Makes what is missing; answers whether there is a packaged program. */
export async function prepareTests({ needsBuild, needsPackage }) {
  const runtime = await setUp({ forTests: true });
  process.env.IMPACT_KIT_ELECTRON = runtime.program;
  if (!needsBuild) return false;
  // They need the packages that were just installed.
  const { prepareDevelopmentBuild } = await import('./prepare.mjs');
  await prepareDevelopmentBuild(runtime);
  if (!needsPackage) return false;
  const { packageForTests } = await import('./package-app.mjs');
  await packageForTests(runtime);
  return true;
}
