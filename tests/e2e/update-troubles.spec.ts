// An update on a full disk or from a removed stick: what a person reads, and what is kept.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dragFiles } from '../support/drop-files.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForActive, waitForLibrary } from '../support/library.ts';
import { type MountedDisk, mountDisk } from '../support/mounted-disk.ts';
import { goTo } from '../support/screens.ts';

const megabyte = 1024 * 1024;
const mostNames = 2000;
const place = newUserData();
const mounted: MountedDisk[] = [];
let disk: MountedDisk;
let program: Program;
let page: Page;

test.beforeAll(async () => {
  disk = mount(260);
  program = await launchWithLibrary({ userData: join(disk.folder, 'data') });
  page = program.page;
});
test.afterAll(async () => {
  await program?.close();
  for (const each of mounted) each.end();
});

/** Mounts a disk of so many MiB, on which names run out too. */
function mount(sizeMiB: number): MountedDisk {
  const made = mountDisk(sizeMiB * 1024, mostNames);
  test.skip('reason' in made, 'reason' in made ? made.reason : '');
  mounted.push(made as MountedDisk);
  return made as MountedDisk;
}

const work = () => page.locator('[data-kit-work]');
/** Waits until the work on a kit is so far. */
const workIs = (state: string) => page.locator(`[data-kit-work="${state}"]`).waitFor({ timeout: 60_000 });

/** Notes the libraries that the page begins to make from now on. */
function importsOf(watched: Page): readonly string[] {
  const begun: string[] = [];
  watched.on('worker', (worker) => {
    if (worker.url().includes('import.worker')) begun.push(worker.url());
  });
  return begun;
}

async function judge(kit: string): Promise<void> {
  await (await dragFiles(page, [kit])).drop();
  await workIs('judged');
}

async function takeIn(): Promise<void> {
  await work().getByRole('button', { name: 'Install this kit' }).click({ timeout: 15_000 });
}

const version = () =>
  page.locator(`[data-kit="${testKitId}"]`).locator('dl > div').filter({ hasText: 'Version' }).locator('dd');
const back = () => page.getByRole('button', { name: 'Go back to' });

async function goBack(): Promise<void> {
  await back().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to' }).click();
  await workIs('rolled-back');
  await work().getByRole('button', { name: 'Close' }).click();
}

test('A disk that is too full for the new kit, or for its library, is named; the library is as it was, and a second try finds the room that was made', async () => {
  test.setTimeout(120_000);
  // Two small ones, so that the library which is gone back to is made in a moment.
  for (const [name, version, issued] of [
    ['first', '2030.9', '2030-09-01'],
    ['small', '2031.0', '2031-01-01'],
  ] as const) {
    await makeEdition(join(place, name), { version, issued });
    await judge(join(place, name));
    await takeIn();
    await workIs('installed');
  }
  await openKitDetails(page, testKitId);
  const earlier = (await back().textContent()) ?? '';
  const before = await expectWholeLibrary(page);
  const kit = join(place, 'large');
  await makeEdition(kit, { version: '2031.1', issued: '2031-05-01', fillBytes: 40 * megabyte });
  // The kit needs its size and 16 MiB that stay free; its library needs as much once more, and is not begun without.
  const imports = importsOf(page);
  for (const leftMiB of [50, 60]) {
    const giveRoom = disk.leave(leftMiB * 1024);
    await judge(kit);
    await takeIn();
    await expect(page.locator('[data-problem="disk-full"]')).toContainText('There is no room left', {
      timeout: 60_000,
    });
    giveRoom();
    expect(imports).toEqual([]);
    expect(await expectWholeLibrary(page)).toEqual(before);
    await work().getByRole('button', { name: 'Close' }).click();
    await expect(back()).toHaveText(earlier);
  }
  await goBack();
  await expect(back()).toHaveText('Go back to Example kit 2031.0');
  await goBack();
  await judge(kit);
  await takeIn();
  await workIs('installed');
  await expectWholeLibrary(page);
});

test('An update that was killed and finds no room for its library at the next start is given up before it is begun again; the kit before is read at once, and what can be gone back to is as it was', async () => {
  test.setTimeout(120_000);
  const next = { version: '2031.3', issued: '2031-09-01', fillBytes: 40 * megabyte };
  await makeEdition(join(place, 'other'), next);
  await goTo(page, '/kits');
  const [inUse, before] = [(await version().textContent()) ?? '', await expectWholeLibrary(page)];
  const earlier = (await back().textContent()) ?? '';
  await judge(join(place, 'other'));
  await takeIn();
  await waitForActive(page, next.version);
  await program.kill();
  const giveRoom = disk.leave(30 * 1024);
  program = await launchProgram({ userData: join(disk.folder, 'data') });
  page = program.page;
  const imports = importsOf(page);
  await waitForLibrary(page);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'There is no room left on this computer to write “data/reports/fill.en.pdf”.',
  );
  await waitForActive(page, inUse);
  expect(await expectWholeLibrary(page)).toEqual(before);
  expect(imports).toEqual([]);
  giveRoom();
  await program.close();
  program = await launchProgram({ userData: join(disk.folder, 'data') });
  page = program.page;
  await waitForLibrary(page);
  expect(await expectWholeLibrary(page)).toEqual(before);
  await goTo(page, '/kits');
  await expect(version()).toHaveText(inUse);
  await openKitDetails(page, testKitId);
  await expect(back()).toHaveText(earlier);
});

test('A stick that is pulled out before the kit was taken in is told in words of its own', async () => {
  const before = await expectWholeLibrary(page);
  const stick = mount(64);
  await makeEdition(join(stick.folder, 'kit'), {
    version: '2031.2',
    issued: '2031-08-01',
    fillBytes: megabyte,
  });
  await judge(join(stick.folder, 'kit'));
  stick.end();
  mounted.splice(mounted.indexOf(stick), 1);
  await takeIn();
  await expect(page.locator('[data-problem="kit-gone"]')).toContainText(
    'The stick with “kit” was pulled out.',
  );
  await expect(work()).toContainText('Nothing was installed. Your library has not changed.');
  expect(await expectWholeLibrary(page)).toEqual(before);
});
