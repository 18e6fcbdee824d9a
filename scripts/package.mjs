// `node scripts/package.mjs`: packages the program for tests, as released and with the inspect fuse on.
import { packageForTests } from './lib/package-app.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  const runtime = await setUp();
  await prepareDevelopmentBuild(runtime);
  const programs = await packageForTests(runtime);
  say(`Packaged: ${programs.release} and, for tests, ${programs.test}`);
});
