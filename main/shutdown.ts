// The order in which the program ends. The window is first, since its page may ask and save, then everything that is open.
import { app } from 'electron';
import type { Ports } from './ports.ts';

/** Lets every way of ending take this order; `onClosed` is called once, when nothing is open any more. */
export function shutDownInOrder(
  ports: Pick<Ports, 'window' | 'isEnding' | 'setEnding' | 'isReplacingWindow' | 'close'>,
  onClosed: () => void,
): void {
  let isClosing = false;
  let hasClosed = false;
  app.on('window-all-closed', () => {
    if (ports.isReplacingWindow()) return;
    if (ports.isEnding() || process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    const window = ports.window();
    if (window) {
      ports.setEnding(true);
      window.close();
      return;
    }
    if (isClosing) return;
    isClosing = true;
    void ports.close().finally(() => {
      hasClosed = true;
      onClosed();
      app.quit();
    });
  });
}
