// Drag and drop of files onto the window, as from a file manager.
import type { CDPSession, Page } from '@playwright/test';

/** A drag that hangs over the window. */
type Drag = {
  /** Tells once more that it hangs there, as a real one does all the time. */
  over(): Promise<void>;
  drop(): Promise<void>;
  /** Ends elsewhere without a word. */
  leave(): Promise<void>;
};

/** Drags files to a point of the window. */
export async function dragFiles(
  page: Page,
  files: readonly string[],
  point: { readonly x: number; readonly y: number } = { x: 500, y: 400 },
): Promise<Drag> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', { type, ...point, data });
  };
  await send('dragEnter');
  await send('dragOver');
  const end = async (type: 'drop' | 'dragCancel'): Promise<void> => {
    await send(type);
    await session.detach();
  };
  return { over: () => send('dragOver'), drop: () => end('drop'), leave: () => end('dragCancel') };
}
