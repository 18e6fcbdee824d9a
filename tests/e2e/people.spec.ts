// Several people on one account: what one notes is not there for another, and nothing is left of somebody who is removed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerQuestion } from '../support/answer-question.ts';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { filesWith } from '../support/disk-content.ts';
import { endsProgram } from '../support/ends-program.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { commandOf, processTree } from '../support/processes.ts';
import { goTo } from '../support/screens.ts';

// Names that no kit has, so that they can be looked for on the disk: Elenitsa is the first person.
const userData = newUserData();
const registry = join(userData, 'people.json');
/** The id of a person by their name. */
const idOf = (name: string): string => {
  const { people } = JSON.parse(readFileSync(registry, 'utf8')) as { people: { id: string; name: string }[] };
  return people.find((person) => person.name === name)?.id ?? '';
};
const who = (page: Page) => page.getByRole('heading', { name: 'Who is working?' });
let program: Program | undefined;

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function start(args: readonly string[] = []): Promise<Page> {
  program = await launchProgram({ userData, args });
  return program.page;
}

/** Chooses a name; the window of that person takes the place of the one that asked. */
async function choose(page: Page, name: string): Promise<Page> {
  const opened = program?.app.waitForEvent('window');
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name, exact: true }).click();
  const [next] = await Promise.all([opened, closed]);
  if (!next) throw new Error('no window');
  return next;
}

/** A program that started itself could not be driven. */
async function dontStartAgain(): Promise<void> {
  await program?.app.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
}

/** Adds Mariquita and Nikolakis to Elenitsa, who works. */
async function addOthers(page: Page): Promise<void> {
  await goTo(page, '/settings');
  const dialog = page.getByRole('alertdialog', { name: 'Add a person' });
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog.getByLabel('Your name').fill('Elenitsa');
  await dialog.getByLabel('Name of the new person').fill('Mariquita');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog.getByLabel('Name').fill('Nikolakis');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('A second person starts with nothing of the first, on the same library', async () => {
  program = await launchWithLibrary({ userData });
  expect(existsSync(registry)).toBe(false);
  await bookmark(program.page, 3);
  await addOthers(program.page);
  await dontStartAgain();
  const running = program;
  program = undefined;
  await endsProgram(running.app, () =>
    running.page.getByRole('button', { name: 'Switch to Mariquita' }).click(),
  );

  const page = await start();
  await expect(who(page)).toBeVisible();
  const maria = await choose(page, 'Mariquita');
  await expect(maria.getByTestId('first-run-done')).toBeVisible();
  await passFirstRun(maria);
  await waitForLibrary(maria);
  await expect(maria.getByText('no longer there', { exact: false })).toHaveCount(0);
  expect(await bookmarks(maria)).toEqual([]);
  await bookmark(maria, 5);
  expect(await bookmarks(maria)).toEqual([5]);
});

test('The program starts again for the person who was chosen in the settings', async () => {
  test.skip(process.platform !== 'linux', 'processes are found in /proc');
  const page = await choose(await start(), 'Elenitsa');
  expect(await bookmarks(page)).toEqual([3]);
  await goTo(page, '/settings');
  const running = program;
  program = undefined;
  if (!running) throw new Error('nothing runs');
  await endsProgram(running.app, () => page.getByRole('button', { name: 'Switch to Mariquita' }).click());
  const lock = join(userData, 'people', idOf('Mariquita'), 'vault', 'lock');
  await expect.poll(() => existsSync(lock), { timeout: 60_000 }).toBe(true);
  const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number };
  expect(commandOf(pid)).toContain(`--person=${idOf('Mariquita')}`);
  // Before there is a window, a signal ends it as a kill would.
  const hasPage = () => processTree(pid).some((found) => commandOf(found).includes('--type=renderer'));
  await expect.poll(hasPage, { timeout: 60_000 }).toBe(true);
  process.kill(pid, 'SIGTERM');
  await expect.poll(() => existsSync(lock), { timeout: 30_000 }).toBe(false);
});

test('Nobody has to be chosen for quick exit', async () => {
  const page = await start();
  await expect(who(page)).toBeVisible();
  const running = program;
  program = undefined;
  if (!running) throw new Error('nothing runs');
  await endsProgram(running.app, () =>
    page.evaluate(async () => {
      type Host = { session: { quickExit(): Promise<unknown> } };
      await (globalThis as unknown as { host: Host }).host.session.quickExit();
    }),
  );
  // A clean end: the library is not made again.
  expect(existsSync(join(userData, 'session-open'))).toBe(false);
});

test('A person who is removed leaves nothing', async () => {
  const page = await start(['--person=first']);
  await waitForLibrary(page);
  expect(await bookmarks(page)).toEqual([3]);
  expect(await page.title()).not.toContain('Elenitsa');
  if (!program) throw new Error('nothing runs');
  await goTo(page, '/settings');
  const asked = await answerQuestion(program, 'Remove');
  await page.getByRole('button', { name: 'Remove Mariquita' }).click();
  expect((await asked()).message).toBe('Remove Mariquita?');
  await expect(page.getByText('Mariquita is removed.')).toBeVisible();
  expect(readdirSync(join(userData, 'people'))).toEqual([idOf('Nikolakis')]);
  await program.close();
  expect(filesWith(userData, ['Mariquita'])).toEqual([]);
  expect(filesWith(userData, ['Elenitsa'])).toEqual(['people.json']);
});

test('A person who removes themselves is gone when the session has ended, and nothing is asked any more', async () => {
  const page = await start([`--person=${idOf('Nikolakis')}`]);
  await passFirstRun(page);
  await goTo(page, '/settings');
  await dontStartAgain();
  const running = program;
  program = undefined;
  if (!running) throw new Error('nothing runs');
  const asked = await answerQuestion(running, 'Remove');
  await endsProgram(running.app, async () => {
    await page.getByRole('button', { name: 'Remove Nikolakis' }).click();
    await asked();
  });
  expect(readdirSync(userData).filter((name) => name.startsWith('people'))).toEqual([]);
  const again = await start();
  await waitForLibrary(again);
  expect(await bookmarks(again)).toEqual([3]);
});
