// The program runs from a stick: user data stays on it or nowhere, and the computer stays as it was.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { endsProgram } from '../support/ends-program.ts';
import { waitForLibrary } from '../support/library.ts';
import { noMountReason } from '../support/mounted-disk.ts';
import { endPicker, pickerWindow } from '../support/picker-window.ts';
import {
  type FromStick,
  killProgram,
  layOutStick,
  leftIn,
  platformFolder,
  removeStick,
  type Stick,
  startFromStick,
  startUnseen,
} from '../support/stick.ts';
import { makeVolume, noVolumeReason } from '../support/stick-volume.ts';

type Global = { host: { kits: { choose(kind: 'folder'): Promise<object> } }; chosen?: Promise<object> };

let stick: Stick;
let running: FromStick | undefined;
let keptData: string | undefined;

test.beforeEach(() => {
  stick = layOutStick();
});

test.afterEach(async () => {
  await running?.app.close().catch(() => undefined);
  running = undefined;
  removeStick(stick);
});

async function start(words: readonly string[] = []): Promise<Page> {
  running = await startFromStick(stick, words);
  return running.page;
}

async function quit(): Promise<void> {
  await running?.app.close();
  running = undefined;
}

/** Answers the first run; the library is made meanwhile. */
async function answer(page: Page, choice?: string): Promise<void> {
  if (choice !== undefined) await page.getByText(choice, { exact: true }).click();
  await page.getByTestId('first-run-done').click();
  await page.waitForSelector('main');
}

/** Answers that user data is kept on the stick, and starts the program again as it would start itself. */
async function keepOnThisStick(): Promise<Page> {
  await dontStartAgain();
  await chooseStick();
  const page = await start();
  await waitForLibrary(page);
  return page;
}

/** Starts the program on a stick that keeps user data, with its library ready and nothing noted yet. The first that needs it makes it. */
async function startWithKeptData(): Promise<Page> {
  if (keptData === undefined) {
    await start();
    await keepOnThisStick();
    await quit();
    keptData = mkdtempSync(join(tmpdir(), 'kept-'));
    cpSync(stick.myData, keptData, { recursive: true });
  } else cpSync(keptData, stick.myData, { recursive: true });
  const page = await start();
  await waitForLibrary(page);
  return page;
}

/** A program that started itself could not be driven. */
async function dontStartAgain(): Promise<void> {
  await running?.app.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
}

/** Answers that user data is kept on the stick, and waits until this session has ended. */
async function chooseStick(choice = keepOnStick): Promise<void> {
  if (!running) throw new Error('nothing runs');
  const { app, page } = running;
  running = undefined;
  await page.getByText(choice, { exact: true }).click();
  await endsProgram(app, () => page.getByTestId('first-run-done').click());
}

const keepOnStick = 'Keep my notes and progress on this stick';
const leaveNoTrace = 'Leave no trace';

/** A short-lived copy of the program wipes after the program has ended. */
async function expectNothingLeft(): Promise<void> {
  await expect.poll(() => leftIn(stick.computer), { timeout: 60_000 }).toEqual([]);
}

test.describe('On a stick', { tag: '@packaged-only' }, () => {
  test('user data is kept on it when the person wants that, and the computer stays as it was', async () => {
    await start();
    let page = await keepOnThisStick();
    await expect(page.getByTestId('first-run-done')).toHaveCount(0);
    await bookmark(page, 3);
    await expect(page.getByTestId('no-trace')).toHaveCount(0);
    await quit();
    await expectNothingLeft();
    page = await start();
    await waitForLibrary(page);
    await expect(page.getByTestId('first-run-done')).toHaveCount(0);
    expect(await bookmarks(page)).toEqual([3]);
    await bookmark(page, 5);
    if (running) await killProgram(running);
    page = await start();
    await waitForLibrary(page);
    expect((await bookmarks(page)).sort()).toEqual([3, 5]);
    await quit();
    await expectNothingLeft();
    expect(existsSync(join(stick.myData, 'kits'))).toBe(true);
  });

  test('the program starts again by itself when user data is to be kept', async () => {
    await start();
    await chooseStick();
    const library = join(stick.myData, platformFolder, 'library.json');
    const lock = join(stick.myData, 'vault', 'lock');
    await expect.poll(() => existsSync(library) && existsSync(lock), { timeout: 60_000 }).toBe(true);
    const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number };
    process.kill(pid, 'SIGTERM');
    await expect.poll(() => existsSync(lock), { timeout: 30_000 }).toBe(false);
    await expectNothingLeft();
  });

  test('nothing is kept anywhere without a trace: after quitting, and after a kill and one more start', async () => {
    const before = leftIn(stick.folder);
    let page = await start();
    await answer(page, leaveNoTrace);
    await waitForLibrary(page);
    await bookmark(page, 3);
    await expect(page.getByTestId('no-trace')).toContainText('nothing is kept when you close');
    expect(leftIn(stick.computer).length).toBeGreaterThan(20);
    await quit();
    await expectNothingLeft();
    expect(leftIn(stick.folder)).toEqual(before);

    page = await start(['--no-trace']);
    await answer(page);
    await waitForLibrary(page);
    if (running) await killProgram(running);
    expect(leftIn(stick.computer).length).toBeGreaterThan(20);
    page = await start(['--no-trace']);
    await expect(page.getByTestId('first-run-done')).toBeVisible();
    await quit();
    await expectNothingLeft();
    expect(leftIn(stick.folder)).toEqual(before);
  });

  test('a program that is not on a stick does leave files in the account', async () => {
    const elsewhere = { ...stick, folder: join(stick.computer, 'program') };
    cpSync(join(stick.folder, 'program'), elsewhere.folder, { recursive: true });
    const program = join(elsewhere.folder, stick.program.slice(join(stick.folder, 'program').length));
    running = await startFromStick({ ...elsewhere, program });
    await answer(running.page);
    await quit();
    const left = leftIn(join(stick.computer, 'home'));
    expect(left.some((path) => path.endsWith(join('IMPACT Kit', 'vault')))).toBe(true);
  });

  test('a second start shows the window of the first, and ends', async () => {
    const page = await startWithKeptData();
    await running?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startUnseen(stick)).toBe(0);
    await expect
      .poll(() =>
        running?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
      )
      .toBe(false);
    await bookmark(page, 3);
    expect(await bookmarks(page)).toEqual([3]);
  });

  test('user data that another computer did not close is left alone until the person decides', async () => {
    let page = await startWithKeptData();
    await bookmark(page, 3);
    await quit();
    const lock = join(stick.myData, 'vault', 'lock');
    const other = JSON.stringify({ pid: 1, bootId: 'another start', bootedAt: 1, nonce: 'other' });
    writeFileSync(lock, other);
    page = await start();
    await expect(page.getByText('Your notes on this stick were not closed', { exact: false })).toBeVisible();
    await answer(page, leaveNoTrace);
    expect(await bookmarks(page)).toEqual([]);
    expect(readFileSync(lock, 'utf8')).toBe(other);
    await quit();
    expect(readFileSync(lock, 'utf8')).toBe(other);
    await start();
    await dontStartAgain();
    await chooseStick('Open my notes here');
    page = await start();
    await waitForLibrary(page);
    expect(await bookmarks(page)).toEqual([3]);
    await quit();
    expect(existsSync(lock)).toBe(false);
    await expectNothingLeft();
  });

  test('user data that a copy has open which cannot be reached is not touched by a second', async () => {
    // As a copy would with another folder for temporary things.
    const apart = layOutStick();
    const here = stick;
    stick = { ...here, env: apart.env };
    await startWithKeptData();
    const first = running;
    stick = here;
    const page = await start();
    await expect(
      page.getByText('Another copy of the program has your notes open', { exact: false }),
    ).toBeVisible();
    await answer(page);
    await expect(page.getByTestId('no-trace')).toBeVisible();
    if (!first) throw new Error('the first copy runs');
    await bookmark(first.page, 7);
    expect(await bookmarks(page)).toEqual([]);
    await quit();
    expect(await bookmarks(first.page)).toEqual([7]);
    await first.app.close();
    removeStick(apart);
  });

  test('a stick that can only be read works, and says that nothing is kept', async () => {
    const reason = noMountReason();
    test.skip(reason !== undefined, reason);
    execFileSync('mount', ['--bind', stick.folder, stick.folder]);
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', stick.folder]);
      const page = await start();
      await expect(page.getByText('Nothing can be written on this stick', { exact: false })).toBeVisible();
      await expect(page.getByText(keepOnStick)).toHaveCount(0);
      await answer(page);
      await waitForLibrary(page);
      await expect(page.getByTestId('no-trace')).toBeVisible();
      await quit();
    } finally {
      execFileSync('umount', ['-l', stick.folder]);
    }
    await expectNothingLeft();
  });

  test('a stick of exFAT, which has no links and no rights, keeps user data like any other', async () => {
    const reason = noVolumeReason('exfat');
    test.skip(reason !== undefined, reason);
    const place = mkdtempSync(join(tmpdir(), 'volume-'));
    const volume = makeVolume(place, { kind: 'exfat', sizeMiB: 700 });
    removeStick(stick);
    stick = layOutStick(volume.folder);
    try {
      await start();
      let page = await keepOnThisStick();
      await bookmark(page, 3);
      await quit();
      page = await start();
      await waitForLibrary(page);
      expect(await bookmarks(page)).toEqual([3]);
      // The lock is a link where it can be: here it is on the computer, and a second start still finds the first.
      expect(await startUnseen(stick)).toBe(0);
      await quit();
      await expectNothingLeft();
    } finally {
      await quit();
      volume.remove();
      rmSync(place, { recursive: true, force: true });
    }
  });

  test('places are chosen in a window of the program, which leaves no note of them', async () => {
    const page = await start();
    await answer(page, leaveNoTrace);
    await page.evaluate(() => {
      const { host } = globalThis as unknown as Global;
      (globalThis as unknown as Global).chosen = host.kits.choose('folder');
    });
    if (!running) throw new Error('nothing runs');
    const picker = await pickerWindow(running.app);
    await expect(picker.getByRole('heading', { level: 1 })).toHaveText('Choose the folder of a kit');
    await expect(picker.getByRole('option', { name: 'kit' })).toBeVisible();
    await picker.keyboard.type('k');
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('option', { name: 'data' })).toBeVisible();
    const choose = picker.getByRole('button', { name: 'Choose this folder' });
    await endPicker(running.app, () => choose.click());
    const chosen = await page.evaluate(() => (globalThis as unknown as Global).chosen);
    expect(chosen).toMatchObject({ ok: true, value: { name: 'kit' } });
    await quit();
    await expectNothingLeft();
  });
});
