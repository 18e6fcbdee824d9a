// Open documents in the reader: tabs, panes and positions.
import { expect, type Locator, type Page } from '@playwright/test';
import { setAddress } from './screens.ts';

/** Titles of two reports of the starter kit; the second is there in Greek, too. */
export const brief = 'IMPACT in brief';
export const frame = 'Europe: the common frame';

/** How the pages of one pane lie: how far they are scrolled, how large and how turned they are. */
type Lying = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly turned: boolean;
};

/** The panes, the front one of them in use. */
export const pane = (page: Page, number: 0 | 1): Locator => page.locator('[data-pane]').nth(number);
/** The document that tools and keys work on. */
const inUse = (page: Page): Locator => page.locator('[data-reader][data-in-use]');
/** All tabs. */
export const tabs = (page: Page): Locator => page.getByRole('tab');
/** One tab. */
export const tab = (page: Page, name: string | RegExp): Locator => page.getByRole('tab', { name });

/** Opens a report from the library, as a person does. */
export async function openFromLibrary(page: Page, name: string | RegExp): Promise<void> {
  await setAddress(page, '/library');
  await page.locator('main').getByRole('link', { name }).first().click();
  await isReady(page);
}

export async function isReady(page: Page): Promise<void> {
  const ready = inUse(page).and(page.locator('[data-reader="ready"]'));
  await ready.locator('.textLayer').first().waitFor({ state: 'attached' });
}

/** How the pages of one pane lie: how far they are scrolled, how large and how turned they are. */
export async function placeOf(page: Page, number: 0 | 1 = 0): Promise<Lying> {
  return await pane(page, number).evaluate((box) => {
    const scrolled = box.querySelector('[data-region="pages"]');
    const first = box.querySelector('.page');
    return {
      top: Math.round(scrolled?.scrollTop ?? -1),
      left: Math.round(scrolled?.scrollLeft ?? -1),
      width: first?.clientWidth ?? 0,
      turned: (first?.clientWidth ?? 0) > (first?.clientHeight ?? 0),
    };
  });
}

export async function scrollBy(page: Page, pixels: number, number: 0 | 1 = 0): Promise<void> {
  const before = await placeOf(page, number);
  await pane(page, number).locator('[data-region="pages"]').hover();
  await page.mouse.wheel(0, pixels);
  await expect.poll(async () => (await placeOf(page, number)).top, { intervals: [50] }).not.toBe(before.top);
  // A wheel scroll continues for some frames.
  let top = -1;
  await expect
    .poll(
      async () => {
        const last = top;
        top = (await placeOf(page, number)).top;
        return top === last;
      },
      { intervals: [100] },
    )
    .toBe(true);
}

/** The scroll position of the visible document in user data. */
export async function keptTop(page: Page, id: string): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const { host } = globalThis as unknown as { host: { vault: { snapshot(): Promise<Snapshot> } } };
    const { value } = await host.vault.snapshot();
    const place = value.reading.find(({ resourceId }) => resourceId === wanted)?.place;
    const box = document.querySelector<HTMLElement>(`.page[data-page-number="${place?.page}"]`);
    return place && box ? box.offsetTop + place.offset * box.offsetHeight : -1;
  }, id);
}

type Snapshot = {
  readonly value: {
    readonly reading: readonly {
      readonly resourceId: string;
      readonly place: { readonly page: number; readonly offset: number };
    }[];
  };
};

/** Workers of pdf.js that still run: one for each document that is open; when none is, the one for the next. */
export function pdfWorkers(page: Page): number {
  return page.workers().filter((worker) => worker.url().includes('pdf-worker')).length;
}

/** One report, another one in two languages; the first in front. */
export async function openThree(page: Page): Promise<void> {
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await setAddress(page, '/read/r2.el');
  await expect(tabs(page)).toHaveCount(3);
  await tab(page, brief).click();
  await isReady(page);
}

export async function closeAllTabs(page: Page): Promise<void> {
  await setAddress(page, '/read/r1.en');
  await isReady(page);
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+w');
        return page.url();
      },
      { intervals: [50] },
    )
    .toContain('#/library');
}
