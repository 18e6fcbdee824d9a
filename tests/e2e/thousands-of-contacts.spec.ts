// Decides that a directory of 5,000 services is one list: few rows are there, all are reached, filters and words find the right ones.
import { expect, type Page, test } from '@playwright/test';
import { makeContactsKit } from '../support/contacts-kit.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { goTo } from '../support/screens.ts';
import { takeIn } from '../support/take-kit.ts';

const directory = madeDirectory(5000);
const mostRows = 60;
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(400_000);
  program = await launchWithLibrary();
  page = program.page;
  await takeIn(program, (await makeContactsKit(directory)).folder);
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

const list = () => page.getByRole('region', { name: 'List of contacts' });
const rows = () => list().locator('li');
const count = () =>
  list()
    .getByRole('status')
    .filter({ hasText: /contact/ });

async function choose(name: RegExp, option: string | RegExp): Promise<void> {
  await list().getByRole('button', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
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
  await goTo(page, '/contacts');
  await choose(/Country/, 'All countries');
  await expect(count()).toHaveText('5,000 contacts');
  await expect(rows().first()).toHaveAttribute('aria-setsize', '5000');
  expect(await rows().count()).toBeLessThan(mostRows);
  await rows().first().getByRole('link').focus();
  await page.keyboard.press('End');
  const last = list().locator('li[aria-posinset="5000"]');
  await expect(last.getByRole('link')).toBeFocused();
  await expect(last).toBeInViewport();
  expect(await rows().count()).toBeLessThan(mostRows);
  await page.keyboard.press('ArrowUp');
  await expect(list().locator('li[aria-posinset="4999"]').getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(list().locator('li[aria-posinset="1"]').getByRole('link')).toBeFocused();
});

test('Every row is met when one scrolls through, each once and in its place', async () => {
  const seen = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    for (const id of await shownIds()) seen.add(id);
    await page.keyboard.press('ArrowDown');
    await expect(
      list()
        .locator(`li[aria-posinset="${step + 2}"]`)
        .getByRole('link'),
    ).toBeFocused();
  }
  expect(seen.size).toBeGreaterThan(40);
  // A row is measured once it is drawn; those below it move to their places one frame later.
  await expect.poll(overlappingRows).toBe(0);
});

function overlappingRows(): Promise<number> {
  return rows().evaluateAll((items) => {
    const boxes = items.map((item) => item.getBoundingClientRect()).sort((one, other) => one.top - other.top);
    return boxes.filter((box, index) => index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 1).length;
  });
}

test('Country, region, language and age narrow it to the right ones; words find one of them', async () => {
  await choose(/Country/, 'Italy');
  await choose(/Region/, /^Naples/);
  await choose(/^Language|Any language/, /^Arabic/);
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
  await choose(/Country/, 'All countries');
  await list().getByRole('searchbox').fill('2101002');
  await expect(count()).toHaveText(
    `${directory.filter(({ phones }) => phones.some(({ number, e164 }) => `${number} ${e164}`.includes('2101002'))).length.toLocaleString('en')} contacts`,
  );
  await list().getByRole('searchbox').fill('');
});

test('What is open now is right at a fixed time', async () => {
  await page.clock.setFixedTime(new Date('2026-03-04T07:30:00Z'));
  await goTo(page, '/');
  await goTo(page, '/contacts');
  await list().getByRole('button', { name: 'Open now' }).click();
  // 9:30 in Greece and Cyprus, 8:30 in Italy, 7:30 in Portugal; without a table of holidays only the always open are sure.
  const always = directory.filter(({ isAlwaysOpen }) => isAlwaysOpen).length;
  await expect(count()).toHaveText(`${always} contacts`);
  await list().getByRole('button', { name: 'Open now' }).click();
});

test('The contact that was open is found again when one comes back', async () => {
  await list().getByRole('searchbox').fill('Beacon');
  await rows().first().getByRole('link').focus();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowDown');
  const link = list().locator('li[aria-posinset="26"]').getByRole('link');
  await expect(link).toBeFocused();
  const name = (await link.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(name);
  await goTo(page, '/');
  await goTo(page, '/contacts');
  await expect(list().locator('li[aria-posinset="26"]')).toBeInViewport();
  await expect(list().locator('li[aria-posinset="26"]')).toContainText(name);
});
