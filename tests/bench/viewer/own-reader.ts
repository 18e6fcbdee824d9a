// Driver of this program for the bench: the development build with the documents installed as a kit.
import { readFileSync } from 'node:fs';
import { launchProgram, newUserData, type Program } from '../../support/launch.ts';
import { passFirstRun } from '../../support/library.ts';
import { takeDocuments } from '../../support/read-kit.ts';
import type { Reader } from './readers.ts';
import { type Region, Screen, screenSize } from './screen.ts';

const longestMs = 240_000;
const address = 'app://impact-kit/index.html';

/** This program, with more to measure than others have. */
export type OwnReader = Reader & {
  readonly program: Program;
  /** Goes to a page; answers as `open` does. */
  goTo(page: number): ReturnType<Reader['open']>;
  /** Turns to the next page; answers as `open` does. */
  turn(): ReturnType<Reader['open']>;
  /** Bytes of the document that were read from the library since this was asked before, and in how many pieces. */
  readSince(): Promise<{ readonly bytes: number; readonly pieces: number }>;
  /** Workers of pdf.js that run. */
  workers(): number;
};

/** Starts the program and takes the documents in. */
export async function startOwnReader(
  documents: readonly { readonly name: string; readonly path: string }[],
): Promise<OwnReader> {
  const screen = await Screen.start();
  const userData = newUserData();
  await takeIn(documents, userData, screen);
  // Started anew: what taking them in took of memory is not what reading takes.
  const program = await launchProgram({ userData, build: 'development', env: { DISPLAY: screen.display } });
  const { app, page } = program;
  page.setDefaultTimeout(longestMs);
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size });
    },
    { width: screenSize.width, height: 1000 },
  );
  // Later addresses differ in their last part only, so that the page is loaded once.
  await page.goto(`${address}#/settings`);
  await page.waitForSelector('[data-library="ready"]');
  const workers = (): number => page.workers().filter((worker) => worker.url().includes('pdf-worker')).length;
  const nameOf = (path: string): string => documents.find((one) => one.path === path)?.name ?? '';
  await countReads(program);
  return {
    name: 'own',
    screen,
    program,
    processId: () => app.process().pid ?? 0,
    workers,
    open: async (path) => {
      const hash = `#/read/${nameOf(path)}.en?page=1`;
      const beganAt = await page.evaluate((wanted) => {
        globalThis.location.hash = wanted;
        return Date.now();
      }, hash);
      return { beganAt, isDone: whenPageShows(program, 1) };
    },
    goTo: async (number) => {
      await page.locator('input[data-page]').fill(String(number));
      const beganAt = await pressed(program, 'Enter');
      return { beganAt, isDone: whenPageShows(program, number) };
    },
    turn: async () => {
      const before = Number(await page.locator('input[data-page]').getAttribute('data-page'));
      await page.locator('[data-region="pages"]').focus();
      const beganAt = await pressed(program, 'ArrowRight');
      return { beganAt, isDone: whenPageShows(program, before + 1) };
    },
    readSince: () => page.evaluate(() => (globalThis as unknown as Counting).readSince()),
    close: async () => {
      await page.goto(`${address}#/settings`);
      await page.locator('.pdfViewer').waitFor({ state: 'detached' });
      // One stands ready for the next document.
      while (workers() > 1) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    end: async () => {
      await program.close();
      screen.end();
    },
  };
}

async function takeIn(
  documents: readonly { readonly name: string; readonly path: string }[],
  userData: string,
  screen: Screen,
): Promise<void> {
  const program = await launchProgram({ userData, build: 'development', env: { DISPLAY: screen.display } });
  program.page.setDefaultTimeout(longestMs);
  await passFirstRun(program.page);
  await program.page.waitForSelector('[data-library="ready"]');
  const named = documents.map(({ name, path }) => [name, new Uint8Array(readFileSync(path))] as const);
  await takeDocuments(program, Object.fromEntries(named));
  await program.page.waitForSelector('[data-library="ready"]');
  await program.close();
}

type Counting = { readSince(): { bytes: number; pieces: number } };

/** Every read of the store of file contents is counted, whoever asks: nothing else in the program is read out of blobs. */
async function countReads({ page }: Program): Promise<void> {
  await page.evaluate(() => {
    let [bytes, pieces] = [0, 0];
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = async function counted() {
      const read = await arrayBuffer.call(this);
      bytes += read.byteLength;
      pieces += 1;
      return read;
    };
    (globalThis as unknown as Counting).readSince = () => {
      const seen = { bytes, pieces };
      [bytes, pieces] = [0, 0];
      return seen;
    };
  });
}

/** Presses a key; answers when the page heard of it, in ms since 1970. */
async function pressed({ page }: Program, key: string): Promise<number> {
  type Heard = { heardAt?: number };
  await page.evaluate(() => {
    const note = (): void => {
      (globalThis as Heard).heardAt = Date.now();
    };
    addEventListener('keydown', note, { capture: true, once: true });
  });
  await page.keyboard.press(key);
  return await page.evaluate(() => (globalThis as Heard).heardAt ?? Date.now());
}

/** Settles with the place of the pages on the screen when a page has been drawn. */
function whenPageShows({ page }: Program, number: number): Promise<Region> {
  return page.evaluate(async (wanted) => {
    const isThere = (): boolean =>
      document.querySelector('[data-reader="ready"]') !== null &&
      document.querySelector(`input[data-page="${wanted}"]`) !== null &&
      document.querySelector(`.page[data-page-number="${wanted}"] canvas`) !== null;
    if (!isThere())
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
    const box = document.querySelector('[data-region="pages"]')?.getBoundingClientRect();
    const frameHeight = outerHeight - innerHeight;
    return {
      x: screenX + (box?.x ?? 0),
      y: screenY + frameHeight + (box?.y ?? 0),
      width: box?.width ?? 0,
      height: box?.height ?? 0,
    };
  }, number);
}
