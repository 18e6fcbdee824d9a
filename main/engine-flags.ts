// Decides what the engine that runs the pages' code is told.
import { app } from 'electron';

/**
 * What the program says to V8, each in V8's own words. What is kept by the first two is bounded by the code there is.
 *
 * - V8 throws away the translated code of a function that was not called through six garbage collections, which come within half a minute,
 *   and with it all it learned of how to run it quickly. The reader is opened again after minutes of reading elsewhere; it should not have to
 *   begin anew then. Neither should it because the shapes of objects it learned of were collected with the last document.
 * - `--expose-gc` lets a page ask that what it no longer needs is looked for (`renderer/pdf/give-memory-back.ts`); it lets code do nothing else.
 * - Young objects get 2 MiB instead of 16, of each half: 16 are filled once a document is opened and then never given back.
 */
const flags = ['--no-flush-bytecode', '--retain-maps-for-n-gc=100', '--expose-gc', '--max-semi-space-size=2'];

/**
 * Said as well while a kit is made. Each lane is a process and would have to make the same code ready with V8's slowest optimiser,
 * on cores that all have documents to read; the one before it, Maglev, brings reading words nearly as far (decision 0021).
 */
const composeFlags = ['--no-turbofan'];

/** Must run before the program is ready, and after switches from outside were refused. */
export function setEngineFlags(isComposing: boolean): void {
  const all = isComposing ? [...flags, ...composeFlags] : flags;
  app.commandLine.appendSwitch('js-flags', all.join(' '));
}
