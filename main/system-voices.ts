// Permission for the voices of a Linux system: only in sessions that may leave traces, and never over a network.
import { app } from 'electron';

/** Where a variable may say that the service is reached over a network. */
const addressName = 'SPEECHD_ADDRESS';

/**
 * Lets the page use Speech Dispatcher, the voices of Linux; Windows and macOS need no leave. The service works outside of this
 * program and keeps a record of its own. So it is not used from a stick or in a session that leaves no trace. Nothing is asked of
 * it before a person has something read aloud. Must run before the program is ready.
 */
export function allowSystemVoices(isKeptOnComputer: boolean): void {
  if (process.platform !== 'linux' || !isKeptOnComputer) return;
  if (process.env[addressName]?.startsWith('unix_socket') === false) delete process.env[addressName];
  app.commandLine.appendSwitch('enable-speech-dispatcher');
}
