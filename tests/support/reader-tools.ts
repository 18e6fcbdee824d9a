// Tools of the reader: entries of its View menu, its further tools, tabs of its side panel.
import { expect, type Page } from '@playwright/test';

/** Entries of the View menu that are behind "More". */
const behindMore = ['Rotate', 'Two pages', 'Page by page', 'Trim margins'];

/** Chooses an entry of the View menu, or switches it on or off, and closes the menu. */
export async function chooseView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  if (behindMore.includes(name)) {
    await page.getByRole('menuitem', { name: 'More', exact: true }).press('ArrowRight');
    await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
  }
  await viewEntry(page, name).click();
  await closeMenus(page);
}

/** An entry of the View menu while it is open. */
export function viewEntry(page: Page, name: string) {
  return page.locator('[role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"]').filter({
    has: page.getByText(name, { exact: true }),
  });
}

/** Chooses one of the further tools. */
export async function chooseTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Shows a tab of the side panel, which is opened where it is closed. */
export async function openPanel(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('button', { name: 'Side panel' });
  if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
  await page.getByRole('group', { name: 'Side panel' }).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('complementary', { name, exact: true })).toBeVisible();
}

/** Closes the side panel. */
export async function closePanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Side panel' }).click();
  await expect(page.getByRole('complementary')).toHaveCount(0);
}

async function closeMenus(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.getByRole('menu').count()) > 0) await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0, { timeout: 500 });
  }).toPass();
}
