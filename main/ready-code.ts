// Decides that code of the page that has run stays ready to run.
import { app } from 'electron';

/**
 * V8 throws away the translated code of a function that was not called through six garbage collections, which come within half a minute,
 * and with it all it learned of how to run it quickly. The reader is opened again after minutes of reading elsewhere; it should not have to begin
 * anew then. What is kept is bounded by the code there is. Must run before the program is ready, and after switches from outside were refused.
 */
export function keepCodeReady(): void {
  app.commandLine.appendSwitch('js-flags', '--no-flush-bytecode');
}
