// The headers of two panes keep two lines in a small window, even with the longest words, and still show everything.
import { expect, test } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { isReady, pane } from '../support/open-documents.ts';
import { setAddress } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

for (const language of ['el', 'it'] as const) {
  test(`The head of each of two places takes two lines in a small window, ${language}`, async () => {
    test.setTimeout(120_000);
    const program = await launchWithLibrary({ language });
    const { page } = program;
    await inWindow(program, 1024, 640);
    await setAddress(page, `/read/r2.${language}?page=2`);
    await isReady(page);
    await page.locator('[data-region="pages"]').focus();
    await page.keyboard.press('F2');
    await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
    const heads = page.locator('[data-pane] header');
    await expect(heads).toHaveCount(2);
    for (const head of await heads.all()) {
      await expect.poll(async () => (await head.boundingBox())?.height ?? 999).toBeLessThan(76);
      // Nothing is over anything else or beyond the edge, and the page in sight is not cut.
      expect(await head.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      const title = head.getByRole('heading', { level: 1 });
      expect((await title.boundingBox())?.width).toBeGreaterThan(120);
      expect(await title.getAttribute('title')).toBe(await title.textContent());
      const source = head.locator('[data-source-line]');
      const cut = await source.evaluate((line) => {
        const letters = document.createRange();
        letters.selectNodeContents(line);
        return letters.getBoundingClientRect().right - line.getBoundingClientRect().right;
      });
      expect(cut).toBeLessThan(0.05);
      // Facts that are not old are no warning.
      const { colours, amber } = await head.evaluate((box) => {
        const probe = box.appendChild(document.createElement('i'));
        probe.style.color = 'var(--warning)';
        const amber = getComputedStyle(probe).color;
        probe.remove();
        return { colours: [...box.querySelectorAll('*')].map((one) => getComputedStyle(one).color), amber };
      });
      expect(colours).not.toContain(amber);
      // What is cut is whole in its tooltip, and the languages are named.
      const words = await head
        .locator('p > [title]')
        .evaluateAll((all) =>
          all.map((one) => ({ whole: one.getAttribute('title') ?? '', told: one.textContent ?? '' })),
        );
      expect(words.length).toBeGreaterThan(0);
      for (const { whole, told } of words) expect(told).toContain(whole);
      await expect(head.getByRole('link', { name: 'Ελληνικά (EL)' })).toBeVisible();
    }
    // Side by side each page is wide and high enough to be read, also with larger text.
    for (const textSize of ['normal', 'larger'] as const) {
      await changeSettings(page, { textSize });
      for (const number of [0, 1] as const) {
        const room = () => pane(page, number).locator('[data-region="pages"]').boundingBox();
        await expect.poll(async () => (await room())?.width ?? 0, textSize).toBeGreaterThan(450);
        await expect.poll(async () => (await room())?.height ?? 0, textSize).toBeGreaterThan(440);
      }
    }
    await program.close();
  });
}
