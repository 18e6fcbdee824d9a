// Everything a person made is erased, also while it is locked; the program then starts empty, and finishes what a kill cut off.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { answerQuestion } from '../support/answer-question.ts';
import { filesWith } from '../support/disk-content.ts';
import { endsProgram } from '../support/ends-program.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';
import { layOutStick, platformFolder, removeStick, startFromStick } from '../support/stick.ts';

type Global = { host: HostBridge };

const markers = ['mk7qnotez9', 'mk7qkeyz9', 'mk7qstickz9', 'mk7qfilez9'];
const [note = '', keyWord = '', stickWord = '', fileWord = ''] = markers;

/** Makes a note, a draft, and files where keys and the register are. */
async function makeData(page: Page, userData: string): Promise<void> {
  const made = await page.evaluate(async (title) => {
    const { host } = globalThis as unknown as Global;
    const event = { kind: 'bookmark-set', version: 1, resourceId: 'r2.en', page: 3, title } as const;
    const stored = await host.vault.append({ page: crypto.randomUUID(), number: 1, event });
    return [stored.ok, (await host.workshop.create({ from: 'empty', language: 'en' })).ok];
  }, note);
  expect(made).toEqual([true, true]);
  for (const [folder, name, word] of [
    ['publisher-keys', 'key.json', keyWord],
    ['sticks', 'register.jsonl', stickWord],
    ['workshop', fileWord, fileWord],
  ] as const) {
    mkdirSync(join(userData, folder), { recursive: true });
    writeFileSync(join(userData, folder, name), word);
  }
}

/** A program that started itself could not be driven. */
async function startNoOther(app: ElectronApplication): Promise<void> {
  await app.evaluate((electron) => {
    electron.app.relaunch = () => undefined;
  });
}

/** Agrees, and waits until the program has ended. */
async function erase(program: Pick<Program, 'app' | 'page'>): Promise<void> {
  await startNoOther(program.app);
  const asked = await answerQuestion(program, 'Erase everything');
  await endsProgram(program.app, async () => {
    await program.page.getByRole('button', { name: 'Erase everything' }).click();
    await asked();
  });
}

const personal =
  /^(vault|workshop|publisher-keys|sticks|corrections\.key|window\.json|profile|logs|library\.json)$/;

test('Everything is erased after a question of the system, and the next start is a first one', async () => {
  test.setTimeout(240_000);
  const userData = newUserData();
  const program = await launchWithLibrary({ userData });
  await makeData(program.page, userData);
  expect(filesWith(userData, markers).length).toBeGreaterThan(3);
  await goTo(program.page, '/settings');
  await erase(program);
  expect(filesWith(userData, markers)).toEqual([]);
  expect(readdirSync(userData).filter((name) => personal.test(name) && name !== 'profile')).toEqual([]);

  // As after a kill in the middle.
  mkdirSync(join(userData, 'workshop'));
  writeFileSync(join(userData, 'workshop', 'left'), fileWord);
  const next = await launchProgram({ userData });
  await expect(next.page.getByTestId('first-run-done')).toBeVisible();
  await expect(next.page.getByText('Your notes, settings and progress are missing')).toHaveCount(0);
  expect(filesWith(userData, markers)).toEqual([]);
  expect(readdirSync(userData)).not.toContain('erasing.json');
  await next.page.getByTestId('first-run-done').click();
  await waitForLibrary(next.page);
  await next.close();
});

test('Whoever lost the passphrase and the recovery key erases everything and starts anew', async () => {
  test.setTimeout(240_000);
  const userData = newUserData();
  const first = await launchWithLibrary({ userData });
  await makeData(first.page, userData);
  const isSet = await first.page.evaluate(async () => {
    const { host } = globalThis as unknown as Global;
    return (await host.vault.protect({ passphrase: 'quiet lamp under the stairs' })).ok;
  });
  expect(isSet).toBe(true);
  await first.close();
  const locked = await launchProgram({ userData });
  await locked.page.getByRole('button', { name: 'I have forgotten it' }).click();
  await erase(locked);
  expect(filesWith(userData, markers)).toEqual([]);
  expect(readdirSync(userData)).not.toContain('vault');
  const next = await launchProgram({ userData });
  await expect(next.page.getByTestId('first-run-done')).toBeVisible();
  await next.close();
});

test('A stick keeps its kits, and asks again where user data is kept', {
  tag: '@packaged-only',
}, async () => {
  test.setTimeout(240_000);
  const keep = 'Keep my notes and progress on this stick';
  const stick = layOutStick();
  try {
    const first = await startFromStick(stick);
    await startNoOther(first.app);
    await first.page.getByText(keep, { exact: true }).click();
    await endsProgram(first.app, () => first.page.getByTestId('first-run-done').click());
    const kept = await startFromStick(stick);
    await waitForLibrary(kept.page);
    await makeData(kept.page, stick.myData);
    await goTo(kept.page, '/settings');
    await erase(kept);
    expect(filesWith(stick.myData, markers)).toEqual([]);
    expect(readdirSync(stick.myData)).toEqual(['kits', platformFolder].sort());
    const next = await startFromStick(stick);
    await expect(next.page.getByText(keep, { exact: true })).toBeVisible();
    await next.app.close();
  } finally {
    removeStick(stick);
  }
});
