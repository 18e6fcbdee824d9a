// Decides that an ordinary closing loses nothing: where one stopped reading a moment before is where the document opens again.
import { expect, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';

type Closing = 'window' | 'program';

/** Scrolls to a page and closes at once, before anything can have come to rest. */
async function scrollAndClose({ app }: Program, pageNumber: number, closing: Closing): Promise<void> {
  await app
    .evaluate(
      async ({ app: running, BrowserWindow }, { wanted, way }) => {
        const [window] = BrowserWindow.getAllWindows();
        await window?.webContents.executeJavaScript(`
          (async () => {
            const target = document.querySelector('.page[data-page-number="${wanted}"]');
            const pages = target.closest('[data-region="pages"]');
            pages.scrollTop = target.offsetTop + 40;
            while (document.querySelector('input[data-page]').dataset.page !== '${wanted}')
              await new Promise(requestAnimationFrame);
          })()
        `);
        if (way === 'window') window?.close();
        else running.quit();
      },
      { wanted: pageNumber, way: closing },
    )
    // The program may be gone before it can answer.
    .catch(() => undefined);
}

const read = 'app://impact-kit/index.html#/read/r2.en';

test('The place where one stopped is kept when the window is closed or the program is left in the same moment', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  let program = await launchProgram({ userData });
  await passFirstRun(program.page);
  await waitForLibrary(program.page);
  await program.page.goto(read);
  for (const [closing, wanted] of [
    ['window', 3],
    ['program', 5],
    ['window', 4],
    ['program', 2],
  ] as const) {
    await program.page.waitForSelector('[data-reader="ready"]');
    await expect(program.page.locator('.textLayer')).not.toHaveCount(0);
    await scrollAndClose(program, wanted, closing);
    await program.close();
    program = await launchProgram({ userData });
    await waitForLibrary(program.page);
    await program.page.goto(read);
    await expect(
      program.page.locator('input[data-page]'),
      `page ${wanted} after closing the ${closing}`,
    ).toHaveAttribute('data-page', String(wanted));
  }
  await program.close();
});
