// Details of the kits in use on the Kits screen: what can be done with a kit is behind its button "Details".
import type { Page } from '@playwright/test';

/** Opens the details of all kits, or of one, once they are on the screen. */
export async function openKitDetails(page: Page, kitId?: string): Promise<void> {
  const kits = page.locator(kitId === undefined ? '[data-kit]' : `[data-kit="${kitId}"]`);
  await kits.first().waitFor();
  for (const button of await kits.locator('[data-details]').all())
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}
