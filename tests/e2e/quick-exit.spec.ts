// Quick exit in the whole program: the window is hidden, the process ends without a question, and what was saved is kept.
import { expect, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { endsProgram } from '../support/ends-program.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { pickerWindow } from '../support/picker-window.ts';
import { pressShift } from '../support/press-shift.ts';
import { goTo } from '../support/screens.ts';

/**
 * Notes each window that is hidden, and what would be started after this session. While a window opens, Playwright can lose the
 * answer of the program: it asks again, and what is watched already is not watched twice.
 */
async function watch({ app }: Program): Promise<void> {
  await expect(async () => {
    await app.evaluate(({ app: own, BrowserWindow }) => {
      if (Reflect.get(globalThis, 'isWatched') === true) return;
      Reflect.set(globalThis, 'isWatched', true);
      for (const window of BrowserWindow.getAllWindows())
        window.on('hide', () => process.stderr.write('hidden '));
      own.relaunch = (options) => {
        process.stderr.write(`relaunched with ${options?.args?.join(' ')}`);
      };
    });
  }).toPass();
}

function errorsOf({ app }: Program): () => string {
  let written = '';
  app.process().stderr?.on('data', (bytes: Buffer) => (written += bytes.toString()));
  return () => written;
}

test('Shift pressed three times hides the window and ends the program without a question; what was saved is kept', async () => {
  const userData = newUserData();
  let program = await launchWithLibrary({ userData });
  await bookmark(program.page, 3);
  await goTo(program.page, '/letter');
  await program.page.locator('main textarea').first().fill('words that nobody else may read');
  await watch(program);
  const errors = errorsOf(program);
  const main = program.app.process();
  await endsProgram(program.app, () => pressShift(program.page, 3));
  expect(errors()).toContain('hidden');
  expect(main.exitCode).toBe(0);
  program = await launchWithLibrary({ userData, isTemporary: true });
  expect(await bookmarks(program.page)).toEqual([3]);
  await program.close();
});

test('The file picker hears it too, and is hidden with the window below it', async () => {
  const program = await launchProgram({ args: ['--no-trace'] });
  await program.page.evaluate(() => {
    const { host } = globalThis as unknown as { host: HostBridge };
    void host.notes.saveMarkdown('# Words that nobody else may read');
  });
  const picker = await pickerWindow(program.app);
  await watch(program);
  const errors = errorsOf(program);
  await endsProgram(program.app, () => pressShift(picker, 3));
  expect(errors().match(/hidden/g)).toHaveLength(2);
});

test('The first screen of an installed program offers a session without a trace, and starts it', async () => {
  const program = await launchProgram();
  await watch(program);
  const errors = errorsOf(program);
  const button = program.page.getByRole('button', { name: 'Leave no trace this time' });
  await expect(button).toBeVisible();
  await endsProgram(program.app, () => button.click());
  expect(errors()).toMatch(/relaunched with .*--no-trace/);
});
