// The program's one window: its restrictions, its place, and when it is shown.
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin, isPageAddress } from './app-origin.ts';
import { preloadPath } from './places.ts';
import type { Ports } from './ports.ts';
import {
  keepWindowPlace,
  placeWindow,
  readWindowPlace,
  smallestSize,
  windowPlaceFile,
} from './window-bounds.ts';

/** What a window shows before its page does. */
export const paper = { light: '#fbfaf7', dark: '#14181d' } as const;

/** Title of the window in every language and on every screen: the taskbar shows it to everybody. */
export const windowTitle = 'IMPACT Kit';

/** The settings every page of the program has; nothing of Node, no way out of the sandbox. */
export const lockedPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  enableWebSQL: false,
} as const;

/** Opens the window, or shows the one that is open. */
export function openMainWindow(
  ports: Pick<Ports, 'window' | 'setWindow' | 'folder' | 'log' | 'mayClose'>,
): void {
  const open = ports.window();
  if (open) {
    open.show();
    return;
  }
  const placeFile = windowPlaceFile(ports.folder);
  const place = placeWindow(
    readWindowPlace(placeFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: windowTitle,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: { ...lockedPreferences, preload: preloadPath(), devTools: !app.isPackaged },
  });
  if (place.isMaximized) window.maximize();
  ports.setWindow(window);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!ports.mayClose()) {
      event.preventDefault();
      return;
    }
    if (ports.folder.keeps === 'nothing') return;
    const closed = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    void keepWindowPlace(placeFile, closed).then((kept) => {
      if (!kept.ok) ports.log('warning', `window place not kept: ${kept.problem.code}`);
    });
  });
  window.on('closed', () => ports.setWindow(undefined));
  window.webContents.on('render-process-gone', (_event, details) => {
    ports.log('error', `page ended: ${details.reason} ${details.exitCode}`);
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  // Chromium asks nobody before it shows an empty page.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isPageAddress(address)) void window.loadURL(`${appOrigin}/`);
  });
  void window.loadURL(`${appOrigin}/`);
}
