// Preparation of a development build, in order.
import { buildApp, writeBuildInfo } from './build-app.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './keys.mjs';
import { provideStarterKit } from './starter-kit.mjs';

/** Builds the program and composes the starter kit, each only if its sources changed. */
export async function prepareDevelopmentBuild(runtime, { isForced = false } = {}) {
  await buildApp({ isForced });
  writeBuildInfo(runtime);
  await provideDevelopmentKey(runtime);
  writeTrustedKeys({ withDevelopmentKey: true });
  await provideStarterKit(runtime);
}
