// A new form says of no field that it is still missing before a person was in that field. The list of problems leads to each of them.
import { expect, type Locator, test } from '@playwright/test';
import type { DraftAnswer } from '../../core/workshop/draft-view.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';
import { ask, draftOf } from '../support/workshop-calls.ts';
import { draftPage } from '../support/workshop-page.ts';

const missing = 'This is still missing.';

/** The lines below fields that say so. */
const told = (form: Locator) => form.locator('p[aria-live="polite"]').filter({ hasText: missing });

test('An empty form says nothing at first, then what is missing where a person was, or was led to', async () => {
  const program = await launchWithLibrary();
  const { page } = program;
  const { sheet, problems } = draftPage(page);
  const listed = problems().getByText(missing, { exact: false });
  const { draft } = await ask<DraftAnswer>(page, 'create', { from: 'empty', language: 'en' });
  await goTo(page, `/workshop/${draft.draftId}/about`);
  const form = page.getByRole('main');
  await expect(listed.first()).toBeVisible();
  await expect(told(form)).toHaveCount(0);
  await form.getByRole('textbox').first().focus();
  await page.keyboard.press('Tab');
  await expect(told(form)).toHaveCount(1);

  await goTo(page, `/workshop/${await draftOf(page, program)}/contacts`);
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await expect.poll(() => listed.count()).toBeGreaterThan(1);
  await expect(told(sheet())).toHaveCount(0);
  await sheet().getByRole('textbox').first().focus();
  await page.keyboard.press('Tab');
  await expect(told(sheet())).toHaveCount(1);
  // A press on a button that lies below is not lost to the line that comes up when the field is left.
  await sheet().getByRole('textbox', { name: 'What it helps with, English' }).focus();
  await sheet().getByRole('button', { name: 'Add a number' }).hover();
  await page.mouse.down();
  await expect(sheet().getByRole('button', { name: 'Add a number' })).toBeFocused();
  await page.mouse.up();
  await expect(sheet().getByRole('textbox', { name: 'Number as dialled in the country' })).toBeVisible();
  await expect.poll(() => told(sheet()).count()).toBeGreaterThan(1);
  // Whoever opens it again sees all that is missing.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All fields of Without a title' }).click();
  await expect.poll(() => told(sheet()).count()).toBeGreaterThan(1);
  await program.close();
});

test('A cell that can be changed shows a pencil under the pointer', async () => {
  const program = await launchWithLibrary();
  const { page } = program;
  const { draft } = await ask<DraftAnswer>(page, 'create', { from: 'empty', language: 'en' });
  await goTo(page, `/workshop/${draft.draftId}/contacts`);
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await draftPage(page).sheet().waitFor();
  await page.keyboard.press('Escape');
  await expect(draftPage(page).sheet()).toHaveCount(0);
  const cell = page.locator('[data-contact] [data-column="name"]');
  const pencil = page.locator('[data-contact] th svg.lucide-pencil');
  await expect(pencil).toBeHidden();
  await cell.hover();
  await expect(pencil).toBeVisible();
  await cell.focus();
  await expect(pencil).toBeHidden();
  await program.close();
});
