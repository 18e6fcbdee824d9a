// Main process of a plain Chromium window, without JavaScript unless requested.
import { app, BrowserWindow } from 'electron';

// Not awaited: Electron is ready only when this file has been run to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 800,
    webPreferences: { javascript: process.env.PLAIN_WINDOW_SCRIPT === 'on', plugins: true, sandbox: true },
  });
  // What is opened and what the browser would store instead are noted for the test.
  globalThis.opened = [];
  window.webContents.on('did-navigate', (_event, url) => globalThis.opened.push(url));
  window.webContents.session.on('will-download', (event, item) => {
    globalThis.opened.push(item.getURL());
    event.preventDefault();
  });
  return window.loadURL(process.env.PLAIN_WINDOW_PAGE);
});
