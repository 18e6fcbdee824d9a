// Screenshots: brings one screen into the requested state and captures it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron } from '@playwright/test';
import { machineSwitches } from './electron.mjs';
import { root } from './places.mjs';

const readyTimeoutMs = 60_000;
const settleMs = 250;

/**
 * Opens the development build on a new data folder, or on a copy of `from`; `close` also removes the folder. `language` is that of the
 * computer, in which the program speaks before user data is open.
 */
export async function openProgram(runtime, { from, args = [], language = 'en' } = {}) {
  const userData = mkdtempSync(join(tmpdir(), 'impact-kit-screens-'));
  if (from) cpSync(from, userData, { recursive: true });
  const app = await _electron.launch({
    executablePath: runtime.program,
    args: ['.', `--lang=${language}`, ...args, ...machineSwitches(runtime.program)],
    cwd: root,
    env: { ...process.env, IMPACT_KIT_USER_DATA: userData, LANGUAGE: language },
    colorScheme: null,
  });
  const page = await app.firstWindow();
  const close = async () => {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  };
  try {
    await makeEndable(app);
  } catch (error) {
    await close();
    throw error;
  }
  return { app, page, userData, close };
}

/** Lets a program end whatever its page asks first, and lets questions of the system be taken back. */
async function makeEndable(app) {
  await evaluateAtStart(app, ({ BrowserWindow, dialog }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.on('will-prevent-unload', (event) => {
        if (globalThis.mayUnload) event.preventDefault();
      });
    const show = dialog.showMessageBox;
    dialog.showMessageBox = async (window, options) => {
      globalThis.openQuestion = new AbortController();
      return await show.call(dialog, window, { ...options, signal: globalThis.openQuestion.signal });
    };
  });
}

/** Asks once more when the answer is lost: a program that starts can clear the promise of an answer away before it is sent. */
async function evaluateAtStart(app, ask) {
  try {
    return await app.evaluate(ask);
  } catch (error) {
    if (!error.message.includes('promise was garbage collected')) throw error;
    return await app.evaluate(ask);
  }
}

/** Waits until the library is ready. */
export async function waitForLibrary({ page }) {
  await page.waitForSelector('[data-library="ready"]', { timeout: readyTimeoutMs });
}

/** Stores an event as the program itself does. */
export async function storeEvent({ page }, event) {
  const answer = await page.evaluate(
    (stored) => globalThis.host.vault.append({ page: crypto.randomUUID(), number: 1, event: stored }),
    event,
  );
  if (!answer.ok) throw new Error(`the event was refused: ${JSON.stringify(answer.problem)}`);
}

/** Chooses language, country and theme as the program itself stores them. */
export async function choose(program, settings) {
  await storeEvent(program, { kind: 'settings-changed', version: 1, settings });
  await program.page.waitForFunction(
    (language) => document.documentElement.lang.startsWith(language),
    settings.language,
  );
}

/** Makes light or dark the colours of the computer, which the program follows until it knows of others. */
export async function preferTheme({ page }, theme) {
  await page.emulateMedia({ colorScheme: theme });
}

/** Answers calls of the page with values of our own from now on: `{ 'session.facts': value }`. */
export async function answerCalls({ app }, answers) {
  await app.evaluate(({ ipcMain }, given) => {
    for (const [channel, value] of Object.entries(given)) {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, () => ({ ok: true, value }));
    }
  }, answers);
}

/** Loads the page again, whatever it wants to ask or still shows. */
export async function beginAgain({ app, page }) {
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => {
    globalThis.openQuestion?.abort();
    globalThis.openQuestion = undefined;
    globalThis.mayUnload = true;
    BrowserWindow.getAllWindows()[0].reload();
  });
  await loaded;
  await app.evaluate(() => {
    globalThis.mayUnload = false;
  });
}

/** Waits until the system asks a question. */
export async function waitForSystem({ app }) {
  await app.evaluate(async () => {
    while (!globalThis.openQuestion) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** The draft in the screenshots; started from the first installed kit if there is none yet. */
export async function beginDraft({ page }) {
  return await page.evaluate(async () => {
    const { kits, workshop } = globalThis.host;
    const [known] = (await workshop.drafts()).value ?? [];
    if (known) return known.draftId;
    const [{ kitId }] = (await kits.installed()).value;
    return (await workshop.create({ from: 'installed', kitId })).value.draft.draftId;
  });
}

/** Sets the size of the window in pixels and the zoom of the page. */
export async function resize({ app, page }, { width, height, zoom }) {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window.setMinimumSize(320, 320);
      window.setContentSize(wanted.width, wanted.height);
      window.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, width / zoom);
}

/** Opens an address and waits until the screen no longer changes. */
export async function show(program, address, ready = 'main') {
  const { page } = program;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForSelector(ready, { timeout: readyTimeoutMs });
  await settle(program);
}

/** Waits until fonts are there and nothing moves any more. */
export async function settle({ page }) {
  // A resting pointer would highlight whatever is below it.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(settleMs);
}

/** Saves a screenshot of the window, or of the whole display, where a question of the system is above it. */
export async function photograph(program, file, { isOfDisplay = false } = {}) {
  writePicture(file, isOfDisplay ? await captureDisplay(program.app) : await capture(program));
}

/** What the window shows as PNG in base64. The window's own capture, because Playwright's ignores the zoom of the page. */
export async function capture({ app, page }) {
  return await captureWindow(await app.browserWindow(page));
}

/** Writes a picture in base64 into a file. */
export function writePicture(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(bytes, 'base64'));
}

async function captureWindow(window) {
  return await window.evaluate(async ({ webContents }) =>
    (await webContents.capturePage()).toPNG().toString('base64'),
  );
}

async function captureDisplay(app) {
  return await app.evaluate(async ({ BrowserWindow, desktopCapturer, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { size: thumbnailSize } = screen.getPrimaryDisplay();
    const [display] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize });
    // Without a window manager a question is at the upper left of the display.
    const { x, y, width, height } = window.getBounds();
    const part = { x: 0, y: 0, width: x + width, height: y + height };
    return display.thumbnail.crop(part).toPNG().toString('base64');
  });
}
