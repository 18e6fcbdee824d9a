// The decision aid leads from what was seen to what to do. It has no score and no verdict, every line has its page, and leaving
// forgets all.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { aidOn } from '../support/aid-page.ts';
import { inWindow } from '../support/in-window.ts';
import { newUserData } from '../support/launch.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';
import { standInVoices, voiceOn } from '../support/stand-in-voice.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const main = () => page.locator('main');
const seen = () => aidOn(page).seen();
const next = () => aidOn(page).next();
const call = () => page.getByRole('region', { name: 'Who to call' });
const sign = (words: string) => aidOn(page).sign(words);

async function openAid(): Promise<void> {
  await goTo(page, '/');
  await page.getByRole('link', { name: 'What have you noticed?', exact: true }).click();
  await expect(seen().getByRole('listitem').first()).toBeVisible();
}

async function openNext(): Promise<void> {
  await openAid();
  await aidOn(page).showNext();
  await expect(next().getByRole('listitem').first()).toBeVisible();
}

async function chooseForm(name: string): Promise<void> {
  await page.getByRole('button', { name: /Which form of exploitation/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

async function chooseCountry(name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Country/ })
    .click();
  await page.getByRole('option', { name }).click();
}

test('Signs of the place and of the form come first, then those for everybody, each naming its page', async () => {
  await openAid();
  await aidOn(page).answerAll();
  const sections = seen().locator('[data-aid-section]');
  expect(
    await sections.evaluateAll((found) => found.map((one) => one.getAttribute('data-aid-section'))),
  ).toEqual([
    'kit:c4#school',
    'kit:c3#crime',
    'kit:c2#people',
    'kit:c2#freedom',
    'kit:c2#daily-life',
    'kit:c2#body',
  ]);
  for (const section of await sections.all()) await expect(section.getByRole('link').last()).toBeVisible();
  await sections.first().getByRole('link', { name: 'Signs by setting, School' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Signs by setting' })).toBeVisible();
  await expect(page.locator('#at-school')).toBeInViewport();
});

test('Ticks give no score and no verdict, and the same sign is not said twice', async () => {
  await openAid();
  await page.getByText('Online', { exact: true }).click();
  await chooseForm('Online, in every form');
  await expect(sign('Suddenly secretive about the device')).toHaveCount(1);
  for (const tick of await seen().getByRole('checkbox').all()) await tick.check();
  // Addresses of sources and numbers of laws are written with signs of their own.
  const words = ((await main().textContent()) ?? '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\(EU\) \d+\/\d+/g, '');
  expect(words).not.toMatch(/\d+\s*(?:of|\/)\s*\d+|\bscore\b|per cent|%|\d+ (?:signs?|items?|points?)\b/i);
  expect(words).not.toMatch(/this is (?:not )?trafficking|(?:likely|probable|high|low) risk/i);
  expect(words).toContain('Signs prove nothing, and the absence of signs does not mean a child is safe.');
});

test('A form shows how many signs the sources name', async () => {
  await openAid();
  await chooseForm('Begging');
  await expect(seen()).toContainText('Our sources name eleven signs');
});

test('The bar at the foot stays in sight, says what is ticked and whom to call next, and leads to the steps', async () => {
  await openAid();
  const bar = page.locator('[data-foot-bar]');
  await expect(bar).toContainText('Nothing ticked');
  await expect(bar).not.toContainText('call');
  await seen().getByRole('checkbox').last().check();
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText('1 ticked · next: call 197');
  await expect(page.getByRole('navigation', { name: 'The three steps' })).toBeInViewport();
  await bar.getByRole('button', { name: 'See what to do' }).click();
  await expect(next()).toBeInViewport();
  await expect(call().getByRole('listitem').first()).toBeInViewport();
  await page.getByRole('button', { name: /Signs$/ }).click();
  await expect(seen().getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('The first signs are near the top, also in Greek and with larger text', async () => {
  await inWindow(screens, 1024, 640);
  for (const language of ['en', 'el'] as const) {
    for (const textSize of ['normal', 'larger'] as const) {
      await changeSettings(page, { language, textSize });
      await goTo(page, '/library');
      await goTo(page, '/aid');
      await expect
        .poll(async () => (await page.locator('[data-aid-section] h3').first().boundingBox())?.y)
        .toBeLessThanOrEqual(190);
    }
  }
  await changeSettings(page, { language: 'en', textSize: 'normal' });
});

test('Every step names its page, and only those of the country are told', async () => {
  await openNext();
  const steps = next().locator('ol > li');
  await expect(steps.first()).toContainText('if the child is in danger now, call 112');
  for (const step of await steps.all()) await expect(step.getByRole('link').first()).toBeVisible();
  await expect(next()).toContainText('can report to EKKA');
  await expect(next()).not.toContainText('Numero Verde');
  await chooseCountry('Italy');
  await expect(next()).toContainText('Numero Verde');
  await expect(next()).not.toContainText('EKKA');
  await next()
    .getByRole('link', { name: /^Italy: law and referral, page \d+$/ })
    .click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(page).toHaveURL(/read\/r4\.en\?page=\d+/);
  await chooseCountry('Greece');
});

test('The numbers to call are those of the country that is chosen', async () => {
  await openNext();
  await expect(call()).toContainText('1056');
  await expect(call()).toContainText('Hellenic Police');
  await expect(call()).toContainText('112');
  await chooseCountry('Italy');
  await expect(call()).toContainText('19696');
  await expect(call()).not.toContainText('1056');
  await expect(call()).not.toContainText('Hellenic Police');
  await expect(call()).toContainText('112');
  await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).not.toContainText('1056');
  await chooseCountry('Greece');
  await expect(call()).toContainText('1056');
});

test('The steps are read aloud in their order, without the names of the pages they are based on', async () => {
  await openNext();
  await standInVoices(page, [{ name: 'Emma', lang: 'en-GB' }]);
  const voice = voiceOn(page);
  await next().getByRole('button', { name: 'Read aloud' }).click();
  const tools = page.getByRole('region', { name: 'Read aloud' });
  await expect(tools).toBeVisible();
  while ((await tools.count()) > 0) await voice.end();
  const said = (await voice.said()).map(({ text }) => text.trim()).join(' ');
  const steps = await next().locator('ol > li > p').allTextContents();
  expect(steps.length).toBeGreaterThan(2);
  expect(said).toBe(steps.join(' ').replaceAll(/\s+/g, ' ').trim());
});

test('A doubt about the age shows what to do, and lines for children only are not for a grown-up', async () => {
  await openNext();
  const age = () => page.getByRole('button', { name: /Age/ });
  await expect(call()).toContainText('European Helpline for Children and Adolescents');
  await age().click();
  await page.getByRole('option', { name: 'In doubt: treat as a child' }).click();
  await expect(next()).toContainText('Do not wait for papers or for an assessment');
  await expect(call()).toContainText('European Helpline for Children and Adolescents');
  await age().click();
  await page.getByRole('option', { name: '18 or older' }).click();
  await expect(call()).toContainText('Contacts for another age are left out.');
  await expect(call()).not.toContainText('European Helpline for Children and Adolescents');
  await expect(call()).toContainText('Hellenic Police');
});

test('The contacts are those open at this hour when only these are wanted', async () => {
  await openNext();
  await call().getByRole('button', { name: 'Open now' }).click();
  for (const card of await call().getByRole('listitem').all())
    await expect(card).toContainText(/Day and night|Open now/);
});

test('The sheet has what was ticked, the steps and the numbers, and no field for anything about a child', async () => {
  await openAid();
  await aidOn(page).answerAll();
  const { text, pdf } = await printed();
  for (const words of [
    'In danger now: Greece: 112',
    'does not go to school, or suddenly stays away',
    'More than one phone or SIM card',
    'can report to EKKA',
    '1056',
    'Not yet confirmed',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('The child has no time to play or to rest');
  expect(text).not.toMatch(/name of the child|born|_{3,}/i);
  expect(text).not.toContain('Where did you notice it?');
  // A site is named, and no address is printed that nobody would type.
  expect(text).not.toContain('https://');
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
});

test('It speaks the four languages whole', async () => {
  for (const [language, words] of [
    ['el', ['Τι παρατηρήσατε;', 'Σχολείο', 'ΕΚΚΑ', 'Τα σημάδια δεν αποδεικνύουν τίποτα']],
    ['it', ['Che cosa ha notato?', 'Scuola', 'EKKA', 'I segnali non provano nulla']],
    ['pt', ['O que notou?', 'Escola', 'EKKA', 'Os sinais não provam nada']],
    ['en', ['What have you noticed?', 'School', 'EKKA', 'Signs prove nothing']],
  ] as const) {
    await changeSettings(page, { language });
    await goTo(page, '/aid');
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    // The sheet for paper is on the page, too, with the steps.
    for (const word of words) await expect(main()).toContainText(word);
  }
});

test('Leaving the screen forgets everything', async () => {
  await openAid();
  await aidOn(page).answerAll();
  await expect(seen().getByRole('checkbox', { checked: true })).toHaveCount(2);
  await goTo(page, '/library');
  await goTo(page, '/aid');
  await expect(page.getByRole('radio', { name: 'Any place' })).toBeChecked();
  await expect(seen().getByRole('checkbox', { checked: true })).toHaveCount(0);
});

/** The sheet as a person saves it. */
async function printed(): Promise<{ text: string; pdf: string }> {
  const pdf = join(newUserData(), 'sheet.pdf');
  writeFileSync(pdf, await screens.pdf());
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  return { text, pdf };
}
