// Decides in which order the program ends: its window first, whose page may ask and has the last word, then everything that is open.
import { app } from 'electron';
import type { Services } from './services.ts';

/** Lets every way of ending take this order; `onClosed` is called once, when nothing is open any more. */
export function endInOrder(services: Services, onClosed: () => void): void {
  let isClosing = false;
  let hasClosed = false;
  app.on('window-all-closed', () => {
    if (services.isEnding() || process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    const window = services.window();
    if (window) {
      services.setEnding(true);
      window.close();
      return;
    }
    if (isClosing) return;
    isClosing = true;
    void services.close().finally(() => {
      hasClosed = true;
      onClosed();
      app.quit();
    });
  });
}
