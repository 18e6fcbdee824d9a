// Decides how the command line starts and ends.
import { exitCodes } from './exit-codes.ts';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

const terminal = processTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.writeError(`A mistake in the program itself:\n${text}\n`);
  process.exitCode = exitCodes.internal;
}
