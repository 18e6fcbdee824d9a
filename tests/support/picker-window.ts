// The window of the file picker, which a program opens from a stick and in a session without a trace.
import { type ElectronApplication, expect, type Page } from '@playwright/test';

/** Waits for the window of the pending question. */
export async function pickerWindow(app: ElectronApplication): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(() => {
      found = app.windows().find((page) => page.url().endsWith('/picker.html'));
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('no window of the picker');
  await found.getByTestId('picker').waitFor();
  return found;
}

/** Does what answers the question or cancels it, and waits until the window is gone. */
export async function endPicker(app: ElectronApplication, act: () => Promise<unknown>): Promise<void> {
  // The window may be gone before a key is released.
  await act().catch(() => undefined);
  await expect.poll(() => app.windows().some((page) => page.url().endsWith('/picker.html'))).toBe(false);
}
