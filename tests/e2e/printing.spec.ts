// Pages to print by their printed labels, with a hint on what can be typed when a label does not exist.
import { expect, type Page, test } from '@playwright/test';
import { takeCitedKit } from '../support/cited-kit.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeCitedKit(program);
  await goTo(page, '/read/old.en?page=2');
  await expect(page.getByRole('toolbar').getByRole('textbox', { name: 'Page' })).toHaveValue('xii');
});
test.afterAll(async () => program.close());

const dialog = () => page.getByRole('dialog');
const print = () => dialog().getByRole('button', { name: 'Print' });

test('A page with a label of its own says which of how many it is, on screen and to screen readers', async () => {
  const tools = page.getByRole('toolbar');
  await page.keyboard.press('Control+Home');
  await expect(tools.getByText('(1 of 2)')).toBeVisible();
  await page.keyboard.press('Control+End');
  await expect(tools.getByText('(2 of 2)')).toBeVisible();
  await expect(page.locator('.page[data-page-number="2"]')).toHaveAccessibleName('Page xii');
  await page.keyboard.press('Control+p');
});

test('The page in sight and a range are named by the labels printed on the pages', async () => {
  await expect(dialog().getByText('Only page xii')).toBeVisible();
  await dialog().getByText('Some pages').click();
  for (const range of ['xi', 'xi-xii', 'XII', 'xii-', '1', '2, xi']) {
    await dialog().getByRole('textbox').fill(range);
    await expect(print()).toBeEnabled();
  }
});

test('A range that names no pages is told below the field, with the first and the last page', async () => {
  await dialog().getByText('Some pages').click();
  const field = dialog().getByRole('textbox');
  for (const range of ['xii-xi', 'abc', '99999']) {
    await field.fill(range);
    await expect(print()).toBeDisabled();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/Write pages from xi to xii/);
    await expect(dialog().getByText('Write pages from xi to xii')).toBeVisible();
  }
  await field.fill('');
  await expect(field).toHaveAccessibleDescription('');
  await expect(print()).toBeDisabled();
});
