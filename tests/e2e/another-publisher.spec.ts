// A key that was accepted for a kit of its own signs the id of the kit in use. The window asks about it, and nothing happens by
// itself.
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { type MakeKitOptions, makeKit, makePublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder, compareKey, takeIn, takeJudged } from '../support/take-kit.ts';

test('A kit that another publisher signed with the id of the kit in use is installed only when a person wants just that', async () => {
  test.setTimeout(120_000);
  const folder = newUserData();
  const publisher = await makePublisher('Somebody');
  const program = await launchWithLibrary();
  const { page } = program;
  const work = page.locator('[data-kit-work]');
  const choose = async (options: MakeKitOptions): Promise<void> => {
    const { folder } = await makeKit(join(newUserData(), 'kit'), { publisher, ...options });
    await answerFolder(program, folder);
    await goTo(page, '/kits');
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(work).toHaveAttribute('data-kit-work', 'judged');
  };
  await choose({
    id: 'org.small.ngo',
    catalogue: (plain) => ({ ...plain, title: { en: 'Small kit' } }),
  });
  await compareKey(work);
  await takeJudged(work);
  await expect(work).toHaveAttribute('data-kit-work', 'installed', { timeout: 60_000 });
  await removeStarterKit(page);
  await expectNationalNumbers(page);
  // A kit whose library is made in a moment, with the key that came with the program.
  await makeEdition(join(folder, 'kit'), { version: '2026.1', issued: '2026-03-01' });
  await takeIn(program, join(folder, 'kit'));

  await choose({ id: 'org.example.kit', version: '9999.1', issued: '2099-01-01' });
  await expect(work).not.toContainText('It is newer than the kit in use.');
  await expect(work).not.toContainText('This kit is complete and unchanged.');
  const question = work.getByRole('region', { name: 'Another publisher signed this kit' });
  await expect(question).toContainText('Example kit, version 2026.1');
  await expect(question).toContainText('Signed by a development build, not by a publisher');
  await expect(question).toContainText('Signed by Example publisher, accepted by you');
  await expect(question).toContainText(fingerprintOf(publisher.trusted.publicKey));
  await expect(question).toContainText('The key of the kit in use came with the program.');
  await expect(work).toContainText('The version leaps from 2026.1 to 9999.1.');
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const install = work.getByRole('button', { name: 'Replace the kit in use' });
  await expect(install).toBeDisabled();
  await question.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(install).toBeEnabled();
  await page.keyboard.press('Space');
  await expect(install).toBeDisabled();
  await work.getByRole('button', { name: 'Not now' }).click();
  await expect(page.locator('[data-kit="org.example.kit"]')).toContainText(
    'Signed by a development build, not by a publisher',
  );
  await program.close();
});

async function removeStarterKit(page: Page): Promise<void> {
  await goTo(page, '/kits');
  const panel = page.locator('[data-kit]').filter({ hasText: 'starter kit' });
  await openKitDetails(page);
  await panel.getByRole('button', { name: 'Remove this kit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove this kit' }).click();
  await expect(panel).toHaveCount(0, { timeout: 60_000 });
}

/** The kit in use has one checklist: the emergency numbers stay, and Home offers nothing that the kit lacks. */
async function expectNationalNumbers(page: Page): Promise<void> {
  await goTo(page, '/');
  const numbers = page.locator('[data-region="emergency"] a');
  await expect(numbers).toHaveText(['112', '1056', '116\u2009000']);
  await expect(page.getByRole('heading', { name: 'Emergency numbers in Greece' })).toBeVisible();
  const ways = page.getByRole('navigation', { name: 'Start here' }).getByRole('link');
  // Of a list, `toContainText` accepts one that has more.
  await expect(ways).toHaveCount(5);
  await expect(ways).toContainText(['Before you call', '112', '1056', '116\u2009000', 'Who to call']);
  await numbers.last().click();
  const national = page.locator('[data-national-numbers]');
  await expect(national).toContainText('1056');
  await expect(national).toContainText('Missing Children Europe');
}
