// Screenshots of the steps of a long test for reviewers, numbered in out/screens. Important ones also in dark mode and in Greek.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSettings } from './settings.ts';

const root = join(import.meta.dirname, '..', '..');

/** How a step is photographed beside the light picture. */
type StepLooks = { readonly byNight?: boolean; readonly inGreek?: boolean };

/** Takes a picture of a step. */
export type TakeStep = (page: Page, name: string, looks?: StepLooks) => Promise<void>;

/** Begins a row of pictures in `out/screens/<folder>`; what lay there is removed. Takes none unless IMPACT_KIT_STEP_PICTURES=1: no test looks at them. */
export function beginPictures(folder: string): TakeStep {
  if (process.env['IMPACT_KIT_STEP_PICTURES'] !== '1') return async () => undefined;
  const place = join(root, 'out', 'screens', folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  let count = 0;
  return async (page, name, { byNight = false, inGreek = false } = {}) => {
    count += 1;
    const path = join(place, `${String(count).padStart(2, '0')}-${name}`);
    // Colours that are on their way would be neither of day nor of night.
    const shoot = (file: string) => page.screenshot({ path: file, animations: 'disabled' });
    await shoot(`${path}.png`);
    if (byNight) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await shoot(`${path}-dark.png`);
      await page.emulateMedia({ colorScheme: null });
    }
    if (!inGreek) return;
    await changeSettings(page, { language: 'el' });
    await shoot(`${path}-el.png`);
    await changeSettings(page, { language: 'en' });
  };
}
