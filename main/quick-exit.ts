// Quick exit: hide every window at once, then end the program without a question.
import { app, BrowserWindow } from 'electron';
import type { Ports } from './ports.ts';

/** A page that does not close by then is ended. Open notes are saved in a few milliseconds. */
const longestPageMs = 1500;
/** Work that has not stopped by then is cut off. Files are whole at every moment, as after a power cut. */
const longestEndMs = 6000;

let hasBegun = false;

/**
 * Hides the windows before anything else happens, and ends the program in its usual order. No page can hold it up with a question.
 * Whatever was confirmed as saved stays.
 */
export function quickExit(ports: Pick<Ports, 'setEnding' | 'closeAnyway'>): void {
  if (hasBegun) return;
  hasBegun = true;
  ports.setEnding(true);
  for (const window of BrowserWindow.getAllWindows()) hideForGood(window);
  if (process.platform === 'darwin') app.hide();
  setTimeout(() => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
  }, longestPageMs);
  setTimeout(() => app.exit(0), longestEndMs);
  // The answer to the page leaves first. Work under way is cut off without a question.
  setImmediate(() => {
    ports.closeAnyway();
    app.quit();
  });
}

function hideForGood(window: BrowserWindow): void {
  // A second start of the program would show the window again.
  window.on('show', () => window.hide());
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.webContents.setAudioMuted(true);
  window.setSkipTaskbar(true);
  window.hide();
}
