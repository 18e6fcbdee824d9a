// The program's one window: its restrictions, its place, and when it is shown.
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { appOrigin, isPageAddress } from './app-origin.ts';
import type { Log } from './log-file.ts';
import { preloadPath } from './places.ts';
import type { Ports } from './ports.ts';
import { placeWindow, smallestSize, type WindowPlace } from './window-bounds.ts';

/** The most pixels that the frame of a window takes on one side. */
const frameSize = 64;

/** What a window shows before its page does. */
export const paper = { light: '#fbfaf7', dark: '#14181d' } as const;

/** Title of windows in every language and on every screen: the taskbar shows it to everybody. */
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

/** A window of the program's page, closed to everything but its preload; it is shown once there is something to see. */
export function makeProgramWindow(bounds: WindowPlace['bounds'], log: Log): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: windowTitle,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: { ...lockedPreferences, preload: preloadPath(), devTools: !app.isPackaged },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('error', `page ended: ${reason} ${exitCode}`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  return window;
}

/** Opens the window, or shows the one that is open. */
export function openMainWindow(
  ports: Pick<Ports, 'window' | 'folder' | 'setWindow' | 'windowPlace' | 'log' | 'mayClose'>,
): void {
  const open = ports.window();
  if (open) {
    open.show();
    return;
  }
  const place = placeWindow(ports.windowPlace.last, workAreas());
  const window = makeProgramWindow(place.bounds, ports.log);
  if (place.isMaximized) window.maximize();
  ports.setWindow(window);
  window.on('close', (event) => {
    if (!ports.mayClose()) {
      event.preventDefault();
      return;
    }
    if (ports.folder.keeps === 'nothing') return;
    void ports.windowPlace.keep(placeOf(window)).then((kept) => {
      // Behind the lock nothing is written.
      if (kept.ok || kept.problem.code === 'passphrase-needed') return;
      ports.log('warning', `window place not kept: ${kept.problem.code}`);
    });
  });
  window.on('closed', () => ports.setWindow(undefined));
  // Chromium asks nobody before it shows an empty page.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isPageAddress(address)) void window.loadURL(`${appOrigin}/`);
  });
  void window.loadURL(`${appOrigin}/`);
}

/** Where a window is now. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** The kept place is known only once user data is unlocked: moves the window there, unless the person has moved it. */
export async function moveToKeptPlace({
  window,
  windowPlace,
}: Pick<Ports, 'window' | 'windowPlace'>): Promise<void> {
  const opened = placeWindow(windowPlace.last, workAreas());
  const kept = placeWindow(await windowPlace.read(), workAreas());
  const open = window();
  if (!open || !opened.bounds || !kept.bounds || open.isMaximized()) return;
  if (!isNear(open.getNormalBounds(), opened.bounds)) return;
  open.setBounds(kept.bounds);
  if (kept.isMaximized) open.maximize();
}

/** Frames move a window a little while it opens. */
function isNear(one: Rectangle, other: Rectangle): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) <= frameSize);
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map((display) => display.workArea);
}
