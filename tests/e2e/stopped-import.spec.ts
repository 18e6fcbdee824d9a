// Stopping long work keeps the library as it was, and leaves nothing half done.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
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

/** Presses Stop in the middle of the next check: on a quick disk it may be over between two looks of the test. */
async function stopOnceSomethingIsRead(): Promise<void> {
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const checking = document.querySelector('[data-kit-work="checking"]');
      const share = checking?.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
      const buttons = [...(checking?.querySelectorAll('button') ?? [])];
      if (!Number(share)) return;
      observer.disconnect();
      buttons.find(({ textContent }) => textContent === 'Stop')?.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

test('A check that is stopped takes nothing in', async () => {
  const before = await expectWholeLibrary(page);
  await stopOnceSomethingIsRead();
  await choose();
  await expect(work()).toContainText('You stopped the check. Nothing was installed');
  expect(await expectWholeLibrary(page)).toEqual(before);
});

test('An import that is stopped leaves the library as it was, and can be done again to its end', async () => {
  test.setTimeout(180_000);
  const before = { counts: await expectWholeLibrary(page), objects: storedObjects() };
  await choose();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await stop().click();
  await expect(work()).toContainText('You stopped. Nothing was installed');
  expect({ counts: await expectWholeLibrary(page), objects: storedObjects() }).toEqual(before);
  await expect(page.getByRole('region').filter({ hasText: 'The kit in use' })).toContainText('starter kit');

  await choose();
  await work().getByRole('button', { name: 'Install this kit' }).click({ timeout: 60_000 });
  await expect(work()).toContainText('is now in the library', { timeout: 120_000 });
  const after = await expectWholeLibrary(page);
  expect(after['blocks']).toBeGreaterThan(before.counts['blocks'] ?? 0);
});

test('The import on the card of the first run is stopped and done again, on the card and behind it', async () => {
  const first = await launchProgram({ userData: newUserData() });
  const card = first.page.getByRole('region', { name: 'Welcome to IMPACT Kit' });
  const again = () => first.page.getByRole('button', { name: 'Prepare the library' });
  const library = () => first.page.locator('html').getAttribute('data-library');
  try {
    await test.step('the card says that it was stopped, and keeps its questions', async () => {
      await card.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(card.getByText('You stopped it.')).toBeVisible();
      await expect(card.getByText('Everything is as it was before.')).toBeVisible();
      await expect(card.getByRole('progressbar')).toHaveCount(0);
      expect(await library()).toBe('stopped');
      await expect(card.getByRole('radio', { name: 'English' })).toBeEnabled();
    });

    await test.step('it is started again from there, and stopped in the middle', async () => {
      await again().click();
      await expect(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
      await card.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(card.getByText('You stopped it.')).toBeVisible();
    });

    await test.step('behind the card nothing half done is shown, and the import can be done to its end', async () => {
      await card.getByTestId('first-run-done').click();
      await goTo(first.page, '/library');
      await expect(first.page.locator('main')).toContainText('You stopped the preparation of the library.');
      await expect(first.page.locator('main')).toContainText('Nothing half-finished is shown.');
      await again().click();
      await waitForLibrary(first.page);
      const counts = await expectWholeLibrary(first.page);
      expect(counts['resources']).toBeGreaterThan(10);
    });
  } finally {
    await first.close();
  }
});
