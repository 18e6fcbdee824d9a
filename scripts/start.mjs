// `npm start`: sets up, builds and composes what is missing or changed, then opens the program.
import { needsVirtualDisplay, provideDisplay } from './lib/display.mjs';
import { machineSwitches } from './lib/electron.mjs';
import { out, root } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { passSignalsOn, run } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  const runtime = await setUp();
  await prepareDevelopmentBuild(runtime);
  const env = { ...process.env };
  const isUnseen = needsVirtualDisplay();
  const endDisplay = await provideDisplay();
  env.DISPLAY = process.env.DISPLAY;
  if (isUnseen) {
    env.IMPACT_KIT_PICTURE ??= out('first-screen.png');
    say(`The first screen is written to ${env.IMPACT_KIT_PICTURE}. Close the program with Ctrl+C.`);
  }
  say('Opening IMPACT Kit.');
  // Chromium's messages about a missing desktop would hide the program's lines.
  const args = ['.', ...machineSwitches(runtime.program), '--log-level=3', ...process.argv.slice(2)];
  // Ctrl+C lets the program close itself, so that it leaves no incomplete files.
  passSignalsOn();
  const code = await run(runtime.program, args, { cwd: root, env, detached: true });
  endDisplay();
  return code;
});
