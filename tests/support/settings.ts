// Changes of settings without the settings screen.
import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../core/user-data/events/settings.ts';

type Host = { vault: { append(event: object): Promise<unknown> } };

/** Changes settings as the page itself does; language and theme stand when it returns. */
export async function changeSettings(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate(async (changed) => {
    const { host } = globalThis as unknown as { host: Host };
    const event = { kind: 'settings-changed', version: 1, settings: changed };
    await host.vault.append({ page: crypto.randomUUID(), number: 1, event });
  }, settings);
  const html = page.locator('html');
  if (settings.language) await expect(html).toHaveAttribute('lang', settings.language);
  if (settings.theme) await expect(html).toHaveAttribute('data-theme', settings.theme);
}
