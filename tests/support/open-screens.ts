// Decides how component tests show screens: one shell for each worker, one library made there from the starter kit, and a window with a host of its own for whoever asks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { LibraryRecord } from '../../core/ipc/contract.ts';
import type { Keeping } from '../../core/ipc/session-group.ts';
import type { Country, Language } from '../../core/kit/catalogue.ts';
import type { OwnEvent } from '../../core/vault/own-event.ts';
import type { Shell } from '../component/shell/main.ts';
import { builtShell } from './build-shell.ts';
import { type InstalledKit, installKit } from './installed-starter.ts';
import { runtimePath, sandboxSwitches } from './launch.ts';
import type { HostRecord } from './memory-host/record.ts';
import type { HostStart } from './memory-host/start.ts';

/** A running shell with the library of the starter kit. */
export type RunningShell = {
  readonly app: ElectronApplication;
  readonly kit: InstalledKit;
  readonly library: LibraryRecord;
};

/** A window, its page, and the host that answers it. */
export type Screens = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What was saved, copied and printed so far. */
  record(): Promise<HostRecord>;
  /** Says what becomes of the next file that is to be saved. */
  answerNextSave(answer: HostRecord['answers'][number]): Promise<void>;
  close(): Promise<void>;
};

/** With what a window begins. */
export type ScreensOptions = {
  readonly language?: Language;
  readonly country?: Country;
  /** Own data from before, as the events that made it. */
  readonly ownEvents?: readonly OwnEvent[];
  /** Where own data is said to be kept; on this computer where nothing else is asked. */
  readonly keeps?: Keeping;
};

const longestStartMs = 60_000;

/** Playwright's test with a shell that lives as long as its worker. */
export const test = base.extend<object, { readonly shell: RunningShell }>({
  shell: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const userData = mkdtempSync(join(tmpdir(), 'component-'));
      const app = await startShell(userData);
      try {
        await use(await prepare(app));
      } finally {
        await app.close();
        rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    { scope: 'worker', timeout: 2 * longestStartMs },
  ],
});

/** Opens a window on Home, its library ready. The caller closes it. */
export async function openScreens(
  { app, kit, library }: RunningShell,
  options: ScreensOptions = {},
): Promise<Screens> {
  const { keeps = 'computer' } = options;
  return await openWindow(app, { active: kit.active, library, ownEvents: eventsFor(options), keeps });
}

function eventsFor({ language = 'en', country = 'GR', ownEvents = [] }: ScreensOptions): readonly OwnEvent[] {
  return [{ kind: 'settings-changed', version: 1, settings: { language, country } }, ...ownEvents];
}

async function startShell(userData: string): Promise<ElectronApplication> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const root = join(import.meta.dirname, '..', '..');
  const main = join(await builtShell(), 'main.mjs');
  return await electron.launch({
    executablePath: runtimePath(),
    args: [main, ...sandboxSwitches()],
    cwd: root,
    env: { ...env, IMPACT_KIT_USER_DATA: userData },
    colorScheme: null,
  });
}

/** The library is made by the page itself, as after a first start. */
async function prepare(app: ElectronApplication): Promise<RunningShell> {
  const kit = await installKit();
  await app.evaluate((_electron, served) => {
    (globalThis as unknown as { shell: Shell }).shell.serveKit(served);
  }, kit.served);
  const screens = await openWindow(app, { active: kit.active, ownEvents: eventsFor({}), keeps: 'computer' });
  const library = await app.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.library());
  await screens.close();
  if (!library) throw new Error('no library was made');
  return { app, kit, library };
}

async function openWindow(app: ElectronApplication, start: HostStart): Promise<Screens> {
  const opened = app.waitForEvent('window');
  await app.evaluate((_electron, given) => {
    (globalThis as unknown as { shell: Shell }).shell.openWindow(given);
  }, start);
  const page = await opened;
  await page.waitForSelector('[data-library="ready"]', { timeout: longestStartMs });
  return {
    app,
    page,
    record: () => page.evaluate(() => (globalThis as unknown as { hostRecord: HostRecord }).hostRecord),
    answerNextSave: (answer) =>
      page.evaluate(
        (given) => void (globalThis as unknown as { hostRecord: HostRecord }).hostRecord.answers.push(given),
        answer,
      ),
    close: () => page.close(),
  };
}
