// `npm run kit -- <command>`: runs the command line of the kit format from the sources.
import { existsSync } from 'node:fs';
import { buildApp } from './lib/build-app.mjs';
import { developmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { runKit } from './lib/kit-command.mjs';
import { passSignalsOn } from './lib/run.mjs';
import { runScript, sayOnStandardError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  // Standard output contains only the command's answer, so that `--json` can be piped.
  sayOnStandardError();
  const runtime = await setUp();
  await buildApp();
  // A fresh build has no list of trusted keys.
  if (existsSync(developmentKey)) writeTrustedKeys({ withDevelopmentKey: true });
  passSignalsOn();
  const { INIT_CWD: cwd = process.cwd() } = process.env;
  return await runKit(process.argv.slice(2), { program: runtime.program, cwd, stdio: 'inherit' });
});
