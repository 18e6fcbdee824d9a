// Requests for imports on their way to the page of a window.
import type { BrowserWindow } from 'electron';
import type { ImportPage } from '../installation/page-imports.ts';
import { sendEvent } from './serve.ts';

/** The page of the window that is open when an import is requested. */
export function windowImports(window: () => BrowserWindow | undefined): ImportPage {
  return {
    requestImport: (request) => sendEvent(window(), 'library', 'importRequested', request),
    cancelImport: (generation) => void sendEvent(window(), 'library', 'importCancelled', generation),
  };
}
