// `node scripts/runtime.mjs`: prints the path of the Electron for development and tests.
import { runScript, sayOnStandardError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  sayOnStandardError();
  const { program } = await setUp();
  process.stdout.write(`${program}\n`);
});
