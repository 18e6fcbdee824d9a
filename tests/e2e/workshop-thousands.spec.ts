// A table of 5,000 services is imported into a draft, and its list stays short enough to work in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeContactTable } from '../../core/workshop/table/write-contact-table.ts';
import { newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { goTo } from '../support/screens.ts';
import { draftPage } from '../support/workshop-page.ts';

const longestMs = 240_000;

test('Thousands of services are taken from a table at once; words find each, more rows come when wanted', async () => {
  test.setTimeout(3 * longestMs);
  const table = join(newUserData(), 'directory.csv');
  const directory = madeDirectory(5000);
  writeFileSync(
    table,
    writeContactTable(directory.map((contact) => ({ ...contact, ship: 'ship-after-test-call' as const }))),
  );
  const program = await launchWithLibrary();
  const { page } = program;
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: 'Start with nothing' }).click();
  await draftPage(page).part('Contacts');
  // The progress may be there for a few frames only, so it is noted in the page.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seenWork: seen });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll<HTMLElement>(
        '[data-import-work]:has([role="progressbar"])',
      ))
        seen.add(bar.dataset['importWork'] ?? '');
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const seenWork = () =>
    page.evaluate(() => [...(globalThis as unknown as { seenWork: ReadonlySet<string> }).seenWork]);
  await draftPage(page).drop([table]);
  const review = page.locator('[data-import]');
  await expect(review).toContainText('5,000 new contacts', { timeout: longestMs });
  expect(await seenWork()).toContain('reading');
  await expect(review.getByRole('checkbox')).toHaveCount(200);
  await review.getByRole('button', { name: 'Show more of the 4,800 contacts left' }).click();
  await expect(review.getByRole('checkbox')).toHaveCount(400);
  await review.getByRole('button', { name: 'Take 5,000 contacts' }).click();
  await expect(page.getByText('5,000 contacts were taken from the table.')).toBeVisible({
    timeout: longestMs,
  });
  expect(await seenWork()).toContain('taking');
  const rows = page.locator('[data-contact]');
  await expect(rows).toHaveCount(200);
  await page.getByRole('button', { name: 'Show more of the 4,800 contacts left' }).click();
  await expect(rows).toHaveCount(400);
  const last = directory.at(-1);
  const number = last?.phones[0]?.number ?? '';
  await page.getByRole('searchbox', { name: 'Search in contacts' }).fill(number);
  await expect(page.locator(`[data-contact="${last?.id}"]`)).toBeVisible();
  await program.close();
});
