// Decides that documents may be closed at any moment while they open: nothing that was still being read or drawn is told as an error.
import { expect, test } from '@playwright/test';
import { launchWithLibrary } from '../support/launch-with-library.ts';

test('Documents closed while they open, are read and are drawn leave no error behind', async () => {
  test.setTimeout(240_000);
  const program = await launchWithLibrary();
  const { page } = program;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack}`));
  for (let round = 0; round < 60; round += 1) {
    await page.evaluate(
      async ({ id, wait, isFound }) => {
        const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        location.hash = `#/read/${id}?page=${isFound ? '3&q=child' : '1'}`;
        await pause(wait);
        location.hash = '#/about';
        await pause(60);
      },
      { id: round % 3 ? 'r1.en' : 'r2.el', wait: 10 + round * 7, isFound: round % 2 === 0 },
    );
  }
  // The worker that stays for the next document has opened one more to its end.
  await page.goto('app://impact-kit/index.html#/read/r2.en?page=1');
  await page.locator('[data-reader="ready"]').waitFor();
  await expect(page.locator('.textLayer')).not.toHaveCount(0);
  expect(errors).toEqual([]);
  await program.close();
});
