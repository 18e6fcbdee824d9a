// User data that was removed from outside is written anew while the program runs. A start without it says so.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { launchProgram, newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';

const missing = 'Your notes, settings and progress are missing';

test('What was removed from outside comes back with the next change, and a start that finds nothing says so once', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  const vault = join(userData, 'vault');
  const first = await launchWithLibrary({ userData });
  await bookmark(first.page, 1);
  rmSync(vault, { recursive: true });
  await bookmark(first.page, 2);
  await first.kill();

  const second = await launchProgram({ userData });
  await waitForLibrary(second.page);
  expect(await bookmarks(second.page)).toEqual([1, 2]);
  await expect(second.page.getByText(missing)).toHaveCount(0);
  await second.close();

  rmSync(vault, { recursive: true });
  const third = await launchProgram({ userData });
  await expect(third.page.getByRole('main').getByRole('alert')).toContainText(missing);
  await expect(third.page.getByRole('main').getByRole('alert')).toContainText(vault);
  await passFirstRun(third.page);
  await expect(third.page.getByRole('region', { name: 'Notices' })).toContainText(missing);
  await third.close();

  const fourth = await launchProgram({ userData });
  await waitForLibrary(fourth.page);
  await expect(fourth.page.getByText(missing)).toHaveCount(0);
  await fourth.close();
});
