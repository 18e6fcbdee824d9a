// The window of the file picker: over the main window, with a session and a preload of its own.
import { app, BrowserWindow, nativeTheme, type Session, screen, session } from 'electron';
import type { Language } from '../../core/base/language.ts';
import { pickerAddress } from '../app-origin.ts';
import { AppServer } from '../app-scheme.ts';
import { confirm } from '../confirm.ts';
import type { Log } from '../log-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickerPreloadPath } from '../places.ts';
import { lockedPreferences, paper, windowTitle } from '../window.ts';
import { boundsOver } from '../window-bounds.ts';
import type { PickerWindow } from './picker.ts';

/** What the window is opened with. */
type PickerWindowOptions = {
  readonly parent: BrowserWindow;
  readonly language: Language;
  readonly log: Log;
  onClosed(): void;
};

const wantedSize = { width: 960, height: 680 } as const;
const smallestSize = { width: 480, height: 400 } as const;
let own: Session | undefined;

/** A session in memory, apart from that of the main window: the pages share neither a process nor anything they keep. */
function pickerSession(): Session {
  if (own) return own;
  own = session.fromPartition('picker');
  new AppServer(own);
  return own;
}

/** Opens the window. It closes with the parent. */
export function openPickerWindow(options: PickerWindowOptions): PickerWindow {
  const { parent, language, log, onClosed } = options;
  const { workArea } = screen.getDisplayMatching(parent.getBounds());
  const zoom = parent.webContents.getZoomFactor();
  const wanted = { width: wantedSize.width * zoom, height: wantedSize.height * zoom };
  const window = new BrowserWindow({
    ...boundsOver(parent.getBounds(), workArea, wanted),
    minWidth: Math.min(smallestSize.width, workArea.width),
    minHeight: Math.min(smallestSize.height, workArea.height),
    parent,
    modal: true,
    show: false,
    minimizable: false,
    fullscreenable: false,
    title: windowTitle,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      ...lockedPreferences,
      session: pickerSession(),
      preload: pickerPreloadPath(),
      devTools: !app.isPackaged,
    },
  });
  const { webContents } = window;
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  // Its menu would be that of the main window, which cannot be used meanwhile.
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('render-process-gone', (_event, { reason }) => {
    log('error', `page of the picker ended: ${reason}`);
    close();
  });
  // Whoever closes the main window gets its questions, and none that lies over them.
  parent.on('close', close);
  // The session remembers the zoom of the window before.
  webContents.once('dom-ready', () => webContents.setZoomFactor(zoom));
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => {
    if (!parent.isDestroyed()) {
      parent.off('close', close);
      parent.focus();
    }
    onClosed();
  });
  window.loadURL(pickerAddress).catch((error: unknown) => {
    if (!window.isDestroyed()) log('error', `the picker did not open: ${String(error)}`);
    close();
  });
  return {
    hasPage: (page) => !window.isDestroyed() && page === webContents,
    confirmReplacing: (name) => confirmReplacing(window, name, language),
    focus: () => window.focus(),
    close,
  };
}

async function confirmReplacing(window: BrowserWindow, name: string, language: Language): Promise<boolean> {
  const { replace, replaceTitle, replaceText } = menuLabels[language];
  return await confirm(window, language, {
    type: 'warning',
    message: replaceTitle.replace('{name}', () => name),
    detail: replaceText,
    agree: replace,
  });
}
