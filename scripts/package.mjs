// Decides what `node scripts/package.mjs` does: package the program for tests, as it ships and with the inspect fuse on.
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
