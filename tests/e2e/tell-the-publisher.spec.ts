// A search without results leads to the nearest term and to a request to the publisher. The request can be kept, taken back and
// handed over.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { requestListSchema } from '../../core/requests/request.ts';
import { axeFindings } from '../support/axe.ts';
import { filesWith } from '../support/disk-content.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';

test.describe.configure({ mode: 'serial' });

const userData = newUserData();
let program: Program;
let page: Page;

async function start(): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

test.beforeAll(async () => {
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

async function search(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await expect(page.locator('main')).toContainText(`Nothing found for “${words}”`);
}

const requests = () => page.locator('[data-request]');

test('The nearest term is offered by its name and meaning, and leads to the term', async () => {
  await search('gardain');
  const near = page.locator('[data-near-term="guardian"]');
  await expect(near).toContainText('An independent person');
  await near.getByRole('link', { name: 'guardian' }).click();
  await expect(page.locator('[data-search-row="term:guardian#en"]')).toBeVisible();
});

test('What was not found is noted for the publisher with a remark, and nothing but that', async () => {
  await search('qqqqzzzz');
  await expect(page.locator('[data-near-term]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tell the publisher' }).click();
  const form = page.getByRole('dialog');
  await expect(form).toContainText('Nothing about a child or a family belongs here');
  await form.getByLabel('Remark, may stay empty').fill(' How do I get to the office? ');
  await form.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('status').getByRole('link', { name: 'To send' }).click();
  await expect(requests()).toHaveCount(1);
  await expect(requests()).toContainText('qqqqzzzz');
  await expect(requests()).toContainText('How do I get to the office?');
  expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
});

test('It is there after a kill, found by the search box, and saved as a file for people and programs', async () => {
  await program.kill();
  expect(filesWith(userData, ['qqqqzzzz'])).not.toEqual([]);
  await start();
  await waitForLibrary(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>to send');
  await page.getByRole('list', { name: 'Commands' }).getByRole('button', { name: 'To send' }).click();
  await expect(requests()).toHaveCount(1);
  const path = join(newUserData(), 'asked.txt');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save the questions as a file' }).click();
  await expect.poll(() => existsSync(path), { intervals: [50] }).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(
    /1\. qqqqzzzz\n {3}\d+ \w+ \d{4} · English · [^\n]+\n {3}How do I get to the office\?\n/,
  );
  const json = /-----BEGIN IMPACT KIT REQUESTS-----\n(.*)\n-----END/s.exec(text)?.[1] ?? '';
  const list = requestListSchema.parse(JSON.parse(json));
  expect(list.requests).toMatchObject([{ query: 'qqqqzzzz', language: 'en' }]);
});

test('One click takes it back for good, and it comes back while one is there', async () => {
  await goTo(page, '/to-send');
  await requests().getByRole('button', { name: 'Remove “qqqqzzzz”' }).click();
  await expect(requests()).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(requests()).toHaveCount(1);
  await requests().getByRole('button', { name: 'Remove “qqqqzzzz”' }).click();
  await expect(page.getByText('There is nothing to send yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await goTo(page, '/notes');
  await page.getByRole('link', { name: 'To send' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'To send' })).toBeVisible();
});
