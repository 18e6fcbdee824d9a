// A session without a trace makes no drafts and no keys, and says what to do instead.
import { expect } from '@playwright/test';
import { openScreens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

test('The kit editor and the keys say why nothing can be made, and offer no button for it', async ({
  shell,
}) => {
  const screens = await openScreens(shell, { keeps: 'nothing' });
  const { page } = screens;
  for (const screen of ['/workshop', '/publisher-key']) {
    await goTo(page, screen);
    await expect(page.getByRole('main')).toContainText('keep user data on this computer or on the stick');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  }
  await goTo(page, '/settings');
  await expect(page.getByRole('button', { name: 'Choose what to erase' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase everything' })).toHaveCount(0);
  await screens.close();
});
