// Screenshots: brings one screen into the requested state and captures it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron } from '@playwright/test';
import { machineSwitches } from './electron.mjs';
import { root } from './places.mjs';

const readyTimeoutMs = 60_000;
const settleMs = 250;

/** Opens the development build on a new data folder; `close` also removes the folder. */
export async function openProgram(runtime) {
  const userData = mkdtempSync(join(tmpdir(), 'impact-kit-screens-'));
  const app = await _electron.launch({
    executablePath: runtime.program,
    args: ['.', ...machineSwitches(runtime.program)],
    cwd: root,
    env: { ...process.env, IMPACT_KIT_USER_DATA: userData },
    colorScheme: null,
  });
  const page = await app.firstWindow();
  const close = async () => {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  };
  return { app, page, close };
}

/** Waits until the library is ready. */
export async function waitForLibrary({ page }) {
  await page.waitForSelector('[data-library="ready"]', { timeout: readyTimeoutMs });
}

/** Chooses language, country and theme as the program itself stores them. */
export async function choose({ page }, settings) {
  const event = { kind: 'settings-changed', version: 1, settings };
  const answer = await page.evaluate(
    (stored) => globalThis.host.vault.append({ page: crypto.randomUUID(), number: 1, event: stored }),
    event,
  );
  if (!answer.ok) throw new Error(`the settings were refused: ${JSON.stringify(answer.problem)}`);
  await page.waitForFunction(
    (language) => document.documentElement.lang.startsWith(language),
    settings.language,
  );
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
export async function show({ page }, address, ready = 'main') {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForSelector(ready, { timeout: readyTimeoutMs });
  // A resting pointer would highlight whatever is below it.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(settleMs);
}

/** Saves a screenshot of the window. */
export async function photograph({ app }, file) {
  mkdirSync(dirname(file), { recursive: true });
  // The window's own capture, because Playwright's ignores the zoom of the page.
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0].webContents.capturePage();
    return picture.toPNG().toString('base64');
  });
  writeFileSync(file, Buffer.from(bytes, 'base64'));
}
