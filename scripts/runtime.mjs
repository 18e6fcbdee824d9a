// Decides what `node scripts/runtime.mjs` prints: the path of the Electron that development and tests run on.
import { runScript, sayOnStandardError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  sayOnStandardError();
  const { program } = await setUp();
  process.stdout.write(`${program}\n`);
});
