// Decides what a person who stops long work keeps: the library as it was, and nothing left half done.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary } from '../support/library.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder } from '../support/take-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const largeBytes = 400 * 1024 * 1024;
const userData = newUserData();
let program: Program;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await launchWithLibrary({ userData });
  page = program.page;
  const kit = await makeKit(join(newUserData(), 'kit'), {
    publisher: await makePublisher('Development build', developmentKey),
    files: { 'data/reports/large.pdf': Buffer.alloc(largeBytes, '%PDF-1.7 ') },
    catalogue: (plain, file) => {
      const [first] = plain.resources;
      const large = {
        ...first,
        id: 'large.en',
        kind: 'report',
        title: 'A large report',
        file: file('data/reports/large.pdf', 'application/pdf'),
      };
      return { ...plain, resources: [first, large] };
    },
  });
  await answerFolder(program, kit.folder);
});
test.afterAll(async () => program.close());

const work = () => page.locator('[data-kit-work]');
const stop = () => work().getByRole('button', { name: 'Stop', exact: true });
const storedObjects = () => readdirSync(join(userData, 'kits'), { recursive: true }).length;

async function choose(): Promise<void> {
  await goTo(page, '/kits');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
}

test('A check that is stopped takes nothing in', async () => {
  const before = await expectWholeLibrary(page);
  await choose();
  await stop().click();
  await expect(work()).toContainText('You stopped the check. Nothing was taken in');
  expect(await expectWholeLibrary(page)).toEqual(before);
});

test('An import that is stopped leaves the library as it was, and can be done again to its end', async () => {
  test.setTimeout(180_000);
  const before = { counts: await expectWholeLibrary(page), objects: storedObjects() };
  await choose();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
  await work().getByRole('button', { name: 'Take this kit in' }).click();
  await stop().click();
  await expect(work()).toContainText('You stopped. Nothing was taken in');
  expect({ counts: await expectWholeLibrary(page), objects: storedObjects() }).toEqual(before);
  await expect(page.getByRole('region').filter({ hasText: 'The kit in use' })).toContainText('starter kit');

  await choose();
  await work().getByRole('button', { name: 'Take this kit in' }).click({ timeout: 60_000 });
  await expect(work()).toContainText('is now in the library', { timeout: 120_000 });
  const after = await expectWholeLibrary(page);
  expect(after['blocks']).toBeGreaterThan(before.counts['blocks'] ?? 0);
});
