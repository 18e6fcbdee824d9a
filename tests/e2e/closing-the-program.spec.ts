// Closing the program loses nothing: a document reopens at its last position, and an open note keeps its words.
import { expect, test } from '@playwright/test';
import { endsProgram } from '../support/ends-program.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { notesOn } from '../support/notes-on.ts';
import { goTo, setAddress } from '../support/screens.ts';

type Closing = 'window' | 'program';

/** Keeps the page busy from the moment in which it has heard that it closes, as drawing a page of a document does. */
async function busyOnceAsked({ page }: Program): Promise<void> {
  await page.evaluate(() =>
    addEventListener('beforeunload', () =>
      setTimeout(() => {
        const until = Date.now() + 1500;
        while (Date.now() < until);
      }),
    ),
  );
}

/** Closes as a person does; the program may be gone before it can answer. */
async function close({ app }: Program, closing: Closing): Promise<void> {
  await app
    .evaluate(({ app: running, BrowserWindow }, way) => {
      if (way === 'window') BrowserWindow.getAllWindows()[0]?.close();
      else running.quit();
    }, closing)
    .catch(() => undefined);
}

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

const read = '/read/r2.en';

test('The place where one stopped is kept when the window is closed or the program is left in the same moment', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  let program = await launchWithLibrary({ userData });
  await setAddress(program.page, read);
  for (const [closing, wanted] of [
    ['window', 5],
    ['program', 2],
  ] as const) {
    await program.page.waitForSelector('[data-reader="ready"]');
    await program.page.locator('.textLayer').first().waitFor({ state: 'attached' });
    await busyOnceAsked(program);
    await scrollAndClose(program, wanted, closing);
    await program.close();
    program = await launchProgram({ userData });
    await waitForLibrary(program.page);
    await setAddress(program.page, read);
    await expect(
      program.page.locator('input[data-page]'),
      `page ${wanted} after closing the ${closing}`,
    ).toHaveAttribute('data-page', String(wanted));
  }
  await program.close();
});

test('Words being written in a note are kept when the window is closed or the program is left over them', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  let program = await launchWithLibrary({ userData });
  const written: string[] = [];
  for (const closing of ['window', 'program'] as const) {
    await goTo(program.page, read);
    await program.page.locator('[data-region="pages"]').first().focus();
    await program.page.keyboard.press('n');
    written.push(`Written when the ${closing} was closed`);
    await program.page
      .getByRole('dialog')
      .getByLabel('Words of the note')
      .fill(written.at(-1) ?? '');
    await busyOnceAsked(program);
    await close(program, closing);
    await program.close();
    program = await launchProgram({ userData });
    await waitForLibrary(program.page);
    expect((await notesOn(program.page).stored()).map(({ text }) => text)).toEqual(written);
  }
  // A changed note is changed once, and words that were thrown away stay away.
  await goTo(program.page, '/notes');
  const edit = program.page
    .locator('[data-note-item]')
    .filter({ hasText: 'the window' })
    .getByRole('button', { name: 'Open the note' });
  const words = program.page.getByRole('dialog').getByLabel('Words of the note');
  await edit.click();
  await words.fill('Thrown away');
  await program.page.getByRole('button', { name: 'Cancel' }).click();
  await edit.click();
  await words.fill('Changed in the list');
  await close(program, 'window');
  await program.close();
  program = await launchProgram({ userData });
  await waitForLibrary(program.page);
  const kept = (await notesOn(program.page).stored()).map(({ text }) => text);
  expect(kept.sort()).toEqual(['Changed in the list', written[1]]);
  await program.close();
});

test('The program ends also when it is told to in the moment in which its window is gone', async () => {
  const program = await launchProgram();
  const running = program.app.process();
  await endsProgram(program.app, () =>
    program.app.evaluate(({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.prependListener('closed', () => app.quit());
      window?.close();
    }),
  );
  expect(running.exitCode).toBe(0);
});
