// Documents, lessons and checklists are read aloud, with voices of the test in place of the system's.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf, spokenPdf, spokenSentences } from '../support/reading-documents.ts';
import { goTo, setAddress } from '../support/screens.ts';
import { standInVoices, voiceOn } from '../support/stand-in-voice.ts';

let program: Program;
let page: Page;
let voice: ReturnType<typeof voiceOn>;

const local = { name: 'Local', lang: 'en-GB' };
const other = { name: 'Other', lang: 'en-US' };
const online = { name: 'Online', lang: 'en-GB', localService: false, default: true };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary({ env: { SPEECHD_ADDRESS: 'inet_socket:192.0.2.1:6560' } });
  page = program.page;
  voice = voiceOn(page);
});
test.afterAll(async () => program.close());

const bar = () => page.getByRole('region', { name: 'Read aloud' });
const tool = (name: string) => bar().getByRole('button', { name });
const pageBox = () => page.locator('input[data-page]');
const plain = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Has the voice tell every word of what it says now; gives what was marked. */
async function speakWords(): Promise<string[]> {
  const seen: string[] = [];
  while (await voice.word()) seen.push(await voice.markedWord());
  return seen;
}

test('A lesson is read aloud from its button or from the chosen words, word by word, without numbers of sources', async () => {
  await standInVoices(page, [online, local]);
  await goTo(page, '/learn/m1.en/lesson-1');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(bar().getByRole('status')).toHaveText('Reading aloud');
  const shown = ((await page.locator('main [lang="en"][class*="text"]').first().textContent()) ?? '').replace(
    /\s+/g,
    ' ',
  );
  const [first] = await voice.said();
  expect(first?.voice).toBe('Local');
  expect(shown.startsWith(first?.text ?? '-')).toBe(true);
  expect((await speakWords()).map(plain)).toEqual((first?.text ?? '').split(' ').map(plain).filter(Boolean));
  expect(await voice.isSeen()).toBe(true);
  await voice.end();
  expect(await voice.said()).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
  expect(await voice.markedSentence()).toBe('');
  const chosen = await page
    .locator('main [lang="en"] li')
    .first()
    .evaluate((entry) => {
      getSelection()?.selectAllChildren(entry);
      return entry.textContent ?? '';
    });
  await page.keyboard.press('F8');
  await expect.poll(async () => (await voice.said()).length).toBe(3);
  expect(chosen.startsWith((await voice.said()).at(-1)?.text.slice(0, 12) ?? '-')).toBe(true);
  expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
  const silences = () =>
    page.evaluate(
      () => (globalThis as unknown as { standInVoice: { silences: number } }).standInVoice.silences,
    );
  const before = await silences();
  await goTo(page, '/learn');
  await expect.poll(silences).toBeGreaterThan(before);
});

test('A checklist is read aloud while it is ticked', async () => {
  await standInVoices(page, [local]);
  await goTo(page, '/checklist/c1.en');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(tool('Pause')).toBeVisible();
  const entry = page.getByRole('checkbox').first();
  const words = (await page.locator('main label').first().textContent())?.trim() ?? '';
  for (let count = 0; count < 40; count += 1) {
    if (words.startsWith((await voice.said()).at(-1)?.text ?? '-')) break;
    await voice.end();
  }
  await entry.check();
  await voice.word();
  expect(words.startsWith(await voice.markedWord())).toBe(true);
  await tool('Stop reading aloud').click();
  await expect(bar()).toHaveCount(0);
});

test('Without a voice of its own the computer says so in one sentence, and what would go to the internet is never used', async () => {
  await standInVoices(page, [online, { name: 'Anna', lang: 'de-DE' }]);
  await goTo(page, '/checklist/c2.en');
  await page.keyboard.press('F8');
  await expect(bar()).toContainText('This computer has no voice of its own for this language: English.');
  await expect(bar()).toContainText('install speech-dispatcher');
  expect(await voice.said()).toEqual([]);
  expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
  await standInVoices(page, [local]);
  await tool('Look again').click();
  await expect(tool('Pause')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
});

test('A document is read aloud over its pages: every word of the page in order, no head, no foot, no hyphen', async () => {
  await takeDocuments(program, { spoken: spokenPdf(), headed: headedPdf() });
  await openDocument(program, 'spoken');
  await standInVoices(page, [online, local, other]);
  await page.keyboard.press('F8');
  await expect(tool('Pause')).toBeVisible();
  const seen: string[] = [];
  const places: (string | undefined)[] = [];
  for (const [index, sentence] of spokenSentences.entries()) {
    await expect
      .poll(async () => (await voice.said()).map(({ text }) => text))
      .toEqual(spokenSentences.slice(0, index + 1));
    await expect
      .poll(async () => (await voice.markedSentence()).replace(/[\s-]/g, ''))
      .toBe(sentence.replace(/[\s-]/g, ''));
    await expect.poll(voice.isSeen).toBe(true);
    places.push(await voice.markedPage());
    seen.push(...(await speakWords()));
    await voice.end();
  }
  expect(places).toEqual(['1', '1', '1', '2', '3', '4', '5']);
  await expect(bar()).toHaveCount(0);
  await expect(pageBox()).toHaveAttribute('data-page', '5');
  const file = join(newUserData(), 'spoken.pdf');
  writeFileSync(file, spokenPdf());
  const onPaper = execFileSync('pdftotext', ['-raw', '-nopgbrk', file, '-'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => !/^(?:Handbook of the tests|Page \d)$/.test(line))
    .join(' ')
    .replace(/-\s/g, '');
  expect(seen.map((word) => plain(word.replace('-', '')))).toEqual(
    onPaper.split(/\s+/).map(plain).filter(Boolean),
  );
});

test('Sentences are stepped through, paused and made faster; speed and voice are kept', async () => {
  await openDocument(program, 'spoken');
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('Home');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await page.keyboard.press('F8');
  await tool('Next sentence').click();
  await tool('Next sentence').click();
  await tool('Sentence before').click();
  const last = async () => (await voice.said()).at(-1);
  expect((await last())?.text).toBe(spokenSentences[1]);
  await voice.word();
  await voice.word();
  await page.keyboard.press('F8');
  await expect(bar().getByRole('status')).toHaveText('Paused');
  expect(await voice.markedWord()).toBe('guardianship');
  await tool('Go on reading').click();
  expect((await last())?.text).toBe('guardianship ends at eighteen.');
  await bar().getByRole('button', { name: 'Speed' }).click();
  await page.getByRole('option', { name: '1.4 ×' }).click();
  await expect
    .poll(last)
    .toMatchObject({ rate: 1.4, voice: 'Local', text: 'guardianship ends at eighteen.' });
  await bar().getByRole('button', { name: 'Voice' }).click();
  await page.getByRole('option', { name: 'Other' }).click();
  await expect.poll(last).toMatchObject({ rate: 1.4, voice: 'Other' });
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
  await page.reload();
  await page.waitForSelector('[data-reader="ready"]');
  await standInVoices(page, [local, other]);
  await page.keyboard.press('F8');
  await expect.poll(last).toMatchObject({ rate: 1.4, voice: 'Other' });
});

test('In large letters reading goes on at the same word, and Escape stops it before it leads back', async () => {
  await page.keyboard.press('F9');
  const text = page.getByRole('region', { name: 'Reading view' });
  await expect(text).toBeVisible();
  const [first = ''] = ((await voice.said()).at(-1)?.text ?? '').split(' ');
  await voice.word();
  expect(await voice.markedWord()).toBe(first);
  await expect.poll(voice.isSeen).toBe(true);
  expect(await voice.markedPage()).toBeUndefined();
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
  await expect(text).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
});

test('Reading begins with the chosen words, does not draw back a person who looks elsewhere, and stops with the document', async () => {
  await openDocument(program, 'headed');
  const chosen = page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'First steps' });
  await chosen.evaluate((words) => getSelection()?.selectAllChildren(words));
  await page.keyboard.press('F8');
  await expect.poll(async () => (await voice.said()).at(-1)?.text).toBe('First steps');
  await voice.end();
  await voice.word();
  expect(await voice.markedWord()).toBe('A');
  const box = page.locator('[data-region="pages"]');
  await box.hover();
  await page.mouse.wheel(0, 6000);
  await expect.poll(voice.isSeen).toBe(false);
  const place = () => box.evaluate((pages) => pages.scrollTop);
  await expect.poll(async () => (await place()) > 1000).toBe(true);
  await voice.word();
  expect(await voice.markedWord()).toBe('guardian');
  await voice.end();
  expect(await place()).toBeGreaterThan(1000);
  await tool('Next sentence').click();
  await expect.poll(voice.isSeen).toBe(true);
  await goTo(page, '/library');
  await expect(bar()).toHaveCount(0);
  expect(await voice.markedSentence()).toBe('');
});

test('The one box offers to read aloud what was opened last', async () => {
  await standInVoices(page, [local]);
  await openDocument(program, 'spoken');
  await setAddress(page, '/search?q=%3Eread+aloud');
  await page.getByRole('button', { name: 'Read aloud: The spoken report' }).click();
  await expect(tool('Pause')).toBeVisible();
  expect(spokenSentences).toContain((await voice.said()).at(-1)?.text);
  await page.keyboard.press('Escape');
  await expect(bar()).toHaveCount(0);
});

test('The voices of Linux are reached over no network, whatever the environment says', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has a service for its voices');
  const { isOn, address } = await program.app.evaluate(({ app }) => ({
    isOn: app.commandLine.hasSwitch('enable-speech-dispatcher'),
    address: process.env['SPEECHD_ADDRESS'],
  }));
  expect(isOn).toBe(true);
  expect(address).toBeUndefined();
});
