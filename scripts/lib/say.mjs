// Output of scripts: one plain line for each event.

let stream = process.stdout;

/** From now on lines go to standard error, so that standard output contains only a command's answer. */
export function sayOnStandardError() {
  stream = process.stderr;
}

/** Destination for the output of child programs. */
export function childOutput() {
  return stream === process.stderr ? 2 : 1;
}

/** Writes one line. */
export function say(line) {
  stream.write(`${line}\n`);
}

/** A failure that a person can fix, shown as its message without a stack trace. */
export class PlainError extends Error {}

/** Runs a script's main function; ends the process with its exit code, or with the reason why it could not continue. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof PlainError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
