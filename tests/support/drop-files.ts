// Decides how a test drops files on the page as a person does with the mouse: real files, so that the program learns where they lie.
import type { Locator, Page } from '@playwright/test';

/** Drops files of the machine on the middle of an element. */
export async function dropFiles(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const place = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}
