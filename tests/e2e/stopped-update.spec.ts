// After a stopped update a person can read the kit in use, and go back to the one before it.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForActive } from '../support/library.ts';
import { takeDropped } from '../support/take-kit.ts';

const fillBytes = 200 * 1024 * 1024;

test('An update that is stopped while its library is made leaves both: the kit in use, and the one that can be gone back to', async () => {
  test.setTimeout(180_000);
  const place = newUserData();
  await makeEdition(join(place, 'one'), { version: '2031.1', issued: '2031-05-01' });
  await makeEdition(join(place, 'two'), { version: '2031.2', issued: '2031-09-01' });
  await makeEdition(join(place, 'large'), { version: '2031.3', issued: '2031-10-01', fillBytes });
  const program = await launchWithLibrary();
  const { page } = program;
  const work = page.locator('[data-kit-work]');
  for (const kit of ['one', 'two']) {
    await takeDropped(page, join(place, kit));
    await expect(work).toHaveAttribute('data-kit-work', 'installed', { timeout: 60_000 });
  }
  await takeDropped(page, join(place, 'large'));
  await waitForActive(page, '2031.3');
  await work.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(work).toContainText('You stopped. Nothing was installed');
  await expectWholeLibrary(page);
  await openKitDetails(page);
  await page.getByRole('button', { name: 'Go back to Example kit 2031.1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to Example kit 2031.1' }).click();
  await expect(work).toContainText('The library now shows version 2031.1.', { timeout: 60_000 });
  await expectWholeLibrary(page);
  await expect(page.getByRole('button', { name: 'Go back to Example kit 2031.2' })).toBeVisible();
  await program.close();
});
