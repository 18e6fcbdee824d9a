// Fixture of component tests: a shell for each worker, a library of the starter kit, and a window with a host for each test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { Country } from '../../core/base/country.ts';
import type { SourceToken } from '../../core/base/ids.ts';
import type { Language } from '../../core/base/language.ts';
import type { HostBridge } from '../../core/ipc/contract.ts';
import type { Keeping } from '../../core/ipc/session-group.ts';
import type { Recall } from '../../core/kit/recall.ts';
import type { ActiveKit, KitVerdict, LibraryRecord } from '../../core/library/installed-kit.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { Shell } from '../component/shell/main.ts';
import { builtShell } from './build-shell.ts';
import { type InstalledKit, installKit } from './installed-starter.ts';
import { ownEnvironment, runtimePath, sandboxSwitches } from './launch.ts';
import type { HostRecord } from './memory-host/record.ts';
import type { HostStart, OfferedKit } from './memory-host/start.ts';

/** A running shell with the starter kit. */
export type RunningShell = {
  readonly app: ElectronApplication;
  readonly kit: InstalledKit;
};

/** A window, its page, and the host that answers it. */
export type Screens = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What was saved, copied and printed so far. */
  record(): Promise<HostRecord>;
  /** The text that was copied last. */
  copied(): Promise<string | undefined>;
  /** What was printed or saved as a PDF last. */
  paper(): Promise<Buffer>;
  /** What the page would look like on paper now: A4, as a PDF that is tagged. */
  pdf(): Promise<Buffer>;
  /** Closes the window and opens another, as after a restart: user data is kept, the page's memory is not. */
  reopen(): Promise<Screens>;
  /** Says what becomes of the next file that is to be saved. */
  answerNextSave(answer: HostRecord['answers'][number]): Promise<void>;
  close(): Promise<void>;
};

/** With what a window begins. */
type ScreensOptions = {
  readonly language?: Language;
  readonly country?: Country;
  /** User data from before, as the events that made it. */
  readonly userEvents?: readonly UserEvent[];
  /** Whether nobody has answered the questions of the first run. */
  readonly isNew?: boolean;
  /** The folder of a kit that is installed instead of the starter kit. */
  readonly kit?: string;
  /** Folders of kits that are installed beside the starter kit; `isUnknown`: nobody verified the publisher. */
  readonly others?: readonly { readonly folder: string; readonly isUnknown?: boolean }[];
  /** What the publisher of `kit` recalled. */
  readonly recalls?: readonly Recall[];
  /** Whether nobody verified the publisher of the kit that is installed first. */
  readonly isFirstUnknown?: boolean;
  /** Folders of kits that can be chosen, with what their check finds beside what a good one has. */
  readonly offered?: readonly { readonly folder: string; readonly verdict: Partial<KitVerdict> }[];
  /** Where user data is stored; on this computer by default. */
  readonly keeps?: Keeping;
  /** The passphrase of user data, or `none` where it may get one. */
  readonly passphrase?: HostStart['passphrase'];
  /** Copies that the program made by itself. */
  readonly copies?: HostStart['copies'];
  /** Who shares the place. */
  readonly people?: HostStart['people'];
};

const startTimeoutMs = 60_000;

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
    { scope: 'worker', timeout: 2 * startTimeoutMs },
  ],
});

/** Opens a window on Home, its library ready; while locked, where the passphrase is asked for. The caller closes it. */
export async function openScreens(shell: RunningShell, options: ScreensOptions = {}): Promise<Screens> {
  const { keeps = 'computer', kit, others = [], recalls = [], passphrase, copies, people } = options;
  const installed =
    kit === undefined
      ? { kits: [shell.kit.active], libraries: await starterLibrary(shell) }
      : { kits: [(await serve(shell.app, kit)).active] };
  const more: ActiveKit[] = [];
  for (const { folder, isUnknown = false } of others) {
    const { active } = await serve(shell.app, folder);
    const trust: ActiveKit['trust'] = isUnknown ? { kind: 'unknown-key' } : active.trust;
    more.push({ ...active, suffix: `@${active.kitId}`, trust });
  }
  const first = options.isFirstUnknown
    ? installed.kits.map((each) => ({ ...each, trust: { kind: 'unknown-key' } as const }))
    : installed.kits;
  return await openWindow(shell.app, {
    ...installed,
    kits: [...first, ...more],
    offered: await Promise.all((options.offered ?? []).map((each) => offer(shell.app, each))),
    userEvents: eventsFor(options),
    isNew: options.isNew,
    keeps,
    recalls: installed.kits.map(({ kitId, trust: { fingerprint = '' } }) => ({
      ...{ kitId, fingerprint, recalls },
    })),
    passphrase,
    copies,
    people,
  });
}

/** None after a window with another kit: it threw the library of the starter kit away, and this window makes it again. */
async function starterLibrary({ app, kit }: RunningShell): Promise<readonly LibraryRecord[]> {
  return (await lastLibraries(app)).filter(({ treeHash }) => treeHash === kit.active.treeHash);
}

/** The libraries that were complete last. */
async function lastLibraries(app: ElectronApplication): Promise<readonly LibraryRecord[]> {
  return await app.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.libraries());
}

async function offer(
  app: ElectronApplication,
  { folder, verdict }: NonNullable<ScreensOptions['offered']>[number],
): Promise<OfferedKit> {
  const { active } = await serve(app, folder);
  const { kitId, version, issued } = active;
  return {
    candidate: {
      ...{ token: active.treeHash.slice(0, 32) as SourceToken, name: `${kitId}.impactkit` },
      ...{ origin: 'chosen', form: 'kit' },
    },
    kit: { ...active, suffix: `@${kitId}` },
    verdict: {
      ...{ isAcceptable: true, problems: [], trust: active.trust, comparison: 'other', oddities: [] },
      ...{ kit: { kitId, version, issued, title: kitId }, fileCount: 12, sizeBytes: 3456, junk: [] },
      ...{ canBeLookedInto: true, mayStayUnverified: false },
      ...verdict,
    },
  };
}

function eventsFor({
  language = 'en',
  country = 'GR',
  userEvents = [],
  isNew = false,
}: ScreensOptions): readonly UserEvent[] {
  if (isNew) return userEvents;
  return [
    {
      kind: 'settings-changed',
      version: 1,
      settings: { language, country, wasTourShown: true, areLetterKeysOn: true },
    },
    ...userEvents,
  ];
}

async function startShell(userData: string): Promise<ElectronApplication> {
  const root = join(import.meta.dirname, '..', '..');
  const main = join(await builtShell(), 'main.mjs');
  return await electron.launch({
    executablePath: runtimePath(),
    args: [main, ...sandboxSwitches()],
    cwd: root,
    env: { ...ownEnvironment(), IMPACT_KIT_USER_DATA: userData },
    colorScheme: null,
  });
}

/** The library is made by the page itself, as after a first start. */
async function prepare(app: ElectronApplication): Promise<RunningShell> {
  const kit = await serve(app);
  const screens = await openWindow(app, { kits: [kit.active], userEvents: eventsFor({}), keeps: 'computer' });
  await screens.close();
  if ((await lastLibraries(app)).length === 0) throw new Error('no library was made');
  return { app, kit };
}

async function serve(app: ElectronApplication, folder?: string): Promise<InstalledKit> {
  const kit = await installKit(folder);
  await app.evaluate((_electron, served) => {
    (globalThis as unknown as { shell: Shell }).shell.serveKit(served);
  }, kit.served);
  return kit;
}

async function openWindow(
  app: ElectronApplication,
  { isNew = false, ...start }: HostStart & { readonly isNew?: boolean | undefined },
): Promise<Screens> {
  const opened = app.waitForEvent('window');
  await app.evaluate((_electron, given) => {
    (globalThis as unknown as { shell: Shell }).shell.openWindow(given);
  }, start);
  const page = await opened;
  const isLocked = typeof start.passphrase === 'object' && start.passphrase.isLocked;
  const isAsking = start.people?.isAsking === true;
  const used = isNew ? '[data-testid="first-run-done"]' : '[data-library="ready"]';
  const ready = isAsking ? '[data-who]' : isLocked ? '[data-locked]' : used;
  await page.waitForSelector(ready, { timeout: startTimeoutMs });
  const record = (): Promise<HostRecord> =>
    page.evaluate(() => (globalThis as unknown as { hostRecord: HostRecord }).hostRecord);
  return {
    app,
    page,
    record,
    copied: async () => (await record()).copied.at(-1),
    pdf: async () => {
      const bytes = await app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return (
          await window?.webContents.printToPDF({
            generateTaggedPDF: true,
            preferCSSPageSize: true,
            pageSize: 'A4',
          })
        )?.toString('base64');
      });
      return Buffer.from(bytes ?? '', 'base64');
    },
    paper: async () => {
      const last = await app.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.paper());
      return Buffer.from(last ?? '', 'base64');
    },
    reopen: async () => {
      const userData = await page.evaluate(async () => {
        const { host } = globalThis as unknown as { host: HostBridge };
        const answer = await host.vault.snapshot();
        return answer.ok ? answer.value : undefined;
      });
      const libraries = await lastLibraries(app);
      if (!userData || libraries.length === 0) throw new Error('nothing to go on from');
      await page.close();
      return await openWindow(app, { ...start, libraries, userData, userEvents: [] });
    },
    answerNextSave: (answer) =>
      page.evaluate(
        (given) => void (globalThis as unknown as { hostRecord: HostRecord }).hostRecord.answers.push(given),
        answer,
      ),
    close: () => page.close(),
  };
}
