// Decides what `npm run kit -- <command>` does: run the command line of the kit format as it stands in the sources.
import { existsSync } from 'node:fs';
import { buildApp } from './lib/build-app.mjs';
import { developmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { runKit } from './lib/kit-command.mjs';
import { passSignalsOn } from './lib/run.mjs';
import { runScript, sayOnStandardError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  // Standard output carries nothing but the command's answer, so that `--json` can be piped.
  sayOnStandardError();
  const runtime = await setUp();
  await buildApp();
  // A fresh build has forgotten whom it trusts.
  if (existsSync(developmentKey)) writeTrustedKeys({ withDevelopmentKey: true });
  passSignalsOn();
  const { INIT_CWD: cwd = process.cwd() } = process.env;
  return await runKit(process.argv.slice(2), { program: runtime.program, cwd, stdio: 'inherit' });
});
