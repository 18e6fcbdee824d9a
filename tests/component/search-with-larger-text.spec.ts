// Search where there is little room: larger text on a small screen, in every language.
import { expect, type Page } from '@playwright/test';
import { languages } from '../../core/base/language.ts';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { setAddress } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { country: 'GR' });
  page = screens.page;
  await inWindow(screens, 1024, 640);
  await changeSettings(page, { textSize: 'larger' });
});

test.afterAll(async () => {
  await screens.close();
});

for (const language of languages) {
  test(`The first result is near the top, and all kinds are in one line or behind the filter (${language})`, async () => {
    await changeSettings(page, { language });
    await setAddress(page, '/');
    await setAddress(page, `/search?q=${language === 'el' ? 'επίτροπος' : '112'}`);
    await expect(page.locator('[data-search-row]').first()).toBeVisible();
    await expect(page.locator('main [aria-busy="false"]')).toBeAttached();
    const filter = page.locator('[data-filter-button]');
    const tops = await page
      .locator('[data-search-row]')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
    expect(tops[0]).toBeLessThanOrEqual(130);
    expect(tops.filter((top) => top < 640).length).toBeGreaterThanOrEqual(4);
    await filter.click();
    const kinds = page.getByRole('dialog').locator('[data-facet="kinds"]');
    const isCut = await page
      .locator('[data-kind-tabs]')
      .evaluateAll((lines) => lines.every((line) => line.scrollWidth > line.clientWidth));
    await expect(kinds).toHaveCount(isCut ? 1 : 0);
    await page.keyboard.press('Escape');
  });

  test(`The words in the empty search boxes are whole (${language})`, async () => {
    await changeSettings(page, { language });
    for (const address of ['/', '/library']) {
      await setAddress(page, address);
      const box = page.locator('#search-box');
      await expect(box).toBeVisible();
      // The field is as wide for a value as for what stands in its place.
      const isWhole = await box.evaluate((field: HTMLInputElement) => {
        field.value = field.placeholder;
        const fits = field.placeholder !== '' && field.scrollWidth <= field.clientWidth;
        field.value = '';
        return fits;
      });
      expect(isWhole, address).toBe(true);
    }
  });
}
