// The time that a page takes for now.
import type { Page } from '@playwright/test';

/**
 * Stops the clock of a page at an instant; timers go on. Playwright's own clock would also be that of every later window of the program,
 * in which then no wait ever ends.
 */
export async function stopClockAt(page: Page, instant: string): Promise<void> {
  await page.evaluate((now) => {
    const clock = globalThis as unknown as { Date: DateConstructor; runningDate?: DateConstructor };
    clock.runningDate ??= clock.Date;
    const Running = clock.runningDate;
    clock.Date = class extends Running {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [now] : given) as [number]));
      }
      static override now(): number {
        return now;
      }
    } as DateConstructor;
  }, Date.parse(instant));
}
