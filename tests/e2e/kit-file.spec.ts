// A kit in one file: open it by double click or from the dialog, install it, and report a file that is no kit.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { kit as runKit } from '../support/kit-command.ts';
import { launchProgram, newUserData, type Program, startProcess } from '../support/launch.ts';
import { expectWholeLibrary, passFirstRun, waitForLibrary } from '../support/library.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const userData = newUserData();
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => program.close());

/** A kit of the publisher that the program knows, packed by the command line. */
async function packedKit(version: string): Promise<string> {
  const publisher = await makePublisher('Development build', developmentKey);
  const place = newUserData();
  const { folder } = await makeKit(join(place, 'kit'), { publisher, version, issued: '2031-05-01' });
  const file = join(place, `example ${version}.impactkit`);
  expect(await runKit('pack', folder, file)).toMatchObject({ code: 0 });
  return file;
}

const work = () => page.locator('[data-kit-work]');

test('A kit file on the command line is checked and shown as soon as the library is there', async () => {
  test.setTimeout(120_000);
  const file = await packedKit('2031.1');
  program = await launchProgram({ userData, args: [file] });
  page = program.page;
  await passFirstRun(page);
  await waitForLibrary(page);
  await expect(work()).toHaveAttribute('data-kit-work', 'judged');
  await expect(work()).toContainText('Example kit');
  await expect(work()).toContainText('2031.1');
  await expect(page).toHaveURL(/#\/kits$/);
});

test('It is taken in from the one file, and its panel names its version', async () => {
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await expect(page.getByText('Example kit, version 2031.1, is now in the library.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Example kit' })).toContainText('2031.1');
  await expectWholeLibrary(page);
});

test('A second start shows the window of the first with what it showed, and ends', async () => {
  await goTo(page, '/learn');
  const windows = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()));
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await windows()).toEqual([false]);
  const second = startProcess({ userData });
  expect(await second.ended).toBe(0);
  await expect.poll(windows).toEqual([true]);
  await expect(page).toHaveURL(/#\/learn$/);
});

test('A second start hands its kit file over to the program that runs', async () => {
  await goTo(page, '/');
  const second = startProcess({ userData, args: [await packedKit('2031.2')] });
  expect(await second.ended).toBe(0);
  await expect(work()).toHaveAttribute('data-kit-work', 'judged');
  await expect(work()).toContainText('2031.2');
  await expect(work()).toContainText('It is newer than the kit in use.');
});

test('A file is chosen with a button of its own', async () => {
  const file = await packedKit('2031.3');
  const asked = await program.app.evaluateHandle(({ dialog }, chosen) => {
    const seen: { properties?: readonly string[] | undefined }[] = [];
    dialog.showOpenDialog = async (...given: unknown[]) => {
      seen.push(given.at(-1) as { properties?: readonly string[] });
      return { canceled: false, filePaths: [chosen] };
    };
    return seen;
  }, file);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(work()).toContainText('2031.3');
  expect((await asked.jsonValue())[0]?.properties).toContain('openFile');
});

test('A file that is no kit is refused by its name, and the library is as it was', async () => {
  const before = await expectWholeLibrary(page);
  const file = join(newUserData(), 'holiday.impactkit');
  writeFileSync(file, 'this is no archive, whatever its name says');
  const second = startProcess({ userData, args: [file] });
  expect(await second.ended).toBe(0);
  await expect(work()).toContainText('“holiday.impactkit” is no kit file that can be opened');
  await expect(work()).toContainText('Nothing was installed. Your library has not changed.');
  expect(await expectWholeLibrary(page)).toEqual(before);
});
