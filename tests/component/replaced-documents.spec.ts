// A replaced document shows a band with a link to the newer one above its pages; a document that is still the newest shows none.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { type DescribeFile, makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { plainResource } from '../support/plain-resource.ts';
import { headedPdf } from '../support/reading-documents.ts';
import { goTo } from '../support/screens.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const reports = ['guide-2019', 'guide-2025'] as const;

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  const { folder } = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-replaced-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    files: Object.fromEntries(reports.map((name) => [`data/reports/${name}.pdf`, headedPdf()])),
    catalogue: (catalogue, file) => ({
      ...catalogue,
      resources: [...catalogue.resources, ...resourcesWith(file)],
    }),
  });
  screens = await openScreens(shell, { kit: folder });
  page = screens.page;
});
test.afterAll(async () => screens.close());

function resourcesWith(file: DescribeFile) {
  const fileOf = (name: (typeof reports)[number]) => file(`data/reports/${name}.pdf`, 'application/pdf');
  return [
    plainResource({
      id: 'guide-2019.en',
      title: 'Guide of 2019',
      isReplacedBy: 'guide-2025.en',
      file: fileOf('guide-2019'),
    }),
    plainResource({ id: 'guide-2025.en', title: 'Guide of 2025', file: fileOf('guide-2025') }),
  ];
}

const bands = () => page.locator('main [data-replaced-by]');
const pages = () => page.locator('[data-region="pages"]');

test('A replaced document leads to the newer one, and covers nothing of its pages with it', async () => {
  await goTo(page, '/read/guide-2019.en');
  await expect(bands()).toHaveText('Replaced by: Guide of 2025');
  const [band, shown] = [await bands().boundingBox(), await pages().boundingBox()];
  expect((band?.y ?? 0) + (band?.height ?? 0)).toBeLessThanOrEqual(shown?.y ?? 0);
  expect(await axeFindings(page, { from: 'serious', without: [tagsOfDocuments] })).toEqual([]);
  await bands().click();
  await expect(page).toHaveURL(/#\/read\/guide-2025\.en/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guide of 2025');
  await page.locator('[data-reader="ready"]').waitFor();
  await expect(bands()).toHaveCount(0);
});

test('Of two documents side by side only the replaced one has the band', async () => {
  await goTo(page, '/read/guide-2025.en');
  await pages().focus();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await goTo(page, '/read/guide-2019.en');
  await expect(page.locator('[data-pane] [data-replaced-by]')).toHaveCount(1);
  await expect(page.locator('[data-reader][data-in-use] [data-replaced-by]')).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
});
