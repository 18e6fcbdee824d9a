// Decides that nothing serious stands in the way of anybody who makes a kit: axe on every part and sheet, with and without problems.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

type Answer<T> = { readonly ok: boolean; readonly value: T };
type Host = {
  workshop: {
    create(wish: object): Promise<
      Answer<{
        draft: { draftId: string; contacts: { id: string }[]; resources: { file: string; kind: string }[] };
      }>
    >;
    edit(wish: object): Promise<Answer<unknown>>;
  };
};

const parts = ['about', 'documents', 'contacts', 'modules', 'make'];
let program: Program;
let page: Page;
let draftId: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  draftId = await page.evaluate(async () => {
    const { workshop } = (globalThis as unknown as { host: Host }).host;
    return (await workshop.create({ from: 'installed' })).value.draft.draftId;
  });
});
test.afterAll(async () => program.close());

async function findings(place: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${place} ${id}: ${node.html.slice(0, 160)}`));
}

async function look(language: 'en' | 'el', theme: 'light' | 'dark'): Promise<string[]> {
  await changeSettings(page, { language, theme });
  const found: string[] = [];
  for (const part of parts) {
    await goTo(page, `/workshop/${draftId}/${part}`);
    await page.waitForSelector('main nav [aria-current]');
    found.push(...(await findings(part)));
  }
  for (const [part, opener] of [
    ['documents', '[data-document^="checklists/"] button'],
    ['contacts', '[data-contact] td:last-child button'],
    ['modules', '[data-module]'],
  ] as const) {
    await goTo(page, `/workshop/${draftId}/${part}`);
    await page.locator(opener).first().click();
    await page.waitForSelector('[role="dialog"] input');
    found.push(...(await findings(`${part}, sheet`)));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  return found;
}

test('No part and no sheet has anything serious, in English by day', async () => {
  test.setTimeout(240_000);
  expect(await look('en', 'light')).toEqual([]);
});

test('Nor with problems to mend, in Greek by night', async () => {
  test.setTimeout(240_000);
  await page.evaluate(async (id) => {
    const { workshop } = (globalThis as unknown as { host: Host }).host;
    for (const edit of [
      { kind: 'about-set', fields: { version: 'two' } },
      { kind: 'resource-set', file: 'checklists/general-signs.en.md', fields: { title: '', asOf: 'spring' } },
    ]) {
      const done = await workshop.edit({ draftId: id, edit });
      if (!done.ok) throw new Error('an edit was refused');
    }
  }, draftId);
  await page.reload();
  await waitForLibrary(page);
  await goTo(page, `/workshop/${draftId}/about`);
  await expect(page.locator('[data-problem-list] button')).not.toHaveCount(0);
  expect(await look('el', 'dark')).toEqual([]);
});
