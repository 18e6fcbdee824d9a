// User data leaves and comes back from the settings: with a passphrase for the file, or the one of user data, and from copies.
import { expect, type Page } from '@playwright/test';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

const copies = [
  { name: 'copy-2', madeAt: '2026-11-30T08:15:00.000Z', counts: { notes: 12, bookmarks: 1, learning: 2 } },
  { name: 'copy-1', madeAt: '2026-11-28T16:40:00.000Z', counts: { notes: 9 } },
] as const;

const panelOf = (page: Page) => page.getByRole('region', { name: 'Copies of your data', exact: true });
const saved = async (screens: Screens) => (await screens.record()).saved.map(({ name }) => name);

test('A file of everything asks for a passphrase of its own where user data has none', async ({ shell }) => {
  const screens = await openScreens(shell, { passphrase: 'none', copies });
  const { page } = screens;
  await goTo(page, '/settings');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Save everything in one file' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Save everything in one file' });
  await expect(dialog).toContainText('Nobody can open the file without the passphrase.');
  await dialog.getByLabel('New passphrase').fill('quiet lamp under the stairs');
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeDisabled();
  await dialog.getByLabel('Repeat the passphrase').fill('quiet lamp under the stairs');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Saved as “impact-kit-my-data.impactdata”.')).toBeVisible();
  await panel.getByRole('button', { name: 'Save notes and progress' }).click();
  await expect
    .poll(() => saved(screens))
    .toEqual(['impact-kit-my-data.impactdata', 'impact-kit-notes-and-progress.json']);
  await expect(panel.getByRole('listitem')).toHaveText([
    /30 November 2026.*12 notes, 1 bookmark, progress in 2 modules/,
    /28 November 2026.*9 notes, no bookmarks, progress in 0 modules/,
  ]);
  await screens.close();
});

test('With a passphrase of user data the file opens with that one; without a trace there are no copies', async ({
  shell,
}) => {
  const protectedScreens = await openScreens(shell, {
    passphrase: { is: 'quiet lamp under the stairs', isLocked: false },
  });
  await goTo(protectedScreens.page, '/settings');
  const panel = panelOf(protectedScreens.page);
  await expect(panel).toContainText('There is none yet.');
  await panel.getByRole('button', { name: 'Save everything in one file' }).click();
  await expect.poll(() => saved(protectedScreens)).toEqual(['impact-kit-my-data.impactdata']);
  await protectedScreens.close();

  const traceless = await openScreens(shell, {});
  await goTo(traceless.page, '/settings');
  await expect(panelOf(traceless.page)).toBeVisible();
  await expect(panelOf(traceless.page)).not.toContainText('by itself');
  await traceless.close();
});
