// Finding a number: those of the person's country first, loud warnings, and a copy that keeps the warning.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { standInVoices, voiceOn } from '../support/stand-in-voice.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());
test.beforeEach(async () => goTo(page, '/contacts'));

const list = () => page.getByRole('region', { name: 'List of contacts' });
const rows = () => list().locator('li');
const clipboard = () => screens.copied();
const notices = () => page.getByRole('region', { name: 'Notices' });

test('The numbers of the own country stand on every screen and first in the list', async () => {
  const strip = page.getByRole('navigation', { name: 'Emergency numbers' });
  await expect(strip.getByRole('link').first()).toHaveText('112');
  await expect(strip).toContainText('1056');
  await expect(rows().first()).toContainText('112');
  await expect(rows().filter({ hasText: 'Italy' })).toHaveCount(0);
});

test('Another country shows its own contacts, and the strip stays with the person', async () => {
  await page.getByRole('link', { name: 'Italy', exact: true }).click();
  await expect(list()).toContainText('19696');
  await expect(rows().filter({ hasText: '1056' })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).toContainText('1056');
  await page.getByRole('link', { name: 'Greece', exact: true }).click();
  await expect(list()).toContainText('1056');
});

test('The first line is chosen while none is, and eight numbers are in sight in a small window', async () => {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await inWindow(screens, 1024, 640);
  await expect(page.getByRole('article')).toContainText('112');
  await expect(rows().first().getByRole('link')).toHaveAttribute('aria-current', 'true');
  const numbers = list()
    .locator('li')
    .filter({ hasNot: page.locator('[data-numberless]') });
  expect((await numbers.first().boundingBox())?.y).toBeLessThanOrEqual(176);
  await expect(numbers.nth(7)).toBeInViewport({ ratio: 0.99 });
  await inWindow(screens, width, height);
});

test('A contact that nobody confirmed has its date on the card and says so in a whole sentence', async () => {
  const card = rows().filter({ hasText: '1056' }).first();
  const age = card.locator('[data-age="recent"]');
  await expect(age).toHaveText('source Oct 2025');
  await expect(age).toHaveAttribute('title', 'source 7 October 2025');
  await expect(list().locator('[data-unconfirmed-count]')).toContainText(
    'not confirmed by their organisations',
  );
  await card.getByRole('link').click();
  const contact = page.getByRole('article');
  await expect(contact).toContainText('Not yet confirmed by the organisation;');
  await expect(contact).toContainText('In immediate danger call 112.');
  await contact.getByText(/^Where this comes from:/).click();
  await expect(contact.getByRole('region', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible();
});

test('A copied contact carries number, hours and the warning', async () => {
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'Copy number' }).first().click();
  await expect.poll(clipboard).toBe('1056');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Copy the contact' }).click();
  await expect.poll(clipboard).toContain('Not yet confirmed by the organisation');
  const copied = await clipboard();
  expect(copied).toContain('1056');
  expect(copied).toContain('Hours');
  await expect(notices().getByText('Copied', { exact: true })).toBeVisible();
});

test('A need narrows the list, stands above it, and goes with one press', { tag: '@check' }, async () => {
  await list().getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: /What is needed/ }).click();
  await page.getByRole('option', { name: /Missing child/ }).click();
  await page.keyboard.press('Escape');
  await expect(list()).toContainText('116');
  const narrowed = await rows().count();
  expect(await page.evaluate(() => location.hash)).toContain('need=missing-child');
  await list().getByRole('button', { name: 'Remove: Missing child' }).click();
  await expect.poll(() => rows().count()).toBeGreaterThan(narrowed);
});

test('In all countries words without accents find a Greek name, and words that fit none say so', async () => {
  await goTo(page, '/contacts?country=all');
  await list().getByRole('searchbox').fill('χαμογελο');
  await expect(rows().first()).toContainText(/1056|116/);
  await list().getByRole('searchbox').fill('zzzz');
  await expect(list()).toContainText('No contact fits.');
  await list().getByRole('button', { name: 'Show all contacts' }).click();
  await expect(rows().first()).toContainText('112');
});

test('What to have ready can be ticked, and stays ticked while other screens are seen', async () => {
  await goTo(page, '/contacts/gr-1056');
  const box = page.getByRole('article').getByRole('checkbox').first();
  await box.check();
  await goTo(page, '/');
  await goTo(page, '/contacts/gr-1056');
  await expect(box).toBeChecked();
});

test('Arrow keys move through the list', async () => {
  await rows().first().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows().nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows().nth(1).getByRole('link')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('article')).toBeVisible();
});

test('A link to a card that only lists the numbers of a country leads to its contacts', async () => {
  await goTo(page, '/learn/m8.en/lesson-2');
  await page.locator('main').getByRole('link', { name: 'Italy', exact: true }).first().click();
  await expect(page).toHaveURL(/#\/contacts\?country=IT$/);
  await expect(list()).toContainText('19696');
});

test('A contact is read aloud: the number figure by figure, then what it is for, and at last how sure it is', async () => {
  await goTo(page, '/contacts/gr-1056');
  await standInVoices(page, [{ name: 'Emma', lang: 'en-GB' }]);
  const voice = voiceOn(page);
  await page.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Read aloud' }).click();
  const tools = page.getByRole('region', { name: 'Read aloud' });
  await expect(tools).toBeVisible();
  while ((await tools.count()) > 0) await voice.end();
  const said = (await voice.said()).map(({ text }) => text.trim());
  expect(said[0]).toBe('1 0 5 6');
  expect(said[1]).toContain('Helpline');
  expect(said).toContain('The Smile of the Child');
  expect(said.at(-1)).toBe('In immediate danger call 112.');
});
