// Attempts of a page to open windows, other pages and files, all of which the program refuses.
import { expect } from '@playwright/test';
import type { Program } from './launch.ts';

/** Tries each of them in the first window; fails when one gets through or the page was left. */
export async function expectForeignPlacesRefused({
  app,
  page,
}: Pick<Program, 'app' | 'page'>): Promise<void> {
  const before = page.url();
  const isRefused = await page.evaluate(() => {
    const popup = window.open('https://example.org/');
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    window.location.assign('https://example.org/');
    window.location.assign('file:///etc/passwd');
    return popup === null && !('loadURL' in view);
  });
  expect(isRefused).toBe(true);
  const fetched = await page.evaluate(async () => {
    const tries = [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
      'app://other/index.html',
    ];
    return await Promise.all(
      tries.map((address) =>
        fetch(address).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
  });
  expect(fetched).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
}
