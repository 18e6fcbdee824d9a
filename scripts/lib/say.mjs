// Decides how scripts speak: one plain line per thing that happens.

let stream = process.stdout;

/** From now on lines go to standard error, so that standard output carries only a command's own answer. */
export function sayOnStandardError() {
  stream = process.stderr;
}

/** Where the output of child programs belongs. */
export function childOutput() {
  return stream === process.stderr ? 2 : 1;
}

/** Writes one line. */
export function say(line) {
  stream.write(`${line}\n`);
}

/** A failure that a person can do something about: shown as its sentence, without a stack trace. */
export class PlainError extends Error {}

/** Runs a script's main function; ends the process with its exit code, or says why it could not go on. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof PlainError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
