// Calls from main to the hidden page that prints and reads. Each call is named and has a time limit.
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import { readingLimits } from '../../core/compose/compose-page-constants.ts';
import { appOrigin } from '../app-origin.ts';
import { lockedPreferences } from '../window.ts';
import { composePartition } from './served-files.ts';

const heartbeatEveryMs = 500;
const stopped = 'it was stopped';

/** The page stood still for longer than a step may last. The page is gone; the next call starts a new one. */
export class PageSilent extends Error {
  constructor(seconds: number) {
    super(`the page stood still for ${seconds} seconds`);
  }
}

/** The page's process ended, for example because it ran out of memory. The next call starts a new one. */
export class PageGone extends Error {
  constructor(why: string) {
    super(`the page ended: ${why}`);
  }
}

/** One hidden page. Calls must not overlap. */
export class ComposePage {
  readonly #partition: string;
  #window: BrowserWindow | undefined;
  #loaded: Promise<void> = Promise.resolve();
  #isStopped = false;

  /** `partition` names its session. Pages of different sessions never share a process, so that the end of one is not that of another. */
  constructor(partition: string = composePartition) {
    this.#partition = partition;
  }

  /** Calls a function of renderer/compose/start.ts and answers what it answers. Throws PageSilent, PageGone, or what the page threw. */
  async call(name: string, ...words: readonly unknown[]): Promise<unknown> {
    const code = `compose.${name}(${words.map((word) => JSON.stringify(word)).join(',')})`;
    return await this.#guard((window) => window.webContents.executeJavaScript(code));
  }

  /** Prints what the page shows to a tagged PDF with an outline. */
  async print(): Promise<Uint8Array> {
    return await this.#guard((window) =>
      window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  }

  /** Ends the page for good, also one that is still opening. Whoever calls it from now on gets PageGone. */
  stop(): void {
    this.#isStopped = true;
    this.close();
  }

  /** Ends the page, whatever it does. The next call starts a new one. */
  close(): void {
    const window = this.#window;
    this.#window = undefined;
    if (!window || window.isDestroyed()) return;
    window.webContents.forcefullyCrashRenderer();
    window.destroy();
  }

  /** The window is known before its page has loaded, so that stop() ends it at once. */
  #open(): BrowserWindow {
    if (this.#isStopped) throw new PageGone(stopped);
    if (!this.#window) {
      this.#window = createWindow(this.#partition);
      this.#loaded = this.#window.loadURL(`${appOrigin}/compose.html`);
    }
    return this.#window;
  }

  async #guard<T>(work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = this.#open();
    const loaded = this.#loaded;
    const contents = window.webContents;
    const controller = new AbortController();
    let onGone: (event: unknown, details: { reason: string }) => void = () => undefined;
    let onClosed: () => void = () => undefined;
    // A window that is destroyed does not always say that its process is gone.
    const gone = new Promise<never>((_, reject) => {
      onGone = (_event, { reason }) => reject(new PageGone(reason));
      onClosed = () => reject(new PageGone(stopped));
    });
    contents.on('render-process-gone', onGone);
    window.on('closed', onClosed);
    let hasLoaded = false;
    const run = async (): Promise<T> => {
      await loaded;
      hasLoaded = true;
      if (window.isDestroyed()) throw new PageGone(stopped);
      return await Promise.race([work(window), this.#silence(window, controller.signal)]);
    };
    try {
      return await Promise.race([run(), gone]);
    } catch (error) {
      // A page that could not be loaded is of no use either.
      if (!hasLoaded || error instanceof PageSilent || error instanceof PageGone) this.close();
      throw error;
    } finally {
      controller.abort();
      gone.catch(() => undefined);
      if (!window.isDestroyed()) {
        contents.off('render-process-gone', onGone);
        window.off('closed', onClosed);
      }
    }
  }

  /** Rejects with PageSilent when the heartbeat stops for longer than a step may take. */
  async #silence(window: BrowserWindow, signal: AbortSignal): Promise<never> {
    let last: unknown;
    let changedAt = performance.now();
    for (;;) {
      await wait(heartbeatEveryMs, undefined, { signal }).catch(() => undefined);
      // The race is over; nobody waits for this any more.
      if (signal.aborted) return await new Promise<never>(() => undefined);
      const heartbeat = window.isDestroyed() ? undefined : await heartbeatOf(window);
      if (heartbeat !== undefined && heartbeat !== last) {
        last = heartbeat;
        changedAt = performance.now();
      }
      if (performance.now() - changedAt > readingLimits.stepMs)
        throw new PageSilent(readingLimits.stepMs / 1000);
    }
  }
}

/** The page's heartbeat; undefined when the page is too busy to answer. */
async function heartbeatOf(window: BrowserWindow): Promise<unknown> {
  const beat = window.webContents.executeJavaScript('compose.heartbeat()').catch(() => undefined);
  return await Promise.race([beat, wait(heartbeatEveryMs).then(() => undefined)]);
}

function createWindow(partition: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: {
      ...lockedPreferences,
      // Its end must never be that of a page a person works in: pages of one session may share a process.
      partition,
      devTools: false,
      backgroundThrottling: false,
      // Heads and feet of pages; without a switch only from Chromium 131 on.
      enableBlinkFeatures: 'PageMarginBoxes',
    },
  });
}
