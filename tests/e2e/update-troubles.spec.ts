// Decides what a person reads, and what they keep, when an update meets a full disk or a stick that was pulled out.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dragFiles } from '../support/drop-files.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { expectWholeLibrary, passFirstRun, waitForLibrary } from '../support/library.ts';

const userData = newUserData();
const place = newUserData();
const mounted: string[] = [];
let program: Program;
let page: Page;

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root on Linux can mount a tmpfs');
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mount(join(userData, 'kits'), 64);
  mount(join(place, 'STICK'), 64);
  program = await launchProgram({ userData });
  page = program.page;
  await passFirstRun(page);
  await waitForLibrary(page);
});
test.afterAll(async () => {
  await program?.close();
  for (const folder of mounted) execFileSync('umount', ['-l', folder]);
});

/** Mounts a disk of so many MiB. */
function mount(folder: string, sizeMiB: number): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder]);
  mounted.push(folder);
}

const work = () => page.locator('[data-kit-work]');

async function judge(kit: string): Promise<void> {
  await (await dragFiles(page, [kit])).drop();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
}

test('A disk that is too full for the new kit is named, and the library is as it was', async () => {
  const before = await expectWholeLibrary(page);
  const kit = join(place, 'large');
  await makeEdition(kit, { version: '2031.1', fillBytes: 80 * 1024 * 1024 });
  await judge(kit);
  await work().getByRole('button', { name: 'Take this kit in' }).click();
  await expect(page.locator('[data-problem="disk-full"]')).toContainText('There is no room left', {
    timeout: 60_000,
  });
  expect(await expectWholeLibrary(page)).toEqual(before);
  await work().getByRole('button', { name: 'Close' }).click();
});

test('A stick that is pulled out before the kit was taken in is told in words of its own', async () => {
  const before = await expectWholeLibrary(page);
  const stick = join(place, 'STICK');
  await makeEdition(join(stick, 'kit'), { version: '2031.2', fillBytes: 1024 * 1024 });
  await judge(join(stick, 'kit'));
  execFileSync('umount', ['-l', stick]);
  mounted.splice(mounted.indexOf(stick), 1);
  await work().getByRole('button', { name: 'Take this kit in' }).click();
  await expect(page.locator('[data-problem="kit-gone"]')).toContainText(
    'The stick with “kit” was pulled out.',
  );
  await expect(work()).toContainText('Nothing was taken in; your library is as it was.');
  expect(await expectWholeLibrary(page)).toEqual(before);
});
