// No accessibility barrier at the first start.
import { expect, type Page, test } from '@playwright/test';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { launchProgram, type Program } from '../support/launch.ts';
import { changeSettings } from '../support/settings.ts';

let program: Program;
let page: Page;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await launchProgram();
  page = program.page;
  await page.waitForSelector('[data-testid="first-run-done"]');
});
test.afterAll(async () => program.close());

test('The first run has nothing moderate or worse, by day and by night', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await changeSettings(page, { theme });
    expect(await axeFindings(page, { from: 'moderate', without: [tagsOfDocuments] }), theme).toEqual([]);
  }
});
