// Decides what has to be made, in which order, before the development build can start.
import { buildApp, writeBuildInfo } from './build-app.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './keys.mjs';
import { provideStarterKit } from './starter-kit.mjs';

/** Builds the program and composes the starter kit, each only when something it is made from changed. */
export async function prepareDevelopmentBuild(runtime, { isForced = false } = {}) {
  await buildApp({ isForced });
  writeBuildInfo(runtime);
  await provideDevelopmentKey(runtime);
  writeTrustedKeys({ withDevelopmentKey: true });
  await provideStarterKit(runtime);
}
