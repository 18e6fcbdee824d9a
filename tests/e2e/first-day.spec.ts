// The first day of a social worker: from the first start to the place where reading stopped, on the program as it ships.
import { expect, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';

test('First start, library, a Greek word, its marked page, a misspelt contact, and the place kept', {
  tag: ['@packaged', '@check'],
}, async () => {
  test.setTimeout(240_000);
  const userData = newUserData();
  let program: Program = await launchProgram({ userData });
  let { page } = program;

  await test.step('the first run asks for language and country, once', async () => {
    await page.getByRole('radio', { name: 'Ελληνικά' }).check({ force: true });
    await page.getByRole('radio', { name: 'Ελλάδα' }).check({ force: true });
    await page.getByTestId('first-run-done').click();
    await waitForLibrary(page);
    await expect(page.getByRole('navigation', { name: 'Αριθμοί έκτακτης ανάγκης' })).toContainText('112');
  });

  await test.step('the library shows the reports with their covers', async () => {
    await page.getByRole('link', { name: 'Βιβλιοθήκη' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const covers = page.locator('main [data-form="report"]');
    await expect.poll(() => covers.count()).toBeGreaterThanOrEqual(4);
    await expect(covers.first()).toContainText('Ελλάδα');
    for (const cover of await covers.all()) {
      await cover.scrollIntoViewIfNeeded();
      await expect.poll(() => cover.evaluate(isShown)).toBe(true);
    }
  });

  await test.step('another form of a Greek word finds the report and opens it on the marked page', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ανθρωπου εμποριασ');
    await page.locator('[data-search-row][data-kind="report"] [data-search-open]').first().click();
    await page.waitForSelector('[data-reader="ready"]');
    const mark = page.locator('.textLayer .highlight').first();
    await expect(mark).toBeVisible();
    expect(await page.locator('.textLayer .highlight').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(εμπορί|ανθρώπ)/i)]),
    );
  });

  await test.step('a misspelt word finds a contact', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Χαμογελο του Παιδιυο');
    await expect(page.locator('[data-search-row][data-kind="contact"]').first()).toBeVisible();
  });

  await test.step('after a restart the report opens where reading stopped', async () => {
    await goTo(page, '/read/r2.el');
    await page.locator('[data-page]').fill('3');
    await page.locator('[data-page]').press('Enter');
    await expect(page.locator('[data-page="3"]')).toBeVisible();
    await program.close();
    program = await launchProgram({ userData });
    page = program.page;
    await waitForLibrary(page);
    await expect(page.locator('main')).toContainText('Ευρώπη: το κοινό πλαίσιο');
    await page
      .getByRole('link', { name: /Ευρώπη: το κοινό πλαίσιο/ })
      .first()
      .click();
    await page.waitForSelector('[data-reader="ready"]');
    await expect(page.locator('[data-page="3"]')).toBeVisible();
  });
  await program.close();
});

/** Whether a cover has its picture: the page of a PDF, or its title with a drawing on a ground of its own. */
function isShown(cover: SVGElement | HTMLElement): boolean {
  const image = cover.querySelector('img');
  if (image) return image.naturalWidth > 0;
  const title = cover.querySelector('strong');
  const drawing = cover.querySelector<SVGSVGElement>('svg');
  const hasLines = [...(drawing?.children ?? [])].some(
    (line) => line.getBoundingClientRect().width > 0 && getComputedStyle(line).stroke !== 'none',
  );
  const ground = getComputedStyle(cover).backgroundColor;
  return (
    (title?.getBoundingClientRect().width ?? 0) > 0 &&
    title?.textContent !== '' &&
    hasLines &&
    ground !== 'rgba(0, 0, 0, 0)' &&
    ground !== getComputedStyle(document.body).backgroundColor
  );
}
