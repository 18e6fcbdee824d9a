// What went wrong in the page, for the log of the program.
import { host } from '../host/bridge.ts';

/** The longest text that main takes. */
const maxCharacters = 4000;

/** Logs a failure; of a long text the begin. */
export function logFailure(text: string): void {
  void host.app.log({ level: 'error', text: text.slice(0, maxCharacters) });
}
