// Hidden input of a passphrase on a terminal.
import type { ReadStream, WriteStream } from 'node:tty';

const backspace = new Set(['\u007f', '\b']);
const endOfLine = new Set(['\r', '\n']);
const ctrlC = '\u0003';
const ctrlD = '\u0004';

/** State of a typed line; `text` may contain several keys at once. */
export class SecretLine {
  #typed: string[] = [];

  /** Handles keys: `done` with the line, `given-up` on Ctrl+D, `stopped` on Ctrl+C, undefined otherwise. */
  take(text: string): { readonly done: string } | 'given-up' | 'stopped' | undefined {
    for (const character of text) {
      if (endOfLine.has(character)) return { done: this.#typed.join('') };
      if (character === ctrlC) return 'stopped';
      if (character === ctrlD) return 'given-up';
      if (backspace.has(character)) this.#typed = this.#typed.slice(0, -1);
      else this.#typed.push(character);
    }
    return undefined;
  }
}

/** Asks for a line without showing it; undefined without a terminal, or if the person cancels. */
export function askSecret(
  question: string,
  { stdin, stderr }: { readonly stdin: ReadStream; readonly stderr: WriteStream },
  stop: () => void,
): Promise<string | undefined> {
  if (!stdin.isTTY || !stderr.isTTY) return Promise.resolve(undefined);
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve) => {
    const line = new SecretLine();
    const take = (text: string): void => {
      const outcome = line.take(text);
      if (outcome === undefined) return;
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      if (outcome === 'stopped') stop();
      resolve(typeof outcome === 'string' ? undefined : outcome.done);
    };
    stdin.on('data', take);
  });
}
