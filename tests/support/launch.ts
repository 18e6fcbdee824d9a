// Start of the program in tests: the development build or the packaged one, each with a separate data folder.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** Which build a test drives; also the names of the Playwright projects. */
export type Build = 'development' | 'packaged';

/** How the program is started. */
export type LaunchOptions = {
  /** A folder that outlives the session; without it every launch starts from nothing, and what it made goes away with it. */
  readonly userData?: string;
  /** Removes `userData` when the program has ended; always so for a folder that was made here. */
  readonly isTemporary?: boolean;
  /** Defaults to the project the test runs in. */
  readonly build?: Build;
  /** Starts this command instead of the build's own program, as somebody who is not root: with Chromium's sandbox. */
  readonly command?: string;
  /** More words for the command line. */
  readonly args?: readonly string[];
  /** A script that Electron runs before the program; in development builds only. */
  readonly runFirst?: string;
  /** More variables for the program's environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/** A running program that Playwright drives. */
export type Program = {
  readonly app: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  readonly userData: string;
  /** From the start of the process to its first window. */
  readonly launchMs: number;
  /** Closes the windows and waits until the process has ended. */
  close(): Promise<void>;
  /** Ends the process and all its children at once, as a power cut would; waits until they are gone. */
  kill(): Promise<void>;
};

/** A program that nothing controls, in a separate process group. */
type Process = {
  readonly userData: string;
  /** Ends the whole group at once. */
  kill(): void;
  /** Asks the program to end, as a system does that shuts down. */
  askToEnd(): void;
  /** Settles with the exit code, or null after a kill. */
  readonly ended: Promise<number | null>;
  /** What the process wrote so far. */
  output(): string;
};

const closeTimeoutMs = 15_000;

/** Makes an empty data folder. */
export function newUserData(): string {
  return mkdtempSync(join(tmpdir(), 'impact-kit-'));
}

let knownRuntime = process.env['IMPACT_KIT_ELECTRON'];

/** The Electron that development builds run on. */
export function runtimePath(): string {
  knownRuntime ??= execFileSync(process.execPath, [join(root, 'scripts', 'runtime.mjs')], {
    encoding: 'utf8',
  }).trim();
  return knownRuntime;
}

/** Where the two packaged flavours lie: `release` as it ships, `test` with the inspect fuse on. Throws when nothing was packaged. */
export function packagedPrograms(): { readonly release: string; readonly test: string } {
  const list = join(root, 'out', 'packaged', 'programs.json');
  if (!existsSync(list)) throw new Error('nothing is packaged: run `node scripts/package.mjs` first');
  return JSON.parse(readFileSync(list, 'utf8')) as { release: string; test: string };
}

/** Chromium's sandbox cannot work for root. */
export function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the program and waits for its first window. */
export async function launchProgram(options: LaunchOptions = {}): Promise<Program> {
  const { command, args, env, userData } = commandFor(options);
  const startedAt = performance.now();
  const app = await _electron.launch({
    executablePath: command,
    args,
    cwd: root,
    env,
    colorScheme: null,
    // Without it Playwright itself turns the sandbox off.
    chromiumSandbox: options.command !== undefined,
  });
  const page = await app.firstWindow();
  const launchMs = Math.round(performance.now() - startedAt);
  const main = app.process();
  const ended = hasEnded(main);
  const forget = (): void => {
    if (options.isTemporary ?? options.userData === undefined)
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    app,
    page,
    userData,
    launchMs,
    close: async () => {
      await app.close().catch(() => undefined);
      await within(ended, closeTimeoutMs, 'the program did not end after its windows were closed', () =>
        killGroup(main),
      );
      forget();
    },
    kill: async () => {
      killGroup(main);
      await ended;
      await app.close().catch(() => undefined);
      forget();
    },
  };
}

/** Starts the program without Playwright, for kills at any moment and for what it prints. */
export function startProcess(options: LaunchOptions = {}): Process {
  const { command, args, env, userData } = commandFor(options);
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (written += bytes.toString()));
  return {
    userData,
    kill: () => killGroup(child),
    askToEnd: () => void child.kill('SIGTERM'),
    ended: hasEnded(child),
    output: () => written,
  };
}

function commandFor(options: LaunchOptions): {
  command: string;
  args: string[];
  env: Record<string, string>;
  userData: string;
} {
  countStart();
  const userData = options.userData ?? newUserData();
  const build = options.build ?? currentBuild();
  const own = build === 'packaged' ? packagedPrograms().test : runtimePath();
  const switches = options.command === undefined ? sandboxSwitches() : [];
  const first = options.runFirst === undefined ? [] : ['-r', options.runFirst];
  const app = build === 'packaged' ? [] : [...first, '.'];
  return {
    command: options.command ?? own,
    args: [...app, ...switches, ...(options.args ?? [])],
    env: { ...ownEnvironment(), ...options.env, IMPACT_KIT_USER_DATA: userData },
    userData,
  };
}

/** The variables of this process, for one that it starts. */
export function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Counts a start of the program for the timing of the run. */
export function countStart(): void {
  const file = process.env['IMPACT_KIT_STARTS_FILE'];
  if (file !== undefined) appendFileSync(file, '.');
}

/** The build that the running test drives, by its project. */
export function currentBuild(): Build {
  return test.info().project.name === 'packaged' ? 'packaged' : 'development';
}

function hasEnded(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

/** Kills the whole process group; both ways of starting give the program one of its own. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

async function within<T>(
  promise: Promise<T>,
  timeoutMs: number,
  failure: string,
  onTimeout: () => void,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      onTimeout();
      reject(new Error(failure));
    }, timeoutMs);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
