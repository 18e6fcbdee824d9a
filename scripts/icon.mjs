// `node scripts/icon.mjs`: paints the program's icon from its drawing.
import { provideDisplay } from './lib/display.mjs';
import { machineSwitches } from './lib/electron.mjs';
import { at } from './lib/places.mjs';
import { must } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  const { program } = await setUp();
  const endDisplay = await provideDisplay();
  const env = {
    ...process.env,
    ICON_DRAWING: at('resources', 'icons', 'icon.svg'),
    ICON_PICTURE: at('resources', 'icons', 'icon.png'),
    ICON_SIZE: process.argv[2] ?? '512',
  };
  const args = [at('scripts', 'lib', 'icon-app'), ...machineSwitches(program)];
  await must('The icon was not painted.', program, args, { env, timeoutMs: 60_000 });
  endDisplay();
});
