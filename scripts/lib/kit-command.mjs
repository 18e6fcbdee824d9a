// Decides how the command line of the kit format is started: as built, with the Electron it may need and a screen for it.
import { needsVirtualDisplay, provideDisplay } from './display.mjs';
import { out } from './places.mjs';
import { run } from './run.mjs';

/** Commands that print or read PDFs, which only Electron can. */
const commandsWithElectron = ['compose'];

/** Runs `kit <args>` and answers its exit code; its output goes to `stdio`. */
export async function runKit(args, { program, ...options }) {
  const hasOwnDisplay = commandsWithElectron.includes(args[0]) && needsVirtualDisplay();
  const endDisplay = hasOwnDisplay ? await provideDisplay() : () => {};
  try {
    const env = { ...process.env, IMPACT_KIT_ELECTRON: program };
    return await run(process.execPath, [out('app', 'cli', 'kit.js'), ...args], { ...options, env });
  } finally {
    endDisplay();
  }
}
