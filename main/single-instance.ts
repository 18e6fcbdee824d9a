// Decides what a second start of the program does: it shows the first one's window, hands its words over and ends.
import { app, BrowserWindow } from 'electron';

/**
 * False when another copy already runs on the same data folder; this copy then ends, and the other one's `onWords` gets the words it was
 * started with and the folder they are to be read in.
 */
export function claimSingleInstance(onWords: (words: readonly string[], folder: string) => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', (_event, words, folder) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    onWords(words, folder);
  });
  return true;
}
