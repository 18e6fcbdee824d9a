// Show single screens for tests: the built page in the program's own engine with the same sandbox, without the program's main
// process.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, nativeTheme } from 'electron';
import type { Language } from '../../../core/base/language.ts';
import type { LibraryRecord } from '../../../core/library/installed-kit.ts';
import { appOrigin } from '../../../main/app-origin.ts';
import { objectFinder, registerAppScheme, serveApp, serveFolder } from '../../../main/app-scheme.ts';
import { setMenu } from '../../../main/menu.ts';
import { openFileBytes } from '../../../main/object-response.ts';
import { sealCommandLine, sealWebContents } from '../../../main/security.ts';
import { lockedPreferences } from '../../../main/window.ts';
import type { HostStart } from '../../support/memory-host/start.ts';

/** Where each object of a kit is, by its hash, and what the page is told it is. */
export type ServedKit = Readonly<Record<string, { readonly path: string; readonly mediaType?: string }>>;

/** What tests call in this process. */
export type Shell = {
  /** Serves the objects of one more kit. */
  serveKit(kit: ServedKit): void;
  /** Opens a window whose page is answered by a host that begins like this. */
  openWindow(start: HostStart): void;
  /** The libraries that were complete last. */
  libraries(): readonly LibraryRecord[];
  /** What was printed or saved as a PDF last, in base64. */
  paper(): string | undefined;
};

const served = new Map<string, ServedKit[string]>();

sealCommandLine();
registerAppScheme();
sealWebContents();
// The built page is looked for where the program would look for it.
(app as unknown as { setAppPath(path: string): void }).setAppPath(process.cwd());
app.setPath('userData', process.env['IMPACT_KIT_USER_DATA'] ?? app.getPath('temp'));
// Between two tests there is no window.
app.on('window-all-closed', () => undefined);

let libraries: readonly LibraryRecord[] = [];
const papers: string[] = [];
const starts = new Map<number, HostStart>();
ipcMain.on('host-start', (event) => {
  event.returnValue = starts.get(event.sender.id);
});
ipcMain.on('libraries-complete', (_event, records: readonly LibraryRecord[]) => {
  libraries = records;
});
ipcMain.on('language', ({ sender }, language: Language) => {
  setMenu(language, {
    choose: (command) => sender.send('menu-chosen', command),
    quickExit: () => undefined,
    canLeaveNoTrace: true,
    canSwitchPerson: false,
  });
});
ipcMain.handle('paper', async ({ sender }) => {
  const pdf = await sender.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
  papers.push(pdf.toString('base64'));
});
ipcMain.on('theme', (_event, theme: typeof nativeTheme.themeSource) => {
  nativeTheme.themeSource = theme;
});

const shell: Shell = {
  serveKit: (kit) => {
    for (const [hash, object] of Object.entries(kit)) served.set(hash, object);
  },
  openWindow: (start) => {
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      useContentSize: true,
      title: 'IMPACT Kit',
      autoHideMenuBar: true,
      webPreferences: {
        ...lockedPreferences,
        contextIsolation: false,
        preload: join(import.meta.dirname, 'preload.cjs'),
      },
    });
    starts.set(window.webContents.id, start);
    void window.loadURL(`${appOrigin}/`);
  },
  libraries: () => libraries,
  paper: () => papers.at(-1),
};

void app.whenReady().then(() => {
  serveApp();
  serveFolder(
    'object',
    objectFinder(
      (hash) => openFileBytes(served.get(hash)?.path ?? ''),
      (hash) => served.get(hash)?.mediaType,
    ),
  );
  Object.assign(globalThis, { shell });
});
