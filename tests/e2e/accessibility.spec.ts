// Decides that nothing stands in the way of anybody at the first start.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
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

async function findings(): Promise<string[]> {
  // What pdf.js reads out of a document's own tags is not ours: it names links by ids that no element has.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.structTree').analyze();
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('The first run has nothing moderate or worse, by day and by night', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await changeSettings(page, { theme });
    expect(await findings(), theme).toEqual([]);
  }
});
