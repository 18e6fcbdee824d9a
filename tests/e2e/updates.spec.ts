// Update the kit without a command line: from a stick, by dropping an update, and back again.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openBag } from '../../main/disk/bags/bag-archive/open-bag.ts';
import { makeUpdate } from '../../main/disk/bags/make-update.ts';
import { dragFiles } from '../support/drop-files.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';

const userData = newUserData();
const place = newUserData();
const stick = join(place, 'FIELD STICK');
const editions = join(place, 'editions');
const env = { IMPACT_KIT_DRIVES: stick };
/** The starter kit beside it has an `r1.en` of its own. */
const report = `r1.en@${testKitId}`;
const update = join(editions, 'to 2031.2.impactdelta');
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const one = await makeEdition(join(editions, 'one'), { version: '2031.1', issued: '2031-05-01' });
  const two = await makeEdition(join(editions, 'two'), {
    version: '2031.2',
    issued: '2031-09-01',
    number: '1109',
    pages: ['cover', 'fresh', 'law', 'care'],
  });
  await makeEdition(join(editions, 'old'), { version: '2030.9', issued: '2030-09-01' });
  const made = await makeUpdate(await openBag(one.folder), await openBag(two.folder), update);
  expect(made).toMatchObject({ ok: true });
  program = await launchWithLibrary({ userData, env });
  page = program.page;
});
test.afterAll(async () => program.close());

async function start(): Promise<void> {
  program = await launchProgram({ userData, env });
  page = program.page;
}

/** Puts the stick in, with something on it, all at once. */
function putIn(fill: (folder: string) => void): void {
  const hidden = `${stick}.hidden`;
  mkdirSync(hidden, { recursive: true });
  fill(hidden);
  renameSync(hidden, stick);
}

const pullOut = () => rmSync(stick, { recursive: true });
const work = () => page.locator('[data-kit-work]');
/** Waits until the work on a kit is so far. */
const workIs = (state: string) => page.locator(`[data-kit-work="${state}"]`).waitFor({ timeout: 60_000 });
const notice = () => page.locator('[data-found-notice]');
const certificate = () => page.locator(`[data-kit="${testKitId}"]`);
const fact = (name: string) => certificate().locator('dl > div').filter({ hasText: name }).locator('dd');

type Places = { reading: { fileHash: string; place: { page: number } }[]; bookmarks: { page: number }[] };

async function places(): Promise<{ readonly page: number | undefined; readonly bookmarks: number[] }> {
  const own = await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: { vault: { snapshot(): Promise<{ value: Places }> } } };
    return (await host.vault.snapshot()).value;
  });
  return { page: own.reading[0]?.place.page, bookmarks: own.bookmarks.map((mark) => mark.page) };
}

async function append(event: object): Promise<void> {
  await page.evaluate(async (given) => {
    const { host } = globalThis as unknown as {
      host: { vault: { append(event: object): Promise<unknown> } };
    };
    await host.vault.append({ page: crypto.randomUUID(), number: 1, event: given });
  }, event);
}

async function installDropped(path: string): Promise<void> {
  await (await dragFiles(page, [path])).drop();
  await workIs('judged');
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await workIs('installed');
}

test('A kit folder dropped on the window is checked, after the window has said what will happen', {
  tag: '@check',
}, async () => {
  const drag = await dragFiles(page, [join(editions, 'one')]);
  await expect(async () => {
    await drag.over();
    await expect(page.locator('[data-kit-drop]')).toContainText('Drop it here to have it checked', {
      timeout: 500,
    });
  }).toPass();
  await drag.leave();
  await expect(page.locator('[data-kit-drop]')).toHaveCount(0);
  await expect(work()).toHaveCount(0);
  await installDropped(join(editions, 'one'));
  await expect(work()).toContainText('Example kit, version 2031.1, is now in the library.');
  await expect(fact('Version')).toHaveText('2031.1');
});

test('Several things, or something else, are answered with a sentence', async () => {
  const letter = join(place, 'letter.txt');
  writeFileSync(letter, 'Dear all');
  await (await dragFiles(page, [letter])).drop();
  await expect(
    page.getByText('“letter.txt” is neither a kit nor an update. Nothing was installed.'),
  ).toBeVisible();
  await (await dragFiles(page, [letter, join(editions, 'two')])).drop();
  await expect(page.getByText('Drop one kit or update at a time')).toBeVisible();
  await expect(fact('Version')).toHaveText('2031.1');
});

test('A place that takes files itself keeps them', async () => {
  await page.evaluate(() => {
    const zone = document.createElement('div');
    zone.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 300px; height: 300px; z-index: 5';
    for (const name of ['dragenter', 'dragover', 'drop'])
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.dataset['taken'] = name;
      });
    document.body.append(zone);
  });
  const letter = join(place, 'photo.txt');
  writeFileSync(letter, 'A photo');
  const drag = await dragFiles(page, [letter], { x: 150, y: 150 });
  await expect(page.locator('[data-taken]')).toHaveCount(1);
  await expect(page.locator('[data-kit-drop]')).toHaveCount(0);
  await drag.drop();
  await expect(page.locator('[data-taken="drop"]')).toHaveCount(1);
  await page.locator('[data-taken]').evaluate((zone) => zone.remove());
  // The answer to a later drop comes after the answer to an earlier one would have come.
  const other = join(place, 'note.txt');
  writeFileSync(other, 'A note');
  await (await dragFiles(page, [other])).drop();
  await expect(page.getByText('“note.txt” is neither a kit nor an update.')).toBeVisible();
  await expect(page.getByText('“photo.txt”')).toHaveCount(0);
});

test('A person who is busy elsewhere hears once of a newer kit on a stick, and never again when they put it away', async () => {
  const catalogue = JSON.parse(
    await page.evaluate(async () => {
      const { host } = globalThis as unknown as { host: { kits: { installed(): Promise<unknown> } } };
      return JSON.stringify(await host.kits.installed());
    }),
  ) as { value: { kitId: string; files: Record<string, { hash: string }> }[] };
  const inUse = catalogue.value.find(({ kitId }) => kitId === testKitId);
  const fileHash = inUse?.files['data/reports/r1.en.pdf']?.hash ?? '';
  await append({
    kind: 'reading-moved',
    version: 2,
    resourceId: report,
    fileHash,
    place: { page: 3, offset: 0.5, zoom: 'page-width' },
  });
  for (const number of [2, 3])
    await append({
      kind: 'bookmark-set',
      version: 2,
      resourceId: report,
      page: number,
      title: `Page ${number}`,
    });
  await goTo(page, '/');
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await makeEdition(join(`${stick}.hidden`, 'kit'), {
    version: '2031.2',
    issued: '2031-09-01',
    number: '1109',
    pages: ['cover', 'fresh', 'law', 'care'],
  });
  putIn(() => undefined);
  await expect(notice()).toContainText(
    'On the stick “FIELD STICK”: Example kit 2031.2. It says it is newer than yours.',
  );
  await notice().getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice()).toHaveCount(0);
  await program.close();
  await start();
  await waitForLibrary(page);
  await goTo(page, '/kits');
  await expect(page.locator('[data-found="newer"]')).toBeVisible();
  await goTo(page, '/');
  await expect(notice()).toHaveCount(0);
});

test('On Kits it is offered by what it says, looked at, its changes read, and taken in with places moved along', async () => {
  await goTo(page, '/kits');
  await expect(page.locator('[data-found-band]')).toContainText(
    'Example kit 2031.2. It says it is newer than yours.',
  );
  const row = page.locator('[data-found="newer"]');
  await expect(row).toContainText('Example kit, version 2031.2');
  await expect(row).toContainText('It says it is newer than yours, issued on 1 September 2031.');
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await row.getByRole('button', { name: /^Inspect/ }).click();
  await workIs('judged');
  await expect(work()).toContainText('This kit is complete and unchanged.');
  await expect(work()).toContainText('City police: was 1056, now 1109');
  expect(await places()).toEqual({ page: 3, bookmarks: [2, 3] });
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await expect(work()).toContainText('Example kit, version 2031.2, is now in the library.', {
    timeout: 60_000,
  });
  await expect(work()).toContainText('Your reading places, bookmarks and progress are kept.');
  await expect(
    page.getByText('A document you were reading has changed. Your place in it was kept.'),
  ).toBeVisible();
  expect(await places()).toEqual({ page: 4, bookmarks: [3, 4] });
  await expect(page.locator('[data-found="same"]')).toContainText('The kit you already use.');
  await expectWholeLibrary(page);
});

test('One click brings the kit before back, and the places with it', async () => {
  await openKitDetails(page, testKitId);
  await page.getByRole('button', { name: 'Go back to Example kit 2031.1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to Example kit 2031.1' }).click();
  await expect(work()).toContainText('The library now shows version 2031.1.');
  expect(await places()).toEqual({ page: 3, bookmarks: [2, 3] });
  pullOut();
  await goTo(page, '/');
  await goTo(page, '/kits');
  await expect(page.getByText('No kit was found on a stick.')).toBeVisible();
});

test('A small update is dropped, checked like a kit, and gives the whole new version', async () => {
  await (await dragFiles(page, [update])).drop();
  await workIs('judged');
  await expect(work()).toContainText('This update is complete and unchanged.');
  await expect(work()).toContainText('It is newer than the kit in use.');
  await expect(work()).toContainText('City police: was 1056, now 1109');
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await expect(work()).toContainText('version 2031.2, is now in the library', { timeout: 60_000 });
  await expect(fact('Version')).toHaveText('2031.2');
  await expectWholeLibrary(page);
});

test('A small update that does not fit names the version it needs', async () => {
  await (await dragFiles(page, [update])).drop();
  await workIs('failed');
  await expect(work()).toContainText('is for org.example.kit 2031.1, 2031-05-01; the kit here is');
  await work().getByRole('button', { name: 'Close' }).click();
});

test('An older kit on a stick is called what it is, with what would be lost, and needs a yes of its own', async () => {
  putIn((folder) => renameSync(join(editions, 'old'), join(folder, 'kit')));
  await goTo(page, '/');
  await goTo(page, '/kits');
  const row = page.locator('[data-found="older"]');
  await expect(row).toContainText('It says it is older than yours, issued on 1 September 2030.');
  await expect(notice()).toHaveCount(0);
  await row.getByRole('button', { name: /^Inspect/ }).click();
  const question = page.locator('[data-step-back="older"]');
  await expect(question).toContainText('Version 2030.9 was issued on 1 September 2030.');
  await expect(question).toContainText('The kit in use is version 2031.2.');
  await expect(work().getByRole('button', { name: 'Install this kit' })).toBeDisabled();
  await question.getByText('Install it although it is older').click();
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await expect(work()).toContainText('version 2030.9, is now in the library', { timeout: 60_000 });
});

test('A kit with the same version and other files is called so', async () => {
  await makeEdition(join(editions, 'twin'), { version: '2030.9', issued: '2030-09-01', number: '1234' });
  await (await dragFiles(page, [join(editions, 'twin')])).drop();
  await expect(work()).toContainText('It calls itself 2030.9 too, but is not the same as the kit in use.');
  await expect(page.locator('[data-step-back="twin"]')).toContainText('Ask the publisher which one is right');
  await expect(work().getByRole('button', { name: 'Install this kit' })).toBeDisabled();
});

test('A kit with a higher version from an earlier day is called so', async () => {
  await makeEdition(join(editions, 'backdated'), { version: '2031.5', issued: '2029-01-01' });
  await (await dragFiles(page, [join(editions, 'backdated')])).drop();
  await expect(work()).toContainText(
    'Its version is higher than that of the kit in use, but it was issued earlier.',
  );
  const question = page.locator('[data-step-back="backdated"]');
  await expect(question).toContainText('Version 2031.5 was issued on 1 January 2029, before the kit in use');
  await expect(work().getByRole('button', { name: 'Install this kit' })).toBeDisabled();
  await question.getByText('Install it although it was issued earlier').click();
  await expect(work().getByRole('button', { name: 'Install this kit' })).toBeEnabled();
});
