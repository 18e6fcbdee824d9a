// Start of the built command line of the kit format, with Electron and a display if needed.
import { needsVirtualDisplay, provideDisplay } from './display.mjs';
import { out } from './places.mjs';
import { run } from './run.mjs';

/** Commands that print or read PDFs, which only Electron can do. */
const commandsWithElectron = ['compose'];

/** Runs `kit <args>` and returns its exit code; its output goes to `stdio`. */
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
