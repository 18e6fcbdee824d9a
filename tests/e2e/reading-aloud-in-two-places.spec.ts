// One of two panes is read aloud while a person works in the other.
import { expect, test } from '@playwright/test';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { spokenPdf, spokenSentences } from '../support/reading-documents.ts';
import { standInVoices, voiceOn } from '../support/stand-in-voice.ts';

test('Of two places one is read aloud while the other is worked in, until it is stopped, and its marks stay in it', async () => {
  const program = await launchWithLibrary();
  const { page } = program;
  const voice = voiceOn(page);
  const bar = page.getByRole('region', { name: 'Read aloud' });
  await takeDocuments(program, { spoken: spokenPdf() });
  await openDocument(program, 'spoken');
  await standInVoices(page, [{ name: 'Local', lang: 'en-GB' }]);
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F8');
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  const said = async () => (await voice.said()).map(({ text }) => text);
  const [first, second] = [page.locator('[data-pane="a"]'), page.locator('[data-pane="b"]')];
  await page.keyboard.press('F2');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect(second.locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await expect(first.getByRole('region', { name: 'Read aloud' })).toBeVisible();
  await voice.end();
  await expect.poll(said).toEqual(spokenSentences.slice(0, 2));
  await expect.poll(voice.markedPane).toBe('a');
  // Neither going on in the second place nor turning to the first and back ends it.
  await page.keyboard.press('End');
  await expect(second.locator('header [data-source-line]')).toHaveText(/page 5$/);
  await page.keyboard.press('Shift+F2');
  await expect(first.locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F2');
  await expect(second.locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await voice.end();
  await expect.poll(said).toEqual(spokenSentences.slice(0, 3));
  await voice.word();
  expect(await voice.markedWord()).toBe('This');
  expect(await voice.markedPane()).toBe('a');
  // The keys are for what is heard, wherever one works.
  await page.keyboard.press('F8');
  await expect(bar.getByRole('status')).toHaveText('Paused');
  await page.keyboard.press('F8');
  await expect(bar.getByRole('status')).toHaveText('Reading aloud');
  expect(await voice.markedPane()).toBe('a');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(await voice.markedPane()).toBeUndefined();
  await page.keyboard.press('F8');
  await expect(second.getByRole('region', { name: 'Read aloud' })).toBeVisible();
  await expect.poll(async () => (await said()).at(-1)).toBe(spokenSentences[6]);
  await expect.poll(voice.markedPane).toBe('b');
  // The menu of the other place has that one read instead: there is one voice.
  await page.keyboard.press('Shift+F2');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Read aloud/ }).click();
  await expect(first.getByRole('region', { name: 'Read aloud' })).toBeVisible();
  await expect(bar).toHaveCount(1);
  await expect.poll(voice.markedPane).toBe('a');
  await first.getByRole('button', { name: 'Close this place' }).click();
  await expect(bar).toHaveCount(0);
  expect(await voice.markedPane()).toBeUndefined();
  await program.close();
});
