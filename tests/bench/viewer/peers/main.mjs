// A window of the same Electron for the viewer's peers: Chromium's own PDF viewer, or pdf.js' plain one.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, net, protocol } from 'electron';

const root = join(import.meta.dirname, '..', '..', '..', '..');
protocol.registerSchemesAsPrivileged([
  { scheme: 'peer', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

// Not awaited: Electron is ready only when this file has been run to its end.
void app.whenReady().then(() => {
  protocol.handle('peer', ({ url }) => net.fetch(pathToFileURL(join(root, new URL(url).pathname)).href));
  const window = new BrowserWindow({
    x: 0,
    y: 0,
    width: 1280,
    height: 1000,
    frame: false,
    // The plain viewer reads its file with Node, the quickest way there is.
    webPreferences: { plugins: true, nodeIntegration: true, contextIsolation: false },
  });
  return window.loadURL('peer://bench/tests/bench/viewer/peers/plain.html');
});
