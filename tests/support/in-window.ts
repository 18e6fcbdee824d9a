// Decides how large the program's window is in a test.
import type { Program } from './launch.ts';

/** Gives the window's content this size, in CSS pixels. */
export async function inWindow({ app }: Program, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}
