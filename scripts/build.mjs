// `npm run build`: builds the program from scratch.
import { buildApp, writeBuildInfo } from './lib/build-app.mjs';
import { provideDevelopmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  const runtime = await setUp();
  await buildApp({ isForced: true });
  writeBuildInfo(runtime);
  await provideDevelopmentKey(runtime);
  writeTrustedKeys({ withDevelopmentKey: true });
});
