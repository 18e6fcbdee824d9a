// A kit that comes into use while a person reads: the same document stays open, and its headings are read anew.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeEdition } from '../support/kit-editions.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { treeHashesMade, waitForActive } from '../support/library.ts';
import { goTo } from '../support/screens.ts';
import { takeDropped } from '../support/take-kit.ts';

/** So much that the document is open, and its headings looked for, before the library is made. */
const fillBytes = 200 * 1024 * 1024;
const lines = Array.from({ length: 20 }, (_, index) => `Words of page ${index + 1}`);

test('Headings are looked for from the first page again, and never in a document that is not open yet', async () => {
  test.setTimeout(180_000);
  const place = newUserData();
  const one = await makeEdition(join(place, 'one'), { version: '2031.1', issued: '2031-05-01', lines });
  const two = await makeEdition(join(place, 'two'), {
    version: '2031.2',
    issued: '2031-09-01',
    lines,
    fillBytes,
  });
  const program = await launchWithLibrary();
  const { page } = program;
  const work = page.locator('[data-kit-work]');
  await takeDropped(page, join(place, 'one'));
  await expect(work).toHaveAttribute('data-kit-work', 'installed', { timeout: 60_000 });
  await takeDropped(page, join(place, 'two'));
  await waitForActive(page, '2031.2');
  await goTo(page, `/read/r1.en@${testKitId}`);
  await page.keyboard.press('F4');
  const contents = page.getByRole('complementary', { name: 'Contents' });
  await expect(contents).toContainText('This document has no list of headings.');
  expect(await treeHashesMade(page)).toContain(one.treeHash);
  // Each sentence that is there from now on; what is read quickly may come without one.
  const told = await contents.evaluateHandle((panel) => {
    const sentences: string[] = [];
    const note = (): unknown => sentences.push(panel.textContent ?? '');
    new MutationObserver(note).observe(panel, { childList: true, characterData: true, subtree: true });
    return sentences;
  });
  await expect.poll(() => treeHashesMade(page), { timeout: 60_000 }).toContain(two.treeHash);
  const sentences = () => told.evaluate((all) => all.filter((text, index) => text !== all[index - 1]));
  await expect.poll(async () => (await sentences()).at(-1) ?? '').toMatch(/has no list of headings/);
  const read = (await sentences()).flatMap((text) => /\d+ of \d+ pages read/.exec(text) ?? []);
  expect(['0 of 20 pages read', '10 of 20 pages read']).toEqual(expect.arrayContaining(read));
  await program.close();
});
