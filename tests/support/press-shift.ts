// Presses of Shift that follow each other at once, however slow the machine is.
import type { Page } from '@playwright/test';

/** Presses Shift alone where the focus is. */
export async function pressShift(page: Page, times: number): Promise<void> {
  await page.evaluate((count) => {
    const target = document.activeElement ?? document.body;
    for (let at = 0; at < count; at += 1)
      for (const type of ['keydown', 'keyup'])
        target.dispatchEvent(
          new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true, cancelable: true }),
        );
  }, times);
}
