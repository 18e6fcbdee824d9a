// The file picker of a session without a trace: a window of its own, which only the person in front of it can answer.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pickerContract } from '../../core/ipc/picker-contract.ts';
import { answerQuestion } from '../support/answer-question.ts';
import { axeFindings } from '../support/axe.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun } from '../support/library.ts';
import { endPicker, pickerWindow } from '../support/picker-window.ts';
import { changeSettings } from '../support/settings.ts';

type Answer = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly code: string };
};
type Hooked = {
  readonly raw: { invoke(channel: string, argument?: unknown): Promise<Answer> };
  readonly host: { readonly notes: { saveMarkdown(text: string): Promise<Answer> } };
  saved?: Promise<Answer>;
};

const userData = newUserData();
const home = join(userData, 'home');
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(join(home, 'Reports'), { recursive: true });
  writeFileSync(join(home, '.bashrc'), 'own');
  const env = { HOME: home, USERPROFILE: home };
  program = await launchProgram({ userData, isTemporary: true, args: ['--no-trace'], runFirst: hook(), env });
  page = program.page;
  await passFirstRun(page);
});
test.afterAll(async () => program.close());

/** Gives the page what a page has that is not held to its bridge any more: every channel. */
function hook(): string {
  const [script, preload] = [join(userData, 'hook.cjs'), join(userData, 'raw.cjs')];
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require('electron');
    contextBridge.exposeInMainWorld('raw', { invoke: (channel, argument) => ipcRenderer.invoke(channel, argument) });`,
  );
  writeFileSync(
    script,
    `const { app, session } = require('electron');
    app.whenReady().then(() => session.defaultSession.setPreloads([${JSON.stringify(preload)}]));`,
  );
  return script;
}

/** The page asks where to save notes, as it does on a click. */
async function askWhereToSave(text: string): Promise<Page> {
  await page.evaluate((words) => {
    const hooked = globalThis as unknown as Hooked;
    hooked.saved = hooked.host.notes.saveMarkdown(words);
  }, text);
  const picker = await pickerWindow(program.app);
  await picker.getByRole('button', { name: /^(My folder|Ο φάκελός μου)/ }).click();
  return picker;
}

const saved = (): Promise<Answer | undefined> => page.evaluate(() => (globalThis as unknown as Hooked).saved);

test('The page of the main window has no calls of the picker, and one that takes them is refused', async () => {
  const picker = await askWhereToSave('# Taken over');
  const groups = (of: Page): Promise<string[]> =>
    of.evaluate(() => Object.keys((globalThis as unknown as { host: object }).host));
  expect(await groups(page)).not.toContain('picker');
  expect(await groups(picker)).toEqual(['picker']);
  const channels = Object.keys(pickerContract.picker).map((name) => `picker.${name}`);
  const answers = await page.evaluate(
    (names) => Promise.all(names.map((name) => (globalThis as unknown as Hooked).raw.invoke(name))),
    channels,
  );
  expect(channels).toContain('picker.answer');
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, problem: { code: 'call-refused', reason: 'sender' } });
  // With right arguments as well: the folder that the picker itself shows.
  const taken = await picker.evaluate(async () => {
    const { host } = globalThis as unknown as {
      host: { picker: { places(): Promise<{ value: { token: string }[] }> } };
    };
    return (await host.picker.places()).value[0]?.token;
  });
  const answered = await page.evaluate(
    (token) =>
      (globalThis as unknown as Hooked).raw.invoke('picker.answer', { chosen: [token], name: 'a.md' }),
    taken,
  );
  expect(answered.problem?.code).toBe('call-refused');
  await endPicker(program.app, () => picker.keyboard.press('Escape'));
  expect(await saved()).toEqual({ ok: true });
  expect(readdirSync(home).sort()).toEqual(['.bashrc', 'Reports']);
});

test('The window belongs to the main window, has a session in memory of its own, and goes nowhere else', async () => {
  const picker = await askWhereToSave('# Window');
  const facts = await program.app.evaluate(({ BrowserWindow, session }) => {
    const found = BrowserWindow.getAllWindows().find((window) => window.getParentWindow() !== null);
    return {
      title: found?.getTitle(),
      isModal: found?.isModal(),
      parent: found?.getParentWindow()?.webContents.getURL(),
      isApart: found?.webContents.session !== session.defaultSession,
      storage: found?.webContents.session.getStoragePath(),
    };
  });
  expect(facts).toEqual({
    title: 'IMPACT Kit',
    isModal: true,
    parent: page.url(),
    isApart: true,
    storage: null,
  });
  await picker.evaluate(() => location.assign('/index.html'));
  await picker.evaluate(() => location.assign('/compose.html'));
  expect(await picker.evaluate(() => location.href)).toMatch(/\/picker\.html$/);
  // Closing it is changing one's mind.
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.getParentWindow() !== null)
      ?.close(),
  );
  expect(await saved()).toEqual({ ok: true });
  await expect
    .poll(() => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused()))
    .toBe(true);
});

test('A name is typed and saved by keys; hidden files and programs are not', async () => {
  const picker = await askWhereToSave('# By keys');
  const field = picker.getByLabel('Name of the file');
  const button = picker.getByRole('button', { name: 'Save here' });
  for (const [name, hint] of [
    ['.bashrc', 'hidden'],
    ['run.bat', 'can start a program'],
    ['run.desktop', 'can start a program'],
    ['a:b', 'does not work on every stick'],
  ] as const) {
    await field.fill(name);
    await expect(picker.getByRole('status')).toContainText(hint);
    await expect(button).toBeDisabled();
  }
  await picker.getByRole('listbox').focus();
  const here = picker.locator('li[aria-current="location"]');
  await picker.keyboard.type('Rep');
  await picker.keyboard.press('Enter');
  await expect(here).toHaveText('Reports');
  await picker.keyboard.press('Backspace');
  await expect(picker.getByRole('option', { name: 'Reports' })).toBeFocused();
  await picker.keyboard.press('Enter');
  await expect(here).toHaveText('Reports');
  // The list of an empty folder must not take the focus from the field.
  await field.fill('');
  await field.pressSequentially('by keys');
  await expect(picker.getByText('It is saved as by keys.md.')).toBeVisible();
  await endPicker(program.app, () => field.press('Enter'));
  expect(await saved()).toEqual({ ok: true, value: 'by keys.md' });
  expect(readFileSync(join(home, 'Reports', 'by keys.md'), 'utf8')).toContain('# By keys');
});

test('A file is replaced only after a question of the system that keeps it by default', async () => {
  writeFileSync(join(home, 'kept.md'), 'before');
  const picker = await askWhereToSave('# After');
  await picker.getByLabel('Name of the file').fill('kept');
  const kept = await answerQuestion(program, 'Cancel');
  await picker.getByRole('button', { name: 'Save here' }).click();
  expect(await kept()).toMatchObject({
    message: 'There is already a file called “kept.md”.',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  });
  await expect(picker.getByTestId('picker')).toBeVisible();
  expect(readFileSync(join(home, 'kept.md'), 'utf8')).toBe('before');
  const replaced = await answerQuestion(program, 'Replace');
  await endPicker(program.app, () => picker.getByRole('button', { name: 'Save here' }).click());
  await replaced();
  expect(await saved()).toEqual({ ok: true, value: 'kept.md' });
  expect(readFileSync(join(home, 'kept.md'), 'utf8')).toContain('# After');
});

test('The window has language, colours and size of text of the main window, and axe finds nothing in it', async () => {
  await changeSettings(page, { language: 'el', theme: 'dark', textSize: 'larger' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'el');
  const picker = await askWhereToSave('# Greek');
  const html = picker.locator('html');
  await expect(html).toHaveAttribute('lang', 'el');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-text-size', 'larger');
  await expect(picker.getByRole('heading', { level: 1 })).toHaveText(
    'Αποθήκευση αντιγράφου των σημειώσεών σας',
  );
  expect(await axeFindings(picker, { from: 'minor' })).toEqual([]);
  await picker.getByRole('button', { name: 'Νέος φάκελος' }).click();
  await picker.getByLabel('Όνομα του νέου φακέλου').fill('.ssh');
  await expect(picker.getByText('Πολλά συστήματα κρύβουν', { exact: false })).toBeVisible();
  // Escape ends the field first, then the window.
  await picker.keyboard.press('Escape');
  await expect(picker.getByRole('button', { name: 'Νέος φάκελος' })).toBeFocused();
  await endPicker(program.app, () => picker.keyboard.press('Escape'));
});

test('Closing the main window gives up the question and ends the program', async () => {
  await askWhereToSave('# Too late');
  const ended = new Promise((resolve) => program.app.process().once('close', resolve));
  await program.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await ended;
  expect(existsSync(join(home, 'impact-kit-notes.md'))).toBe(false);
  expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('own');
});
