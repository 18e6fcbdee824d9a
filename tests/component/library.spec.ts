// The library: shelves of covers, filters in the address, a list of what differs, an empty state that says what to do.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { plainResource } from '../support/plain-resource.ts';
import { headedPdf } from '../support/reading-documents.ts';
import { goTo } from '../support/screens.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
/** A picture of one pixel, as WebP. */
const onePixel = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());
test.beforeEach(async () => {
  await goTo(page, '/library');
  await page.getByRole('button', { name: /^All/ }).waitFor();
});

const cards = () => page.locator('main section li').filter({ has: page.getByRole('link') });
const chip = (name: string) => page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });

async function choose(...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  for (const name of names) await page.getByRole('menu').getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}

test('Every work stands once, in the language of the person, on the shelf of its kind', async () => {
  const reports = page.getByRole('region', { name: 'Country guides and reports' });
  await expect(reports.getByRole('link', { name: 'Europe: the common frame' })).toHaveCount(1);
  await expect(cards().filter({ hasText: 'Europe: the common frame' })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Checklists' }).getByRole('link')).toHaveCount(20);
  await expect(page.getByRole('region', { name: 'Modules' }).getByRole('link')).toHaveCount(10);
});

test('The covers of the kit are drawn with their titles and show no date; the first one is near the top', async () => {
  await page.setViewportSize({ width: 1024, height: 640 });
  const first = cards().first();
  await expect(first.locator('img')).toHaveCount(0);
  await expect(first.locator('strong')).toBeVisible();
  await expect(first).not.toContainText('checked');
  expect((await first.boundingBox())?.y).toBeLessThanOrEqual(164);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('Slides are wide and whole, modules are squares', async () => {
  const shape = async (form: string): Promise<number> => {
    const box = await page.locator(`[data-form="${form}"]`).first().boundingBox();
    return (box?.width ?? 0) / (box?.height ?? 1);
  };
  expect(await shape('slides')).toBeCloseTo(16 / 9, 1);
  expect(await shape('module')).toBeCloseTo(1, 1);
  expect(await shape('report')).toBeCloseTo(3 / 4, 1);
});

test('A kind filters at once, and its count says how many', async () => {
  const checklists = chip('Checklists');
  const count = Number(/\d+/.exec((await checklists.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await checklists.click();
  await expect(cards()).toHaveCount(count);
  await expect(page.getByRole('status').filter({ hasText: 'resource' })).toContainText(`${count} of`);
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(chip('All')).toHaveAttribute('aria-pressed', 'true');
});

test('Filters that fit nothing together say so and offer the way out', async () => {
  await chip('Modules').click();
  await choose('Portugal');
  await expect(page.getByText('No resource fits these filters together.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all filters' }).last().click();
  await expect(page.getByText('No resource fits these filters together.')).toHaveCount(0);
});

test('A filter is in the address, stays in sight, goes with its x, and is gone when the library is opened anew', async () => {
  const all = await cards().count();
  await choose('Greece');
  await expect(cards()).not.toHaveCount(all);
  expect(page.url()).toContain('/library?country=GR');
  const greek = await cards().count();
  await page.getByRole('button', { name: 'Remove the filter “Greece”' }).click();
  await expect(cards()).toHaveCount(all);
  await goTo(page, '/library?country=GR');
  await expect(cards()).toHaveCount(greek);
  await goTo(page, '/');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(cards()).toHaveCount(all);
  await expect(chip('All')).toHaveAttribute('aria-pressed', 'true');
});

test('Who chooses a language sees the works in that language', async () => {
  await choose('Greek');
  await page.getByRole('link', { name: 'Ευρώπη: το κοινό πλαίσιο' }).click();
  await page.waitForSelector('[data-reader="ready"]');
  expect(page.url()).toContain('/read/r2.el');
});

test('The list shows the same works with one link each, leaves out what is the same, and stays chosen', async () => {
  const count = await cards().count();
  await choose('List');
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await expect(page.locator('tbody a')).toHaveCount(count);
  await expect(page.getByRole('columnheader', { name: 'Country' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Languages' })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('The same for all: 4 languages');
  await goTo(page, '/');
  await goTo(page, '/library');
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await choose('Covers');
});

test('A given PDF shows the picture of its first page, and a drawn cover where the picture cannot be read', async ({
  shell,
}) => {
  const picture = (name: string) => `data/derived/${name}.en/cover.webp`;
  const { folder } = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-covers-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    files: {
      'data/reports/given.pdf': headedPdf(),
      'data/reports/torn.pdf': headedPdf(),
      [picture('given')]: onePixel,
      [picture('torn')]: 'no picture',
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      resources: ['given', 'torn'].map((name) =>
        plainResource({
          id: `${name}.en`,
          file: file(`data/reports/${name}.pdf`, 'application/pdf'),
          cover: file(picture(name), 'image/webp'),
        }),
      ),
    }),
  });
  const given = await openScreens(shell, { kit: folder });
  await goTo(given.page, '/library');
  const work = (name: string) =>
    given.page.locator('main section li').filter({ hasText: `Title of ${name}.en` });
  const image = work('given').locator('[data-form="report"] img');
  await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0);
  await expect(work('given').locator('strong')).toHaveCount(0);
  await expect(work('torn').locator('img')).toHaveCount(0);
  await expect(work('torn').locator('[data-form="report"] strong')).toHaveText('Title of torn.en');
  await given.close();
});
