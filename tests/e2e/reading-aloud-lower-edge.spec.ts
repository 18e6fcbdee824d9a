// The lower edge while a document is read aloud: the tools, and short messages above them.
import { expect, type Page, test } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf } from '../support/reading-documents.ts';
import { standInVoices } from '../support/stand-in-voice.ts';

let program: Program;
let page: Page;

const local = { name: 'Local', lang: 'en-GB' };
const online = { name: 'Online', lang: 'en-GB', localService: false, default: true };

test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { headed: headedPdf() });
});
test.afterAll(async () => program.close());

const bar = () => page.getByRole('region', { name: 'Read aloud' });

test('In the smallest window the tools of reading aloud are in sight over the pages', async () => {
  await inWindow(program, 640, 480);
  await openDocument(program, 'headed');
  await standInVoices(page, [local]);
  await page.keyboard.press('F8');
  await expect(bar()).toBeVisible();
  await expect(bar().getByRole('button', { name: 'Stop' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
});

test('What is told in passing stands above the tools of reading aloud, whatever they say', async () => {
  const notice = page.getByRole('region', { name: 'Notices' }).locator('[class*="notice"]');
  for (const [voices, size] of [
    [[local], { width: 900, height: 640 }],
    [[online], { width: 900, height: 640 }],
    [[online], { width: 640, height: 480 }],
  ] as const) {
    await inWindow(program, size.width, size.height);
    await openDocument(program, 'headed');
    await standInVoices(page, voices);
    await page.keyboard.press('F8');
    await expect(bar()).toBeVisible();
    await page.getByRole('button', { name: 'Copy with citation' }).click();
    await expect(notice.first()).toBeInViewport({ ratio: 1 });
    const [told, tools] = [await notice.last().boundingBox(), await bar().boundingBox()];
    expect(told && told.y + told.height, JSON.stringify(size)).toBeLessThanOrEqual(tools?.y ?? 0);
    await page.keyboard.press('Escape');
    await expect(bar()).toHaveCount(0);
    await notice.getByRole('button').last().click();
    await expect(notice).toHaveCount(0);
  }
});
