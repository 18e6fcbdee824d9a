// Pages of a stick in a plain Chromium window, as in a browser, with or without JavaScript.
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ownEnvironment, runtimePath, sandboxSwitches } from './launch.ts';

/** A window that shows the page. */
export type PlainWindow = { readonly app: ElectronApplication; readonly page: Page };

/** Opens the page at a `file:` address. */
export async function openPlainWindow(address: string, script: 'on' | 'off'): Promise<PlainWindow> {
  const app = await _electron.launch({
    executablePath: runtimePath(),
    args: [join(import.meta.dirname, 'plain-window'), ...sandboxSwitches()],
    env: { ...ownEnvironment(), PLAIN_WINDOW_PAGE: address, PLAIN_WINDOW_SCRIPT: script },
  });
  const page = await app.firstWindow();
  await page.waitForURL(address);
  return { app, page };
}
