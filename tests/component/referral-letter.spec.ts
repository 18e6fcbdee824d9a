// A referral letter to a contact of the kit, in any language, with a question before it is lost.
import { expect, type Page } from '@playwright/test';
import { letterOn, typedInLetter } from '../support/letter-page.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const letter = () => letterOn(page).letter();
const field = (name: string) => letterOn(page).field(name);

test('The letter holds what was typed, blank lines for the rest, and no field for the name of a child', async () => {
  await letterOn(page).open();
  await letterOn(page).write();
  for (const words of Object.values(typedInLetter)) await expect(letter()).toContainText(words);
  await expect(letter()).toContainText('Name of the child, by hand and only if needed');
  const labels = await page.getByRole('group', { name: 'What you write' }).locator('label').allInnerTexts();
  expect(labels.filter((label) => /name/i.test(label))).toEqual([
    'Name and address of the service',
    'My name and my service',
  ]);
  // Nothing that a computer might remember or look up.
  for (const input of await page
    .getByRole('group', { name: 'What you write' })
    .locator('input[type=text], textarea')
    .all()) {
    await expect(input).toHaveAttribute('autocomplete', 'off');
    await expect(input).toHaveAttribute('spellcheck', 'false');
  }
  expect(await page.locator('form').count()).toBe(0);
  await expect(page.locator('[data-foot-bar]')).toContainText('3 of 12 written');
  await expect(page.getByRole('button', { name: 'Print' })).toBeInViewport();
  await expect(
    page.getByText('The letter holds personal data, and the program does not keep it.'),
  ).toBeVisible();
  await letterOn(page).forget();
});

test('At its end is a slip to send back, which names whoever wrote and nobody else', async () => {
  await letterOn(page).open();
  await letterOn(page).write();
  const slip = letter().locator('[data-reply-slip]');
  for (const words of ['Letter received on', 'Who deals with it', 'How to reach this person'])
    await expect(slip).toContainText(words);
  const texts = await slip.locator('dd').allInnerTexts();
  expect(texts.map((text) => text.trim())).toEqual(['', '', '', typedInLetter.from]);
  await letterOn(page).forget();
});

test('The receiver is one of the contacts of the kit, or another service', async () => {
  await letterOn(page).open();
  // It begins with the contact for referral of the country.
  await expect(letter()).toContainText('National Centre for Social Solidarity (EKKA)');
  await expect(letter()).toContainText('197');
  // Where the address is from, and that the organisation did not confirm it, goes with it in the language of the letter.
  const source = letter().locator('[data-source-line]');
  await expect(source).toContainText('National Centre for Social Solidarity (EKKA)');
  await expect(source).toContainText(/https:\/\/\S+/);
  await expect(source).toContainText('Not yet confirmed by the organisation; newest source: 16 July 2024');
  await page.getByRole('button', { name: /Language of the letter/ }).click();
  await page.getByRole('option', { name: 'Greek', exact: true }).click();
  await expect(source).toContainText('Εθνικό Κέντρο Κοινωνικής Αλληλεγγύης');
  await expect(field('Name and address of the service')).toHaveCount(0);
  await page.getByRole('group', { name: 'What you write' }).getByRole('button').first().click();
  await page.getByRole('option', { name: 'Another service' }).click();
  await expect(field('Name and address of the service')).toBeVisible();
  await letterOn(page).forget();
});

test('The letter speaks another language than the screens, and its words make no law', async () => {
  await letterOn(page).open();
  await letterOn(page).write();
  for (const [name, heading, confidential] of [
    ['Greek', 'Παραπομπή: ανησυχία για ένα παιδί', 'Εμπιστευτικό'],
    ['Italian', 'Segnalazione: preoccupazione per un minore', 'Riservato'],
    ['Portuguese', 'Referenciação: preocupação com uma criança', 'Confidencial'],
  ] as const) {
    await page.getByRole('button', { name: /Language of the letter/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(letter().getByRole('heading', { level: 2 })).toHaveText(heading);
    await expect(letter()).toContainText(confidential);
    await expect(letter()).toContainText(typedInLetter.seen);
    expect(await letter().textContent()).not.toMatch(
      /\bart(?:icle|\.|icolo|igo)|άρθρο|\d{3,4}\/\d{4}|Directive/i,
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral letter');
  }
  await letterOn(page).forget();
});

test('Leaving asks once when something was typed, and not at all when nothing was', async () => {
  await letterOn(page).open();
  await goTo(page, '/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await letterOn(page).open();
  await letterOn(page).write();
  await page.getByRole('link', { name: 'Home' }).click();
  const question = page.getByRole('alertdialog', { name: 'Forget this letter?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toHaveCount(0);
  await expect(letter()).toContainText(typedInLetter.seen);
  await page.getByRole('link', { name: 'Home' }).click();
  await question.getByRole('button', { name: 'Leave and forget' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeAttached();
  await expect(question).toHaveCount(0);
  // What was typed is gone, and so is the question.
  await letterOn(page).open();
  await expect(field('What I saw and heard myself')).toHaveValue('');
  await expect(letter()).not.toContainText('Quzmopra');
  await goTo(page, '/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
});
