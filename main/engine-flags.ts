// Decides what the engine that runs the pages' code is told.
import { app } from 'electron';

/**
 * V8 throws away the translated code of a function that was not called through six garbage collections, which come within half a minute,
 * and with it all it learned of how to run it quickly. The reader is opened again after minutes of reading elsewhere; it should not have to begin
 * anew then. What is kept is bounded by the code there is.
 */
const keepCode = '--no-flush-bytecode';

/** Lets a page ask that what it no longer needs is looked for (`renderer/viewer/give-memory-back.ts`); it lets code do nothing else. */
const letPagesCollect = '--expose-gc';

/** Must run before the program is ready, and after switches from outside were refused. */
export function setEngineFlags(): void {
  app.commandLine.appendSwitch('js-flags', `${keepCode} ${letPagesCollect}`);
}
