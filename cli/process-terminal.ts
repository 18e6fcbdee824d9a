// Terminal of the current process: streams, keyboard, stop signals.
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { askSecret } from './ask-secret.ts';
import type { Terminal } from './terminal.ts';

const { SIGINT, SIGTERM } = constants.signals;

/** One press of Ctrl+C reaches the whole process group, and again through the scripts that started this process. */
const samePressMs = 1000;

/** The terminal of this process. The first stop signal stops the command cleanly, a later one ends the process. */
export function processTerminal(): Terminal {
  const controller = new AbortController();
  let stoppedAtMs = Number.POSITIVE_INFINITY;
  const stop = (number: number): void => {
    const nowMs = performance.now();
    if (nowMs - stoppedAtMs > samePressMs) process.exit(128 + number);
    stoppedAtMs = Math.min(stoppedAtMs, nowMs);
    controller.abort();
  };
  process.on('SIGINT', () => stop(SIGINT));
  process.on('SIGTERM', () => stop(SIGTERM));
  for (const stream of [process.stdout, process.stderr]) {
    // The reader of the answer has ended, such as `head`; the exit code still counts.
    stream.on('error', () => undefined);
  }
  return {
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    width: process.stderr.isTTY ? process.stderr.columns || 80 : undefined,
    askSecret: (question) => askSecret(question, process, () => stop(SIGINT)),
    signal: controller.signal,
    trustedKeyFiles: [fromBuild('../trusted-keys.json'), fromBuild('../../../resources/trusted-keys.json')],
  };
}

/** The built file is in out/app/cli. */
function fromBuild(path: string): string {
  return resolve(import.meta.dirname, path);
}
