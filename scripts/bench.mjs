// Decides what `npm run bench` does: build, then run every measurement in tests/bench and print its figures.
import { buildApp } from './lib/build-app.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { tool } from './lib/stages.mjs';

await runScript(async () => {
  const runtime = await setUp({ forTests: true });
  process.env.IMPACT_KIT_ELECTRON = runtime.program;
  await buildApp();
  return await tool('vitest', ['bench', '--run', ...process.argv.slice(2)]);
});
