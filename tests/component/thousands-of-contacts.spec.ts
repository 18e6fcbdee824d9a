// A directory of 5,000 services is one list: few rows are rendered, all can be reached, filters and words find the right ones.
import { expect, type Page } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { inWindow } from '../support/in-window.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { stopClockAt } from '../support/page-time.ts';
import { goTo } from '../support/screens.ts';

const directory = madeDirectory(5000);
const mostRows = 60;
let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  test.setTimeout(400_000);
  const { folder } = await makeContactsKit(directory, { hasHolidays: true });
  screens = await openScreens(shell, { kit: folder });
  page = screens.page;
});
test.afterAll(async () => screens.close());

const list = () => page.getByRole('region', { name: 'List of contacts' });
const rows = () => list().locator('li');
const count = () =>
  list()
    .getByRole('status')
    .filter({ hasText: /contact/ });

const menuEntry = () =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Who to call' });

async function choose(name: RegExp, option: string | RegExp): Promise<void> {
  await list().getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByRole('button', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Filter' })).toHaveCount(0);
}

/** The ids of the rows that are there, in their order on the screen. */
async function shownIds(): Promise<string[]> {
  const found = await rows().evaluateAll((items) =>
    items.map(
      (item) => [Number(item.getAttribute('aria-posinset')), item.getAttribute('data-key') ?? ''] as const,
    ),
  );
  return found.sort(([one], [other]) => one - other).map(([, id]) => id);
}

test('The list holds all of them, few rows are there, and each says its place', async () => {
  await goTo(page, '/contacts?country=all');
  await expect(count()).toHaveText('5,000 contacts');
  await expect(rows().first()).toHaveAttribute('aria-setsize', '5000');
  expect(await rows().count()).toBeLessThan(mostRows);
  await rows().first().getByRole('link').focus();
  await page.keyboard.press('End');
  const last = list().locator('li[aria-posinset="5000"]');
  await expect(last.getByRole('link')).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await rows().count()).toBeLessThan(mostRows);
  // A window that is made lower leaves the whole row in sight, wherever its edge comes to lie.
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const lower of [60, 61, 90, 121]) {
    await inWindow(screens, width, height - lower);
    await expect(last).toBeInViewport({ ratio: 1 });
  }
  await inWindow(screens, width, height);
  await page.keyboard.press('ArrowUp');
  await expect(list().locator('li[aria-posinset="4999"]').getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(list().locator('li[aria-posinset="1"]').getByRole('link')).toBeFocused();
});

test('Every row is met when one scrolls through, each once and in its place', async () => {
  // A high window takes fewer steps; only then are there more rows than a person would have.
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await inWindow(screens, width, 4000);
  // Whoever turns the wheel lets go of the row that keys led to; until then every change brings that row back into sight.
  await list().hover();
  await page.mouse.wheel(0, 1);
  const { met, twins } = await list().locator('ul').evaluate(scrollThrough);
  await inWindow(screens, width, height);
  expect(twins).toEqual([]);
  expect(met.map(({ place }) => place)).toEqual(directory.map((_, index) => index + 1));
  expect(met.map(({ id }) => id).sort()).toEqual(directory.map(({ id }) => id).sort());
  // A row is measured once it is drawn; those below it move to their places one frame later.
  await expect.poll(overlappingRows).toBe(0);
});

type Met = { readonly place: number; readonly id: string };

/**
 * Runs in the page. Scrolls a list from its first row to its last, in steps small enough that no row is skipped. `met` are all
 * rows that were there, by their place; `twins` the ids that were there twice at one moment.
 */
async function scrollThrough(element: Element): Promise<{ readonly met: Met[]; readonly twins: string[] }> {
  const met = new Map<string, Met>();
  const twins: string[] = [];
  const longestWaitMs = 5000;
  let last = 0;
  const look = (): boolean => {
    const present = [...element.querySelectorAll('li')].map((row) => ({
      row,
      place: Number(row.getAttribute('aria-posinset')),
      id: row.getAttribute('data-key') ?? '',
    }));
    if (!present.some(({ place }) => place === last + 1)) return false;
    for (const { place, id } of present) met.set(`${place} ${id}`, { place, id });
    const ids = present.map(({ id }) => id);
    twins.push(...ids.filter((id, index) => ids.indexOf(id) !== index));
    last = Math.max(...present.map(({ place }) => place));
    present.find(({ place }) => place === last)?.row.scrollIntoView();
    return true;
  };
  const count = Number(element.querySelector('li')?.getAttribute('aria-setsize'));
  for (let isThere = look(); isThere && last < count; ) {
    isThere = await new Promise<boolean>((resolve) => {
      const end = (found: boolean): void => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => end(false), longestWaitMs);
      const observer = new MutationObserver(() => look() && end(true));
      observer.observe(element, { childList: true });
    });
  }
  return { met: [...met.values()].sort((one, other) => one.place - other.place), twins };
}

function overlappingRows(): Promise<number> {
  return rows().evaluateAll((items) => {
    const boxes = items.map((item) => item.getBoundingClientRect()).sort((one, other) => one.top - other.top);
    return boxes.filter((box, index) => index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 1).length;
  });
}

test('Country, region, language and age narrow it to the right ones; words find one of them', async () => {
  await goTo(page, '/contacts?country=IT');
  await choose(/Region/, /^Naples/);
  await choose(/Language/, /^Arabic/);
  await choose(/Age of the child/, '8 years');
  const expected = directory.filter(
    ({ country, region, languageCodes, minAge = 0, maxAge = 99 }) =>
      country === 'IT' &&
      region?.en === 'Naples' &&
      languageCodes?.includes('ar') === true &&
      minAge <= 8 &&
      maxAge >= 8,
  );
  expect(expected.length).toBeGreaterThan(5);
  await expect(count()).toHaveText(`${expected.length} contacts`);
  await expect(rows()).toHaveCount(expected.length);
  expect(new Set(await shownIds())).toEqual(new Set(expected.map(({ id }) => id)));

  const [wanted] = expected;
  await list()
    .getByRole('searchbox')
    .fill(wanted?.organisation.en ?? '');
  await expect(rows()).toHaveCount(1);
  await expect(rows()).toContainText(wanted?.organisation.en ?? '?');
  await list().getByRole('searchbox').fill('no such service');
  await list().getByRole('button', { name: 'Show all contacts' }).click();
  await goTo(page, '/contacts?country=all');
  await list().getByRole('searchbox').fill('2101002');
  await expect(count()).toHaveText(
    `${directory.filter(({ phones }) => phones.some(({ number, e164 }) => `${number} ${e164}`.includes('2101002'))).length.toLocaleString('en')} contacts`,
  );
  await list().getByRole('searchbox').fill('');
});

/** Worked out by hand: what the clock on the wall shows at an instant where it is a working day; elsewhere it is a holiday. */
const moments: readonly {
  readonly day: string;
  readonly instant: string;
  readonly clocks: Partial<Record<Contact['country'], string>>;
}[] = [
  {
    day: 'on 25 March 2026, a holiday in Greece and Cyprus',
    instant: '2026-03-25T07:30:00Z',
    clocks: { IT: '08:30', PT: '07:30' },
  },
  {
    day: 'on the day after, which is a holiday nowhere',
    instant: '2026-03-26T07:30:00Z',
    clocks: { GR: '09:30', CY: '09:30', IT: '08:30', PT: '07:30' },
  },
];

for (const { day, instant, clocks } of moments)
  test(`What is open now is right ${day}`, async () => {
    await stopClockAt(page, instant);
    await goTo(page, '/');
    await goTo(page, '/contacts?country=all');
    await list().getByRole('button', { name: 'Open now' }).click();
    // Every service of the directory opens on weekdays, closes at 17:00 and is closed on holidays.
    const open = directory.filter(
      ({ country, isAlwaysOpen, schedules }) =>
        isAlwaysOpen || (schedules?.[0]?.opensAt ?? '24:00') <= (clocks[country] ?? ''),
    );
    expect(open.length).toBeGreaterThan(directory.filter(({ isAlwaysOpen }) => isAlwaysOpen).length);
    await expect(count()).toHaveText(`${open.length.toLocaleString('en')} contacts`);
    await list().getByRole('button', { name: 'Open now' }).click();
  });

test('The contact that was open is found again when one comes back', async () => {
  await goTo(page, '/contacts?country=all');
  await list().getByRole('searchbox').fill('Beacon');
  await rows().first().getByRole('link').focus();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowDown');
  const link = list().locator('li[aria-posinset="26"]').getByRole('link');
  await expect(link).toBeFocused();
  const name = (await link.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(name);
  await goTo(page, '/');
  await page.goBack();
  await expect(list().locator('li[aria-posinset="26"]')).toBeInViewport();
  await expect(list().locator('li[aria-posinset="26"]')).toContainText(name);
});

test('The menu leads to the whole list of the country, whatever it was narrowed to before', async () => {
  await goTo(page, '/contacts?country=all&find=Beacon');
  await expect(count()).not.toHaveText('5,000 contacts');
  await goTo(page, '/');
  await menuEntry().click();
  const own = directory.filter(({ country }) => country === 'GR' || country === 'EU').length;
  await expect(count()).toHaveText(`${own.toLocaleString('en')} contacts`);
  await expect(list().getByRole('searchbox')).toHaveValue('');
  // The same entry also widens a list that is open.
  await list().getByRole('searchbox').fill('Beacon');
  await expect(count()).not.toHaveText(`${own.toLocaleString('en')} contacts`);
  await menuEntry().click();
  await expect(count()).toHaveText(`${own.toLocaleString('en')} contacts`);
  await expect(list().getByRole('searchbox')).toHaveValue('');
});
