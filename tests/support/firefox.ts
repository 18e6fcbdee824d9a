// Firefox ESR through its own remote control, with the rule for files that people have: remote control turns it off by itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const startTimeoutMs = 60_000;

/** A running Firefox with one window. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #count = 0;
  readonly #waiting = new Map<
    number,
    (answer: { readonly error: unknown; readonly value: unknown }) => void
  >();

  private constructor(process: ChildProcess, profile: string, socket: Socket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
  }

  /** Starts it. `preferences` come on top of those that every test needs. */
  static async start(
    preferences: Readonly<Record<string, string | number | boolean>> = {},
  ): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const port = await freePort();
    const all = {
      'marionette.port': port,
      // Else the remote control sets preferences of its own, one of which lets a file read every other one.
      'remote.prefs.recommended': false,
      'security.fileuri.strict_origin_policy': true,
      'app.update.auto': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
      ...preferences,
    };
    const lines = Object.entries(all).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const process = spawn(
      'firefox-esr',
      ['--headless', '--marionette', '--no-remote', '--profile', profile],
      {
        stdio: 'ignore',
        env: { ...globalThis.process.env, HOME: profile },
      },
    );
    const firefox = new Firefox(process, profile, await connected(port));
    await firefox.#ask('WebDriver:NewSession', {});
    return firefox;
  }

  async open(url: string): Promise<void> {
    await this.#ask('WebDriver:Navigate', { url });
  }

  /** Runs the body of a function in the page and answers what it returns. */
  async run<Value>(body: string, ...args: readonly unknown[]): Promise<Value> {
    const answer = await this.#ask('WebDriver:ExecuteScript', { script: body, args, sandbox: null });
    return (answer as { readonly value: Value }).value;
  }

  /** A picture of the window as PNG. */
  async picture(): Promise<Buffer> {
    const answer = await this.#ask('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from((answer as { readonly value: string }).value, 'base64');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#ask('WebDriver:SetWindowRect', { width, height });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#socket.destroy();
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ask(command: string, parameters: object): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const answered = new Promise<{ readonly error: unknown; readonly value: unknown }>((resolve) =>
      this.#waiting.set(id, resolve),
    );
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const { error, value } = await answered;
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return value;
  }

  /** Messages are their length, a colon and JSON; the first one is a greeting. */
  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const length = Number(this.#received.subarray(0, colon));
      if (colon < 0 || this.#received.length < colon + 1 + length) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, colon + 1 + length).toString());
      this.#received = this.#received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, unknown, unknown];
      this.#waiting.get(id)?.({ error, value });
      this.#waiting.delete(id);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function connected(port: number): Promise<Socket> {
  const end = Date.now() + startTimeoutMs;
  for (;;) {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    if (Date.now() > end) throw new Error('Firefox does not answer');
    await wait(200);
  }
}
