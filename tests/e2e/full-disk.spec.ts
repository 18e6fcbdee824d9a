// A disk that is full, or takes nothing, never leaves a person without a word.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { composeSwitch, readComposeLine } from '../../core/compose/compose-protocol.ts';
import { bookmark, bookmarks, bookmarkUntilRefused } from '../support/bookmarks.ts';
import { launchProgram, newUserData, startProcess } from '../support/launch.ts';
import { copyPreparedProfile, launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, passFirstRun, waitForLibrary } from '../support/library.ts';
import { type MountedDisk, mountDisk } from '../support/mounted-disk.ts';
import { notesOn } from '../support/notes-on.ts';
import { goTo } from '../support/screens.ts';
import { waitForSettledStorage } from '../support/settled-storage.ts';

const longestRefusalMs = 15_000;
const roomForLibraryKiB = 200 * 1024;
const namesForLibrary = 2000;
const roomForVaultKiB = 128;
const namesForVault = 24;
/** The starter kit takes 22 MiB of it and is not installed unless 16 are left; the library needs as much as the kit. */
const roomForKitKiB = 41 * 1024;

let disk: MountedDisk | undefined;
let scratch: string;
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'full-disk-'));
});
test.afterEach(() => {
  disk?.end();
  disk = undefined;
  rmSync(scratch, { recursive: true });
});

function mounted(sizeKiB: number, files: number): string {
  const made = mountDisk(sizeKiB, files);
  test.skip('reason' in made, 'reason' in made ? made.reason : '');
  disk = made as MountedDisk;
  return disk.folder;
}

/** Starts the program where its folder cannot be had: how it ends, and what a window of the system would have said. */
async function refusedStart(userData: string, language: string) {
  const { runFirst, said } = watchDialog({ isShown: false });
  const program = startProcess({ userData, runFirst, env: { LANGUAGE: language } });
  const timer = setTimeout(() => program.kill(), longestRefusalMs);
  const exitCode = await program.ended.finally(() => clearTimeout(timer));
  const line = program
    .output()
    .split('\n')
    .find((text) => text.startsWith('IMPACT Kit cannot start'));
  return { exitCode, line, said: said() };
}

/** A script that notes the words of a window of the system, once Electron shows it or in its place. */
function watchDialog({ isShown }: { readonly isShown: boolean }): { runFirst: string; said: () => string } {
  const [runFirst, noted] = [join(scratch, 'hook.cjs'), join(scratch, 'said.txt')];
  writeFileSync(noted, '');
  writeFileSync(
    runFirst,
    `const { dialog } = require('electron');
    const show = dialog.showMessageBox;
    dialog.showMessageBox = async (options) => {
      const answer = ${isShown} ? show(options) : undefined;
      require('node:fs').writeFileSync(${JSON.stringify(noted)}, options.message + '\\n' + options.detail);
      await answer;
    };`,
  );
  return { runFirst, said: () => readFileSync(noted, 'utf8') };
}

test('A first start on a full disk says so in the language of the computer, names the folder, and ends', async () => {
  const userData = join(mounted(64, 1), 'data');
  const ended = await refusedStart(userData, 'el_GR');
  expect(ended.line).toBe(
    `IMPACT Kit cannot start: There is no room left on the disk for the folder “${userData}”.`,
  );
  expect(ended.said).toContain(`Δεν υπάρχει πια χώρος στον δίσκο για τον φάκελο «${userData}».`);
  expect(ended.said).toContain('Ό,τι είχατε πριν διατηρείται');
  expect(ended.said).toContain('Ελευθερώστε λίγο χώρο');
  expect(ended.said).toContain('112');
  expect(ended.exitCode).toBe(4);
});

test('A first start on a disk that is write-protected says so and ends', async () => {
  const userData = join(mounted(64, 10), 'data');
  disk?.remount('ro');
  const ended = await refusedStart(userData, 'it');
  expect(ended.said).toContain(
    `Questo computer non permette a IMPACT Kit di scrivere nella cartella «${userData}».`,
  );
  expect(ended.exitCode).toBe(4);
});

test('A library on a disk that became write-protected says so, also where a killed session left its lock', async () => {
  const userData = join(mounted(roomForLibraryKiB, namesForLibrary), 'data');
  await copyPreparedProfile(userData);
  symlinkSync(`${hostname()}-999999`, join(userData, 'SingletonLock'));
  disk?.remount('ro');
  const ended = await refusedStart(userData, 'en');
  expect(ended.said).toContain(`This computer does not let IMPACT Kit write into the folder “${userData}”.`);
  expect(ended.said).toContain('What you had before is kept');
  expect(ended.exitCode).toBe(4);
});

test('Each folder that must be written and is write-protected is named', async () => {
  const away = mounted(64, 10);
  disk?.remount('ro');
  for (const name of ['kits', 'profile', 'logs']) {
    const userData = newUserData();
    symlinkSync(away, join(userData, name));
    const ended = await refusedStart(userData, 'en');
    expect(ended.line).toBe(
      `IMPACT Kit cannot start: This computer does not let IMPACT Kit write into the folder “${join(userData, name)}”.`,
    );
    expect(ended.exitCode).toBe(4);
  }
});

test('Where user data alone is write-protected the window opens, says what to do, and reads everything', async () => {
  const userData = newUserData();
  await copyPreparedProfile(userData);
  const vault = join(userData, 'vault');
  const away = mounted(roomForVaultKiB, namesForVault);
  cpSync(vault, away, { recursive: true });
  rmSync(vault, { recursive: true });
  symlinkSync(away, vault);
  disk?.remount('ro');
  const program = await launchProgram({ userData });
  await waitForLibrary(program.page);
  const notice = program.page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText(
    `This computer does not let IMPACT Kit write into the folder “${vault}”.`,
  );
  await expect(notice).toContainText('Everything that was saved before is kept');
  await expect(notice).toContainText('Ask whoever looks after the computer');
  await goTo(program.page, '/contacts/gr-1056');
  await expect(program.page.getByRole('article')).toContainText('1056');
  await program.close();
});

test('A file where the folder should be is named', async () => {
  const userData = join(newUserData(), 'data');
  writeFileSync(userData, 'something of the person');
  const ended = await refusedStart(userData, 'pt_PT');
  expect(ended.said).toContain(`No lugar da pasta «${userData}» do IMPACT Kit está outra coisa.`);
  expect(ended.exitCode).toBe(4);
  expect(readFileSync(userData, 'utf8')).toBe('something of the person');
});

test('A program that cannot start waits for its words to be read without work, and ends when the system shuts down', async () => {
  const userData = join(newUserData(), 'data');
  writeFileSync(userData, '');
  const { runFirst, said } = watchDialog({ isShown: true });
  const program = startProcess({ userData, runFirst });
  const timer = setTimeout(() => program.kill(), longestRefusalMs);
  await expect.poll(() => program.output()).toContain('IMPACT Kit cannot start');
  await expect.poll(said).toContain('112');
  program.askToEnd();
  const exitCode = await program.ended.finally(() => clearTimeout(timer));
  expect(exitCode).not.toBeNull();
});

test('Making a kit where the folder for its work cannot be had ends with that problem', async () => {
  const work = join(scratch, 'away');
  const [content, out] = [join(scratch, 'content'), join(scratch, 'kit')];
  const options = JSON.stringify({ content, out, work, skipDamaged: false, force: false });
  const program = startProcess({ args: [composeSwitch, options] });
  const timer = setTimeout(() => program.kill(), longestRefusalMs);
  const exitCode = await program.ended.finally(() => clearTimeout(timer));
  const answers = program
    .output()
    .split('\n')
    .flatMap((line) => readComposeLine(line) ?? []);
  const problem = { code: 'disk-write-failed', file: 'profile', reason: 'ENOENT' };
  expect(answers).toEqual([{ kind: 'answer', answer: { ok: false, problems: [problem] } }]);
  expect(exitCode).toBe(1);
});

test('What a killed session left beside a file it was writing goes away with the next start', async () => {
  const userData = newUserData();
  const left = join(userData, '.window.json.0123456789ab.tmp');
  writeFileSync(left, '');
  const program = await launchProgram({ userData });
  expect(existsSync(left)).toBe(false);
  await program.close();
});

test('A note that a full disk refuses stays, is asked about on closing, and is saved with the next one once there is room', async () => {
  test.setTimeout(120_000);
  const userData = newUserData();
  // A disk of its own: Chromium gives room back when it likes.
  symlinkSync(mounted(roomForVaultKiB, namesForVault), join(userData, 'vault'));
  const { app, page, ...first } = await launchWithLibrary({ userData });
  await goTo(page, '/read/r2.en');
  await page.waitForSelector('[data-reader="ready"]');
  const write = async (words: string): Promise<void> => {
    await page.locator('[data-region="pages"]').first().focus();
    await page.keyboard.press('n');
    const editor = page.getByRole('dialog');
    await editor.getByLabel('Words of the note').fill(words);
    await editor.getByRole('button', { name: 'Keep the note' }).click();
    await expect(editor).toHaveCount(0);
  };
  const makeRoom = disk?.fill();
  // The last block of the journal may have room for a little more.
  await bookmarkUntilRefused(page, 1);
  await write('First words');
  const unsaved = page.locator('[data-unsaved]');
  await expect(unsaved).toContainText('could not be saved.');
  await app.evaluate(({ app: running }) => running.quit());
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await question.getByRole('button', { name: 'Copy my words' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('First words');
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toHaveCount(0);
  await unsaved.getByRole('button', { name: 'Try again' }).click();
  await expect(unsaved).toContainText('could not be saved.');
  expect(await notesOn(page).stored()).toEqual([]);

  makeRoom?.();
  await write('Second words');
  await expect(unsaved).toHaveCount(0);
  await first.close();
  const after = await launchProgram({ userData });
  await waitForLibrary(after.page);
  const kept = (await notesOn(after.page).stored()).map(({ text }) => text);
  expect(kept.sort()).toEqual(['First words', 'Second words']);
  await after.close();
});

test('Where the browser opens no database, what to do is said, and the library is there after the next start', async () => {
  test.setTimeout(120_000);
  const userData = newUserData();
  const inTheWay = join(userData, 'profile', 'IndexedDB');
  mkdirSync(join(userData, 'profile'));
  writeFileSync(inTheWay, '');
  const first = await launchProgram({ userData });
  await expect(first.page.getByText('Close IMPACT Kit and start it again')).toBeVisible({ timeout: 60_000 });
  await expect(first.page.getByRole('button', { name: 'Prepare the library' })).toHaveCount(0);
  await passFirstRun(first.page);
  const failed = first.page.locator('main').getByRole('alert');
  await expect(failed).toContainText('Close IMPACT Kit and start it again', { timeout: 60_000 });
  await expect(failed).toContainText('are kept');
  await expect(first.page.locator('main').getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await first.close();

  rmSync(inTheWay);
  const after = await launchProgram({ userData });
  await waitForLibrary(after.page);
  await after.close();
});

test('A first search whose database does not open says what is missing, room or a new start, and never that the library is damaged', async () => {
  test.setTimeout(120_000);
  const userData = join(mounted(roomForLibraryKiB, namesForLibrary), 'data');
  const first = await launchWithLibrary({ userData });
  // Home reads the library, and a read that is running while the library is removed fails with "changed".
  await goTo(first.page, '/settings');
  // Chromium lets go of the database that is open and finds no folder for one any more, as it may on a full disk.
  await first.app.evaluate(({ session }) =>
    session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
  );
  const inTheWay = join(userData, 'profile', 'IndexedDB');
  rmSync(inTheWay, { recursive: true });
  writeFileSync(inTheWay, '');
  const makeRoom = disk?.fill();
  await first.page.keyboard.press('Control+k');
  await expect(first.page.getByRole('searchbox').and(first.page.locator(':focus'))).toBeVisible();
  await first.page.keyboard.type('guardian');
  const failed = first.page.locator('main').getByRole('alert');
  const again = failed.getByRole('button', { name: 'Try again' });
  await expect(failed).toContainText('There is no room left on this computer');
  makeRoom?.();
  await again.click();
  await expect(failed).toContainText('Close IMPACT Kit and start it again');
  await expect(again).toHaveCount(0);
  await first.close();

  rmSync(inTheWay);
  const after = await launchProgram({ userData });
  await waitForLibrary(after.page);
  await expectWholeLibrary(after.page);
  await after.close();
});

test('A library that finds no room says so; made with room, it is read on a full disk, even after a kill, and nothing is lost', async () => {
  test.setTimeout(120_000);
  const userData = join(mounted(roomForLibraryKiB, namesForLibrary), 'data');
  const giveRoom = disk?.leave(roomForKitKiB);
  const first = await launchProgram({ userData });
  await passFirstRun(first.page);
  const failed = first.page.locator('main').getByRole('alert');
  await expect(failed).toContainText('There is no room left on this computer to write', { timeout: 60_000 });
  giveRoom?.();
  await first.page.locator('main').getByRole('button', { name: 'Try again' }).click();
  await waitForLibrary(first.page);
  await bookmark(first.page, 3);
  await waitForSettledStorage(userData);
  await first.kill();

  disk?.fill();
  const full = await launchProgram({ userData });
  await waitForLibrary(full.page);
  expect(await bookmarks(full.page)).toEqual([3]);
  await full.page.keyboard.press('Control+k');
  await expect(full.page.getByRole('searchbox').and(full.page.locator(':focus'))).toBeVisible();
  await full.page.keyboard.type('guardian');
  await full.page.locator('[data-search-row][data-kind="report"]').first().click();
  await expect(full.page.locator('mark').first()).toBeVisible();
  // What Chromium threw away since it started.
  const makeRoom = disk?.fill();
  const saved = [3, ...(await bookmarkUntilRefused(full.page, 4))];
  await goTo(full.page, '/contacts/gr-1056');
  await expect(full.page.getByRole('article')).toContainText('1056');
  await full.close();

  makeRoom?.();
  const after = await launchProgram({ userData });
  await waitForLibrary(after.page);
  await expectWholeLibrary(after.page);
  expect(await bookmarks(after.page)).toEqual(saved);
  await bookmark(after.page, saved.length + 3);
  await after.close();
});
