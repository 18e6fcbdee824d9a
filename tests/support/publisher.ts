// Actions of a publisher in tests: making and restoring a key, writing a contact, making and signing a draft.
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './screens.ts';
import { draftPage } from './workshop-page.ts';

/** Opening a key is much work by design; a loaded machine needs its time. */
const keyWork = { timeout: 90_000 };
const longWork = { timeout: 240_000 };

/** Publisher data for the program. */
type PublisherWords = { readonly name: string; readonly passphrase: string };

const question = (page: Page): Locator => page.getByRole('alertdialog');
const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Makes a key by hand. */
export async function makeKeyByHand(page: Page, { name, passphrase }: PublisherWords): Promise<void> {
  await goTo(page, '/publisher-key');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await question(page).getByLabel('Name of the publisher').fill(name);
  await question(page).getByLabel('New passphrase').fill(passphrase);
  await question(page).getByLabel('Repeat the passphrase').fill(passphrase);
  await question(page).getByRole('button', { name: 'Make the key', exact: true }).click();
  await expect(question(page)).toHaveCount(0, keyWork);
}

/** The groups of text on the open backup sheet. */
export async function readSheet(page: Page): Promise<string> {
  return (await page.getByRole('dialog').locator('[data-sheet-text]').textContent()) ?? '';
}

/** Brings a key back from what a backup sheet says. */
export async function bringKeyBack(page: Page, sheet: string, words: PublisherWords): Promise<void> {
  await goTo(page, '/publisher-key');
  await page.getByRole('button', { name: 'Restore a key' }).click();
  await question(page).getByLabel('Or the encrypted key from the sheet').fill(sheet);
  await question(page).getByLabel('Name of the publisher').fill(words.name);
  await question(page).getByLabel('Passphrase').fill(words.passphrase);
  await question(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(question(page)).toHaveCount(0, keyWork);
}

/** The digits of a key, as its panel shows them. */
export async function digitsOf(page: Page, { name }: PublisherWords): Promise<string> {
  const facts = panel(page, name).locator('dl > div').filter({ hasText: 'Fingerprint' });
  return (await facts.locator('dd span').first().textContent()) ?? '';
}

/** Makes and signs the kit of the draft whose part Make is shown; answers the panel of the made kit. */
export async function makeAndSign(page: Page, { passphrase }: PublisherWords): Promise<Locator> {
  await expect(page.getByText('Nothing left to fix.')).toBeVisible();
  await page.getByLabel('Passphrase of the key').fill(passphrase);
  await page.getByRole('button', { name: 'Make the kit' }).click();
  const made = page.locator('[data-made="signed"]');
  await expect(made).toBeVisible(longWork);
  return made;
}

/** Fills the sheet of a new contact that is open, with all it needs to go into a kit. */
export async function writeContactByHand(
  page: Page,
  { name: organisation, number }: { readonly name: string; readonly number: string },
): Promise<void> {
  const { sheet, saved } = draftPage(page);
  const write = (name: string, text: string): Promise<void> =>
    sheet().getByRole('textbox', { name, exact: true }).fill(text);
  await write('Name of the organisation, English', organisation);
  await write('What it helps with, English', 'Advice for whoever found a child');
  await sheet().getByRole('button', { name: 'Trafficking' }).click();
  await sheet().getByRole('button', { name: 'Add a number' }).click();
  await write('Number as dialled in the country', number);
  await write('Hours, English', 'Monday to Friday, 9 to 17');
  await write('Languages spoken, English', 'Greek, English');
  await write('Who may call, English', 'Everyone');
  await sheet().getByRole('button', { name: 'Add a source' }).click();
  await write('Title of source 1', 'Page of the helpline');
  await write('Address of source 1', 'https://example.org/helpline');
  await write('Date of source 1', '2026-10');
  await saved();
}
