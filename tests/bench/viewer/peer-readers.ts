// Drivers of the peers: Chromium's own PDF viewer and pdf.js' plain one in the same Electron, evince by itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { newUserData, runtimePath, sandboxSwitches } from '../../support/launch.ts';
import type { Reader } from './readers.ts';
import { Screen, screenSize } from './screen.ts';

const whole = { x: 0, y: 0, ...screenSize };
const longestMs = 120_000;
const plainPage = 'peer://bench/tests/bench/viewer/peers/plain.html';

type PlainPage = {
  isReady?: boolean;
  openFile(path: string): number;
  hasPainted: boolean;
  closeFile(): Promise<void>;
};

/** Chromium's own viewer (PDFium), as Electron has it. */
export async function startChromiumViewer(root: string): Promise<Reader> {
  const { screen, app, page } = await startPeer(root);
  await page.goto('about:blank');
  return {
    name: 'PV',
    screen,
    processId: () => app.process().pid ?? 0,
    open: async (path) => {
      const wanted = `${pathToFileURL(path).href}#toolbar=0&navpanes=0&view=FitH`;
      const beganAt = await app.evaluate(({ BrowserWindow }, address) => {
        const now = Date.now();
        void BrowserWindow.getAllWindows()[0]?.loadURL(address);
        return now;
      }, wanted);
      return { beganAt, isDone: Promise.resolve(undefined) };
    },
    close: () =>
      app.evaluate(async ({ BrowserWindow }) => {
        await BrowserWindow.getAllWindows()[0]?.loadURL('about:blank');
      }),
    end: () => endPeer(app, screen),
  };
}

/** pdf.js and its own viewer on an empty page: the whole file in memory, all settings as they come. */
export async function startPlainViewer(root: string): Promise<Reader> {
  const { screen, app, page } = await startPeer(root);
  await page.waitForFunction(() => (globalThis as unknown as PlainPage).isReady === true);
  return {
    name: 'plain pdf.js',
    screen,
    processId: () => app.process().pid ?? 0,
    open: async (path) => {
      const beganAt = await page.evaluate(
        (file) => (globalThis as unknown as PlainPage).openFile(file),
        path,
      );
      const isDone = page.waitForFunction(() => (globalThis as unknown as PlainPage).hasPainted, undefined, {
        polling: 50,
        timeout: longestMs,
      });
      return { beganAt, isDone: isDone.then(() => undefined) };
    },
    close: () => page.evaluate(() => (globalThis as unknown as PlainPage).closeFile()),
    end: () => endPeer(app, screen),
  };
}

/** Evince, started anew for each document, as it is from a file manager. */
export async function startEvince(): Promise<Reader> {
  const screen = await Screen.start();
  let child: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('close', resolve));
    running.kill();
    await ended;
  };
  return {
    name: 'evince',
    screen,
    processId: () => child?.pid ?? 0,
    open: async (path) => {
      const beganAt = Date.now();
      child = spawn('evince', [path], { env: { ...process.env, DISPLAY: screen.display }, stdio: 'ignore' });
      return { beganAt, isDone: Promise.resolve(undefined) };
    },
    close,
    end: async () => {
      await close();
      screen.end();
    },
  };
}

/** Where PV and evince show their pages. */
export const wholeScreen = whole;

async function startPeer(
  root: string,
): Promise<{ readonly screen: Screen; readonly app: ElectronApplication; readonly page: Page }> {
  const screen = await Screen.start();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath: runtimePath(),
    args: [join(root, 'tests/bench/viewer/peers'), `--user-data-dir=${newUserData()}`, ...sandboxSwitches()],
    env: { ...Object.fromEntries(inherited), DISPLAY: screen.display },
  });
  const page = await app.firstWindow();
  await page.waitForURL(plainPage);
  return { screen, app, page };
}

async function endPeer(app: ElectronApplication, screen: Screen): Promise<void> {
  await app.close();
  screen.end();
}
