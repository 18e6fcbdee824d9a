// Decides what a second start of the program does: it shows the first one's window and ends.
import { app, BrowserWindow } from 'electron';

/** False when another copy already runs on the same data folder; this copy then ends. */
export function claimSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
