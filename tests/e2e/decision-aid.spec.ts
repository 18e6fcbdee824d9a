// What a person ticks in the decision aid is stored nowhere.
import { expect, type Page, test } from '@playwright/test';
import { aidOn } from '../support/aid-page.ts';
import { changedFiles, hashesBelow } from '../support/disk-content.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const seen = () => aidOn(page).seen();

test('Nothing is stored: the disk, what was opened lately and what was searched are as before', async () => {
  test.setTimeout(180_000);
  const own = async () =>
    page.evaluate(async () => {
      const { host } = globalThis as unknown as { host: { vault: { snapshot(): Promise<unknown> } } };
      return JSON.stringify(await host.vault.snapshot());
    });
  // The same way there and back without the aid being used shows what the program writes by itself.
  const run = async (isUsed: boolean): Promise<string[]> => {
    await goTo(page, '/');
    await settled(program.userData);
    const before = hashesBelow(program.userData);
    await goTo(page, '/aid');
    await expect(seen().getByRole('listitem').first()).toBeVisible();
    if (isUsed) await aidOn(page).answerAll();
    await goTo(page, '/');
    await settled(program.userData);
    return changedFiles(before, hashesBelow(program.userData));
  };
  const control = new Set([...(await run(false)), ...(await run(false))]);
  const ownBefore = await own();
  const changed = await run(true);
  // What is not Chromium's is untouched, with and without the aid.
  expect([...control, ...changed].filter((path) => !path.startsWith('profile'))).toEqual([]);
  // Of Chromium's own files none changes that does not change without the aid, but for the one that counts when storage was last read.
  expect(
    changed.filter((path) => !control.has(path) && !/WebStorage.QuotaManager(?:-journal)?$/.test(path)),
  ).toEqual([]);
  expect(await own()).toBe(ownBefore);
});

/** Waits until two looks at the disk in a row are the same. */
async function settled(folder: string): Promise<void> {
  let last = new Map<string, string>();
  await expect
    .poll(
      () => {
        const now = hashesBelow(folder);
        const isSame = changedFiles(last, now).length === 0;
        last = now;
        return isSame;
      },
      { timeout: 60_000, intervals: [500] },
    )
    .toBe(true);
}
