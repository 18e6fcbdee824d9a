// Decides that nothing serious stands in the way of anybody: axe on every screen, by day and by night, in two languages.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { everyScreen, goTo } from '../support/screens.ts';
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

async function seriousFindings(): Promise<string[]> {
  // What pdf.js reads out of a document's own tags is not ours: it names links by ids that no element has.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.structTree').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('The first run has nothing serious, by day and by night', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await changeSettings(page, { theme });
    expect(await seriousFindings(), theme).toEqual([]);
  }
});

for (const language of ['en', 'el'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`No screen has anything serious in ${language}, ${theme}`, async () => {
      test.setTimeout(240_000);
      await passFirstRun(page, language, 'GR');
      await waitForLibrary(page);
      await changeSettings(page, { theme });
      const found: string[] = [];
      for (const address of everyScreen(language)) {
        await goTo(page, address);
        for (const finding of await seriousFindings()) found.push(`${address} ${finding}`);
      }
      expect(found).toEqual([]);
    });
  }
}

test('A person reaches the content of a screen past the menu with one key', async () => {
  await passFirstRun(page, 'en', 'GR');
  await waitForLibrary(page);
  await page.reload();
  await page.waitForSelector('main h1, main h2');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
