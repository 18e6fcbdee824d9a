// Several people on one account: adding, naming, removing and switching in the settings, and the question who is working.
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { pressShift } from '../support/press-shift.ts';
import { goTo } from '../support/screens.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'People on this computer' });
const dialog = (page: Page, name: string) => page.getByRole('alertdialog', { name });
const button = (within: Locator | Page, name: string) => within.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => panel(page).getByRole('listitem').filter({ hasText: name });
const endings = async (screens: Screens) => (await screens.record()).endings;

test.describe('In the settings', () => {
  let screens: Screens;
  let page: Page;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async ({ shell }) => {
    screens = await openScreens(shell);
    page = screens.page;
  });
  test.afterAll(async () => screens.close());

  test('a single person is asked nothing, and may add another', async () => {
    await goTo(page, '/settings');
    await expect(panel(page)).toContainText('Names can always be read.');
    await expect(panel(page).getByRole('listitem')).toHaveCount(0);
    await expect(button(page, 'Switch person')).toHaveCount(0);
    await expect(button(panel(page), 'Add a person')).toBeVisible();
  });

  test('the first one to be added makes both give a name', { tag: '@check' }, async () => {
    await button(panel(page), 'Add a person').click();
    const add = dialog(page, 'Add a person');
    await expect(add.getByLabel('Your name')).toBeFocused();
    await expect(add).not.toContainText('Somebody here has this name already.');
    await page.keyboard.type('Eleni');
    await add.getByLabel('Name of the new person').fill(' eleni');
    await expect(add).toContainText('Somebody here has this name already.');
    await expect(button(add, 'Add')).toBeDisabled();
    await add.getByLabel('Name of the new person').fill('Maria');
    await page.keyboard.press('Enter');
    await expect(add).toHaveCount(0);
    await expect(page.getByText('Maria is added.', { exact: false })).toBeVisible();
    await expect(row(page, 'Eleni')).toContainText('You');
    await expect(button(row(page, 'Eleni'), 'Remove Eleni')).toHaveCount(0);
    await expect(button(row(page, 'Maria'), 'Switch to Maria')).toBeVisible();
    expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
  });

  test('a person is renamed', async () => {
    await button(panel(page), 'Rename Maria').click();
    const rename = dialog(page, 'Rename Maria');
    await rename.getByLabel('Name').fill('Maria K.');
    await button(rename, 'Rename').click();
    await expect(row(page, 'Maria K.')).toHaveCount(1);
  });

  test('the settings, the menu and the search box switch to another person', async () => {
    await button(panel(page), 'Switch to Maria K.').click();
    await button(page.getByRole('navigation', { name: 'Main menu' }), 'Switch person').click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>switch per');
    await page.getByRole('list', { name: 'Commands' }).getByRole('button', { name: 'Switch person' }).click();
    await expect.poll(() => endings(screens)).toEqual(['person 0000000000000001', 'who', 'who']);
  });

  test('a person is removed after main asked, and with one person left nothing asks any more', async () => {
    await goTo(page, '/settings');
    await button(panel(page), 'Remove Maria K.').click();
    await expect(page.getByText('Maria K. is removed.')).toBeVisible();
    expect((await screens.record()).consents).toEqual([
      { kind: 'remove-person', name: 'Maria K.', number: 2 },
    ]);
    await expect(panel(page).getByRole('listitem')).toHaveCount(0);
    await expect(button(page, 'Switch person')).toHaveCount(0);
  });
});

test.describe('The question who is working', () => {
  const people = { names: ['Maria', 'Νίκος'], isAsking: true };

  test('shows the names and the emergency numbers and opens nothing', async ({ shell }) => {
    const screens = await openScreens(shell, { people });
    const { page } = screens;
    await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).toContainText('112');
    expect(await page.locator('[data-library]').count()).toBe(0);
    expect(await page.title()).not.toContain('Maria');
    expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
    await expect(button(page, 'First')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Opening …')).toBeVisible();
    await button(page, 'Leave no trace this time').click();
    await pressShift(page, 3);
    await expect.poll(() => endings(screens)).toEqual(['person 0000000000000001', 'no-trace', 'quick-exit']);
    await screens.close();
  });

  test('is one click away where the user data of somebody else is locked', async ({ shell }) => {
    const passphrase = { is: 'quiet lamp under the stairs', isLocked: true };
    const screens = await openScreens(shell, { passphrase, people: { names: ['Maria'], isAsking: false } });
    await expect(screens.page.locator('main')).toContainText('You are opening the notes of First');
    await button(screens.page, 'Switch person').click();
    await expect.poll(() => endings(screens)).toEqual(['who']);
    await screens.close();
  });
});
