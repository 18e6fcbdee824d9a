// Sessions of an ordinary user with the installed program and Chromium's sandbox on: work, refusals, paper.
import { execFileSync } from 'node:child_process';
import { readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectForeignPlacesRefused } from '../foreign-places.ts';
import { tryEveryWayOut } from '../hostile-page.ts';
import { launchProgram, type Program } from '../launch.ts';
import { letterOn, typedInLetter } from '../letter-page.ts';
import { passFirstRun, waitForLibrary } from '../library.ts';
import { paperOf } from '../paper.ts';
import { commandOf } from '../processes.ts';
import { goTo } from '../screens.ts';
import { confinementOf } from './confinement.ts';
import { commandOfReader, reader, readerHome } from './reader.ts';

test.describe.configure({ mode: 'serial' });

const uid = Number(execFileSync('id', ['-u', reader], { encoding: 'utf8' }));
const start = (...args: readonly string[]): Promise<Program> =>
  launchProgram({ build: 'packaged', command: commandOfReader(), args });

let program: Program;
test.beforeAll(async () => {
  program = await start();
});
test.afterAll(async () => program.close());

test('the starter kit is installed, a search finds, a document opens', async () => {
  await passFirstRun(program.page);
  await waitForLibrary(program.page);
  await goTo(program.page, '/search?q=guardian');
  await goTo(program.page, '/read/r1.en');
});

test('pages run as the user, without rights, files, network or sight of other processes', async () => {
  await expectSandbox(program, ['net', 'pid', 'user']);
});

test('windows, foreign pages, frames and files are refused', async () => {
  await expectForeignPlacesRefused(program);
});

test('a letter is printed into a PDF in the home folder', async () => {
  const path = join(readerHome, 'letter.pdf');
  const paper = await paperOf(program, readerHome);
  await letterOn(program.page).open();
  await letterOn(program.page).write();
  await paper.saveTo(path);
  await program.page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(program.page.getByText('Saved. The file is where you put it')).toBeVisible();
  expect(paper.textIn(path)).toContain(typedInLetter.seen);
  expect(statSync(path).uid).toBe(uid);
});

test('a hostile page gets no answer from the network', async () => {
  const outcome = await program.page.evaluate(tryEveryWayOut);
  expect(outcome.answered).toEqual([]);
  await program.close();
});

test('where user namespaces are forbidden, the helper of the package builds the sandbox', async () => {
  program = await start('--disable-namespace-sandbox');
  await waitForLibrary(program.page);
  await expectSandbox(program, ['net', 'pid']);
});

/** Checks every process that shows pages. */
async function expectSandbox({ app }: Program, namespaces: readonly string[]): Promise<void> {
  const main = app.process().pid ?? 0;
  expect(readlinkSync(`/proc/${main}/exe`)).toBe('/usr/lib/impact-kit/impact-kit');
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics());
  const pages = metrics.filter(({ type }) => type === 'Tab').map(({ pid }) => pid);
  expect(pages).not.toEqual([]);
  for (const process of [main, ...pages]) expect(commandOf(process)).not.toContain('--no-sandbox');
  // The main process has the rights of the user: so the comparison can be trusted.
  const plain = { uid, isFiltered: false, hasCapabilities: false, namespaces: [], hasFiles: true };
  expect(confinementOf(main, main)).toEqual(plain);
  for (const page of pages)
    expect(confinementOf(page, main)).toEqual({ ...plain, isFiltered: true, namespaces, hasFiles: false });
}
