// Protocol with an engine in another process: one line per request, one line per answer.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { QueryKind } from './queries.ts';
import type { Ready, Served } from './serve.ts';

/** A running engine. */
export class PeerProcess {
  readonly ready: Promise<Ready>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #gone: Promise<void>;
  readonly #waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args);
    this.#child.stderr.pipe(process.stderr);
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#waiting.shift()?.resolve(line));
    this.#gone = new Promise((resolve) => {
      this.#child.once('close', (code) => {
        for (const { reject } of this.#waiting) reject(new Error(`${command} ended with ${code}`));
        resolve();
      });
    });
    this.ready = this.#next().then((line) => JSON.parse(line) as Ready);
  }

  /** Asks and waits for the answer. */
  async ask(kind: QueryKind, query: string): Promise<Served> {
    this.#child.stdin.write(`${JSON.stringify({ kind, query })}\n`);
    return JSON.parse(await this.#next()) as Served;
  }

  /** Ends the process and waits until it is gone. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.#gone;
  }

  #next(): Promise<string> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}
