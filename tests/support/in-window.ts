// Size of the program's window in a test.
import type { Program } from './launch.ts';

/** Gives the window's content this size, in CSS pixels, and waits until the page is as wide and has been laid out anew twice. */
export async function inWindow(
  { app, page }: Pick<Program, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  // What observes sizes changes the page in the frame after the new width, and is drawn in the next.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
