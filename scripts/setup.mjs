// Decides what `node scripts/setup.mjs` does: bring what is missing and start nothing. `--tests` adds the tests' tools, `--official` asks again for the official Electron.
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp({
    forTests: process.argv.includes('--tests'),
    isOfficialWanted: process.argv.includes('--official'),
  });
});
