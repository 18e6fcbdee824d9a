// Settings that apply at once and are stored: look, size of text, country, and what the program remembers.
import { expect, type Page } from '@playwright/test';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

/** The tick or dot of a choice is under its words; a person clicks the words. */
const choose = (question: string, answer: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click();
const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const letterSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test('Colours and size of text change at once', { tag: '@check' }, async () => {
  await goTo(page, '/settings');
  await choose('Colours', 'Light');
  await expect.poll(paper).toBe('rgb(251, 250, 247)');
  await choose('Colours', 'Dark');
  await expect.poll(paper).toBe('rgb(20, 24, 29)');
  await choose('Size of text', 'Larger');
  await expect.poll(letterSize).toBe('21px');
});

test('Another country changes the numbers at the top', async () => {
  await choose('Country', 'Italy');
  const strip = page.getByRole('navigation', { name: 'Emergency numbers' });
  await expect(strip).toContainText('800 290 290');
  await expect(strip).not.toContainText('1056');
});

test('What was opened is listed until a person turns that off', async () => {
  await goTo(page, '/checklist/c2.en');
  await goTo(page, '/');
  const lately = page.getByRole('region', { name: 'Continue' });
  await expect(lately.getByRole('link')).toHaveCount(1);
  await goTo(page, '/settings');
  await page.getByText('Recently opened', { exact: true }).click();
  await expect(page.getByRole('switch', { name: 'Recently opened' })).not.toBeChecked();
  await goTo(page, '/');
  await expect(lately).toHaveCount(0);
});

test('Words searched for are remembered only once a person turned that on, and go when it is turned off', async () => {
  const searched = page.getByRole('region', { name: 'Recent searches' });
  const search = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.waitForSelector('[data-search-row]');
    await goTo(page, '/');
  };
  await search('guardian');
  await expect(searched).toHaveCount(0);
  const flip = async () => {
    await goTo(page, '/settings');
    await page.getByText('Recent searches', { exact: true }).click();
  };
  await flip();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('interpreter');
  for (const _ of 'interpreter') await page.keyboard.press('Backspace');
  await goTo(page, '/');
  await expect(searched).toHaveCount(0);
  await search('trafficking');
  await expect(searched.getByRole('link')).toHaveText(['trafficking']);
  await flip();
  await goTo(page, '/');
  await expect(searched).toHaveCount(0);
});

test('What was remembered is erased piece by piece, after a question', async () => {
  await goTo(page, '/learn/m1.en/lesson-2');
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Choose what to erase' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Erase' })).toBeDisabled();
  await question.getByText('Progress in modules and quizzes').click();
  await question.getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('Erased.')).toBeVisible();
  await expect(question).toHaveCount(0);
  expect((await screens.record()).consents).toEqual([{ kind: 'erase', parts: ['learning'] }]);
  await goTo(page, '/');
  await expect(page.getByRole('region', { name: 'Continue' })).toHaveCount(0);
});

test('Everything is erased by one button, and a sentence says what disks may keep', async () => {
  await goTo(page, '/settings');
  await expect(page.getByText(/Solid-state disks and sticks may keep copies/)).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect.poll(async () => (await screens.record()).endings).toEqual(['erased']);
  expect((await screens.record()).consents.at(-1)).toEqual({ kind: 'erase-everything' });
});

test('Settings hold after a restart', async () => {
  screens = await screens.reopen();
  page = screens.page;
  expect(await paper()).toBe('rgb(20, 24, 29)');
  expect(await letterSize()).toBe('21px');
  await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).toContainText('800 290 290');
});
