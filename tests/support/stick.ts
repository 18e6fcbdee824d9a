// The packaged program on a simulated stick, and the traces of a session on the computer.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { countStart, packagedPrograms, sandboxSwitches } from './launch.ts';

const root = join(import.meta.dirname, '..', '..');
/** The name of this system's folders on a stick. */
export const platformFolder =
  { win32: 'windows', darwin: 'mac' }[process.platform as 'win32' | 'darwin'] ?? 'linux';

/** A stick, and the computer it is put into: an empty account. */
export type Stick = {
  readonly folder: string;
  readonly program: string;
  /** Its folder of user data. */
  readonly myData: string;
  /** Everything a program of this account may write to outside of the stick. */
  readonly computer: string;
  /** The environment of the account. */
  readonly env: Readonly<Record<string, string>>;
};

/** A running program from a stick. */
export type FromStick = { readonly app: ElectronApplication; readonly page: Page };

/** Lays out `kit/` and `program/<system>/` in a folder, by default a new one. The packaged program is linked, or copied where it cannot be. */
export function layOutStick(folder = mkdtempSync(join(tmpdir(), 'stick-'))): Stick {
  cpSync(join(root, 'out', 'starter-kit'), join(folder, 'kit'), { recursive: true });
  linkFolder(dirname(packagedPrograms().test), join(folder, 'program', platformFolder));
  return putIn(folder);
}

/** Puts a stick that was written already, with the packaged program on it, into a computer that never saw it. */
export function putIn(folder: string): Stick {
  const program = packagedPrograms().test;
  // Chromium makes addresses of sockets from the folder for temporary things, and those must be short.
  const computer = mkdtempSync(join(tmpdir(), 'pc-'));
  for (const name of ['home', 'tmp', 'run']) mkdirSync(join(computer, name), { mode: 0o700 });
  return {
    folder,
    program: join(folder, 'program', platformFolder, program.slice(dirname(program).length + 1)),
    myData: join(folder, 'my-data'),
    computer,
    env: environment(computer),
  };
}

/** Takes the stick and the computer away. */
export function removeStick(stick: Stick): void {
  for (const folder of [stick.computer, stick.folder]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Starts the program on the stick and waits for its window. */
export async function startFromStick(
  { program, env }: Stick,
  words: readonly string[] = [],
): Promise<FromStick> {
  countStart();
  const app = await _electron.launch({
    executablePath: program,
    args: [...sandboxSwitches(), ...words],
    env: { ...env },
    colorScheme: null,
  });
  return { app, page: await app.firstWindow() };
}

/** Starts the program and lets it go; settles with its exit code. */
export function startUnseen(stick: Stick, words: readonly string[] = []): Promise<number | null> {
  countStart();
  const child = spawn(stick.program, [...sandboxSwitches(), ...words], { env: stick.env, stdio: 'ignore' });
  return ended(child);
}

/** Ends the program at once, as a power cut would. */
export async function killProgram({ app }: FromStick): Promise<void> {
  const main = app.process();
  const gone = ended(main);
  if (main.pid !== undefined) process.kill(-main.pid, 'SIGKILL');
  await gone;
  await app.close().catch(() => undefined);
}

/** All files and folders below a folder but those of the account itself, by their paths in it. */
export function leftIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !['home', 'tmp', 'run'].includes(path))
    .sort();
}

function environment(computer: string): Record<string, string> {
  const kept = ['PATH', 'DISPLAY', 'XAUTHORITY', 'SYSTEMROOT', 'SystemRoot'];
  const inherited = Object.entries(process.env).filter(([name]) => kept.includes(name));
  const home = join(computer, 'home');
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    // What the tests look for is written in English.
    LANG: 'en_US.UTF-8',
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    TMPDIR: join(computer, 'tmp'),
    TEMP: join(computer, 'tmp'),
    TMP: join(computer, 'tmp'),
    XDG_RUNTIME_DIR: join(computer, 'run'),
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (statSync(join(from, name)).isDirectory()) linkFolder(join(from, name), join(to, name));
    else {
      try {
        linkSync(join(from, name), join(to, name));
      } catch {
        // Another disk, or one without links.
        cpSync(join(from, name), join(to, name));
      }
    }
  }
}
