// `node scripts/setup.mjs`: installs what is missing and starts nothing. `--tests` adds the tests' tools, `--official` retries the official Electron.
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp({
    forTests: process.argv.includes('--tests'),
    isOfficialWanted: process.argv.includes('--official'),
  });
});
