// Review cards: made by hand and from what one reads, answered by keys, changed, removed, and carried as a file.
import { expect, type Page } from '@playwright/test';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { axeFindings } from '../support/axe.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

/** A card that was made by hand, and one that rests on a page. */
const made = (digit: string, front: string, address?: string): UserEvent => ({
  kind: 'card-made',
  version: 1,
  id: digit.repeat(32),
  front,
  back: `Answer to: ${front}`,
  origin: address === undefined ? 'hand' : 'note',
  ...(address === undefined ? {} : { address }),
  language: 'en',
  created: `2026-01-0${digit}T10:00:00.000Z`,
});

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const card = () => page.locator('[data-review-card]');
const rows = () => page.locator('[data-card-row]');

test('Learn leads to the cards, and the first one is made by keys alone', { tag: '@check' }, async () => {
  await goTo(page, '/learn');
  await page.getByRole('link', { name: 'Review cards: none due today' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review cards');
  await expect(page.getByText('You have no review cards yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await page.keyboard.type('Who is a child?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Every person under 18.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card()).toContainText('Who is a child?');
  await expect(card()).toContainText('1 card left today');
  await expect(card()).not.toContainText('Every person under 18.');
  await goTo(page, '/');
  await page.getByRole('link', { name: '1 review card due today' }).click();
  await expect(card()).toBeVisible();
});

test('A card is answered by keys, and comes back when the answer said it would', async () => {
  await page.getByRole('button', { name: 'Show the answer' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-card-back]')).toBeFocused();
  await expect(page.locator('[data-card-back]')).toHaveText('Every person under 18.');
  const answers = page.locator('[data-grade]');
  await expect(answers).toHaveText([
    /Again.*in 1 minute/,
    /Hard.*in 6 minutes/,
    /Good.*in 10 minutes/,
    /Easy.*in 8 days/,
  ]);
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await expect(page.getByText('All cards of today are done. One card comes back in')).toBeVisible();
  await expect(card()).toHaveCount(0);
  await goTo(page, '/');
  await expect(page.locator('[data-cards-due]')).toHaveCount(0);
});

test('A card is changed and removed, and comes back with what was remembered', async () => {
  await goTo(page, '/cards');
  await rows().getByRole('button', { name: 'Change: Who is a child?' }).click();
  await page.getByRole('textbox', { name: 'Question' }).fill('Who counts as a child?');
  await page.getByRole('button', { name: 'Keep the card' }).click();
  await expect(rows()).toContainText('Who counts as a child?');
  await expect(rows()).toContainText('comes back in');
  await rows().getByRole('button', { name: 'Remove: Who counts as a child?' }).click();
  await expect(rows()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows()).toContainText('comes back in');
});

test('A term of the glossary becomes a card that leads back to it by one key', async () => {
  await goTo(page, '/glossary?find=guardian');
  const term = page.locator('[data-term="guardian"]');
  await term.getByRole('button', { name: 'Make a review card' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('guardian');
  await page.getByRole('textbox', { name: 'Answer' }).fill('Who speaks for a child.');
  await page.getByRole('button', { name: 'Keep the card' }).click();
  await expect(page.getByText('The card is made. It is due today.')).toBeVisible();
  await goTo(page, '/cards');
  await expect(card()).toContainText('guardian');
  await page.getByRole('button', { name: 'Show the answer' }).focus();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/#\/glossary\?find=guardian/);
  await expect(term).toBeVisible();
});

test('Cards leave as text for Anki and come back; lines that give no card are named', async () => {
  await goTo(page, '/cards');
  await page.getByRole('button', { name: 'Save for Anki' }).click();
  await expect(page.getByText('Saved as “impact-kit-review-cards.txt”.')).toBeVisible();
  const [file] = (await screens.record()).saved.slice(-1);
  expect(String(file?.content)).toBe(
    '#separator:tab\n#html:false\nWho counts as a child?\tEvery person under 18.\nguardian\tWho speaks for a child.\n',
  );
  await page.getByRole('button', { name: 'Bring cards from a file' }).click();
  await expect(page.getByText('The file has no cards that you do not have yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring the cards', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await rows().getByRole('button', { name: 'Remove: guardian' }).click();
  await page.getByRole('button', { name: 'Bring cards from a file' }).click();
  await expect(page.getByText('The file has 1 new card.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring the cards', exact: true }).click();
  await expect(rows()).toHaveCount(2);
});

test('Cards are clean for assistive technology, with the answer shown and in dialogs', async ({ shell }) => {
  const own = await openScreens(shell, {
    userEvents: [made('1', 'First?', '/read/r1.en?page=3'), made('2', 'Second?')],
  });
  try {
    await goTo(own.page, '/cards');
    await expect(own.page.getByRole('link', { name: 'Go to the page' })).toBeVisible();
    expect(await axeFindings(own.page, { from: 'moderate' })).toEqual([]);
    await own.page.getByRole('button', { name: 'Show the answer' }).click();
    await expect(own.page.locator('[data-grade]')).toHaveCount(4);
    expect(await axeFindings(own.page, { from: 'moderate' })).toEqual([]);
    await own.page.getByRole('button', { name: 'Make a review card' }).click();
    expect(await axeFindings(own.page, { from: 'moderate' })).toEqual([]);
    await own.page.keyboard.press('Escape');
    await own.page.locator('[data-card-back]').focus();
    await own.page.keyboard.press('o');
    await expect(own.page).toHaveURL(/#\/read\/r1\.en\?page=3/);
  } finally {
    await own.close();
  }
});
