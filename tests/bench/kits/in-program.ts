// Libraries of several kits in the running program: installed, started, searched.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeKit, installKit } from '../../support/kit-calls.ts';
import { launchProgram, newUserData, type Program } from '../../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../../support/library.ts';
import type { MadeKit } from '../../support/make-kit.ts';
import { Screen } from '../viewer/screen.ts';

const starterId = 'org.impact-kit.starter';

/** Milliseconds of one start. */
export type Start = {
  /** From the start of the process until the library is shown. */
  readonly startMs: number;
  /** From the first query of the session until its hits are shown, and the same for later queries. */
  readonly firstMs: number;
  readonly laterMs: readonly number[];
};

/** Runs something with a program on a virtual screen of its own; both end with it. */
async function withProgram<T>(userData: string, use: (program: Program) => Promise<T>): Promise<T> {
  const screen = await Screen.start();
  try {
    const program = await launchProgram({ userData, build: 'development', env: { DISPLAY: screen.display } });
    try {
      return await use(program);
    } finally {
      await program.close();
    }
  } finally {
    screen.end();
  }
}

/** Makes a folder whose library is these kits and no other; answers it and how long each took to be installed. */
export async function installAll(
  kits: readonly MadeKit[],
): Promise<{ readonly userData: string; readonly installMs: readonly number[] }> {
  const userData = newUserData();
  const installMs = await withProgram(userData, async (program) => {
    const { page } = program;
    await passFirstRun(page, 'en', 'GR');
    await waitForLibrary(page);
    const times: number[] = [];
    for (const [index, kit] of kits.entries()) {
      times.push(await timedInstall(program, kit));
      if (index === 0) await changeKit(page, 'remove', starterId);
    }
    return times;
  });
  return { userData, installMs };
}

/** Installs one more kit; answers the milliseconds. */
export async function installMore(userData: string, kit: MadeKit): Promise<number> {
  return await withProgram(userData, async (program) => {
    await waitForLibrary(program.page);
    return await timedInstall(program, kit);
  });
}

async function timedInstall(program: Program, kit: MadeKit): Promise<number> {
  const from = performance.now();
  const problem = await installKit(program, kit);
  if (problem !== undefined) throw new Error(`the kit was not installed: ${problem}`);
  return performance.now() - from;
}

/** Starts the program once and searches for some words. */
export async function startAndSearch(userData: string, queries: readonly string[]): Promise<Start> {
  const from = Date.now();
  return await withProgram(userData, async ({ page }) => {
    const readyAt = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (): void =>
            document.documentElement.dataset['library'] === 'ready'
              ? resolve(Date.now())
              : void setTimeout(look, 2);
          look();
        }),
    );
    const times: number[] = [];
    for (const query of queries) times.push(await searchMs(page, query));
    const [firstMs = 0, ...laterMs] = times;
    return { startMs: readyAt - from, firstMs, laterMs };
  });
}

/** From an address with a query until its hits are on the screen. */
async function searchMs(page: Page, query: string): Promise<number> {
  return await page.evaluate(async (words) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = () => document.querySelectorAll('[data-search-row]').length;
    location.hash = '#/search';
    while (rows() > 0) await frame();
    const from = performance.now();
    location.hash = `#/search?q=${encodeURIComponent(words)}`;
    while (rows() === 0) await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - from;
  }, query);
}

/** Bytes that a folder takes on the disk. */
function diskBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).blocks * 512, 0);
}

/** Bytes of the installed kits on the disk: their store, and the copy of the page. */
export function kitBytes(userData: string): { readonly store: number; readonly page: number } {
  const [database] = readdirSync(userData, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'IndexedDB',
  );
  const page = database ? diskBytes(join(database.parentPath, database.name)) : 0;
  return { store: diskBytes(join(userData, 'kits')), page };
}
