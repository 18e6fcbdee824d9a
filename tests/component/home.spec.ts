// What Home offers comes from the kit in use: its cards in its order, else the first thing of each kind.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Home } from '../../core/kit/home.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type RunningShell, type Screens, test } from '../support/open-screens.ts';
import { plainResource } from '../support/plain-resource.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const lesson = '## The door {#door}\n\nIt is open.\n';

/** A kit with two checklists and a module, nothing else, and none of the ids of the starter kit but `c1`. */
async function openKit(shell: RunningShell, home?: Home): Promise<Screens> {
  const { folder } = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-home-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    files: { 'data/checklists/night.md': '## At night {#night}\n\n- Wait.\n', 'data/lessons/a.md': lesson },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      languages: ['en', 'el'],
      countries: ['EU', 'GR'],
      resources: [
        ...catalogue.resources,
        plainResource({
          id: 'night.en',
          kind: 'checklist',
          title: 'Calls at night',
          file: file('data/checklists/night.md', 'text/markdown'),
        }),
        plainResource({
          id: 'house.en',
          kind: 'module',
          title: 'The house',
          lessons: [{ id: 'a', title: 'First', file: file('data/lessons/a.md', 'text/markdown') }],
        }),
      ],
      ...(home === undefined ? {} : { home }),
    }),
  });
  return await openScreens(shell, { kit: folder });
}

const cards = (page: Page) => page.getByRole('navigation', { name: 'Start here' }).locator('[data-door]');
const linksOf = (page: Page, card: number) => cards(page).nth(card).getByRole('link');

test('A kit that is not the starter kit says what Home offers, in its words and its order', async ({
  shell,
}) => {
  const screens = await openKit(shell, [
    {
      to: 'kit:night',
      title: { en: 'Somebody calls at night', el: 'Κλήση τη νύχτα' },
      text: { en: 'What to do until the morning.', el: 'Τι να κάνετε ως το πρωί.' },
      links: [{ to: 'kit:house/a#door', label: { en: 'Open the door' } }, { byCountry: { GR: 'kit:c1' } }],
    },
    { to: 'learn', links: [{ to: 'learn' }] },
    { to: 'kit:night#night' },
    { to: 'letter' },
    { to: 'kit:gone' },
    { to: 'contacts' },
    { to: 'cinema', title: { en: 'A screen of a newer program' } },
  ]);
  const { page } = screens;
  await goTo(page, '/');
  // The last door is that of the numbers, which stay whatever a kit offers.
  await expect(cards(page)).toHaveCount(5);
  await expect(linksOf(page, 4)).toHaveCount(4);
  await expect(linksOf(page, 4)).toContainText(['112', '1056', '116\u2009000', 'Who to call']);
  await expect(linksOf(page, 0)).toHaveText(['Somebody calls at night', 'Open the door', 'Before you call']);
  await expect(cards(page).nth(0)).toContainText('What to do until the morning.');
  await expect(linksOf(page, 1)).toHaveText(['I want to learn', 'Start', 'The one module']);
  await expect(cards(page).nth(1)).toContainText('The house');
  await expect(linksOf(page, 2)).toHaveText(['At night']);
  await expect(linksOf(page, 3)).toHaveText(['Referral letter']);
  await linksOf(page, 0).nth(1).click();
  await expect(page.getByRole('heading', { name: 'The door' })).toBeInViewport();
  await goTo(page, '/');
  await changeSettings(page, { country: 'IT', language: 'el' });
  await goTo(page, '/');
  const greek = page.locator('main [data-door]').first();
  await expect(greek.getByRole('link')).toHaveText(['Κλήση τη νύχτα', 'Open the door']);
  await expect(greek.locator('[lang="en"]')).toHaveText('Open the door');
  // A link of the card leads nowhere in this country, so its sentence would promise too much.
  await expect(greek).not.toContainText('ως το πρωί');
  await screens.close();
});

test('A kit that says nothing offers the first thing of each kind it holds', async ({ shell }) => {
  const screens = await openKit(shell);
  const { page } = screens;
  await goTo(page, '/');
  await expect(cards(page)).toHaveCount(3);
  await expect(linksOf(page, 0)).toHaveText(['Before you call']);
  await expect(linksOf(page, 1)).toHaveText(['I want to learn', 'Start', 'The one module']);
  await expect(linksOf(page, 2)).toHaveCount(4);
  await expect(linksOf(page, 2)).toContainText(['112', '1056', '116\u2009000', 'Who to call']);
  await screens.close();
});

test('The starter kit offers worry, numbers in words, and learning', async ({ shell }) => {
  const screens = await openScreens(shell);
  const { page } = screens;
  await changeSettings(page, { country: 'GR' });
  await goTo(page, '/');
  await expect(linksOf(page, 0)).toHaveText([
    'I am worried about a child',
    'What have you noticed?',
    'Signs',
  ]);
  await expect(cards(page).nth(0)).toContainText('Signs to look for, what to do first and whom to call.');
  await expect(cards(page)).toHaveCount(3);
  await expect(linksOf(page, 1)).toHaveText([
    /^112Danger now$/,
    /^1056Helpline for children$/,
    /^116\s000Missing child$/,
    /^All \d+ numbers$/,
  ]);
  await expect(linksOf(page, 1).last()).toHaveAttribute('href', '#/contacts');
  await expect(linksOf(page, 2)).toHaveText(['I want to learn', 'Start', /^All \d+ modules$/]);
  await expect(cards(page).nth(2)).toContainText('The child at the centre');
  await screens.close();
});

test('Two numbers for the same need do not say the same words', async ({ shell }) => {
  const screens = await openScreens(shell);
  const { page } = screens;
  await changeSettings(page, { country: 'IT' });
  await goTo(page, '/');
  await expect(linksOf(page, 1)).toContainText([
    '112Danger now',
    '114114 Emergenza Infanzia: emergency line',
  ]);
  await screens.close();
});

test('Home opens with the focus in its search box, the keys for searching lead there, and all of it fits a small window', async ({
  shell,
}) => {
  const screens = await openScreens(shell);
  const { page } = screens;
  await page.setViewportSize({ width: 1024, height: 640 });
  await goTo(page, '/library');
  await goTo(page, '/');
  const box = page.locator('#search-box');
  await expect(box).toBeFocused();
  await page.getByRole('link', { name: /^All \d+ modules$/ }).focus();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  const line = await page.locator('main a[href="#/kits"]').boundingBox();
  expect((line?.y ?? 640) + (line?.height ?? 0)).toBeLessThan(640);
  await screens.close();
});

test('Home lists five things to continue with, the latest first, and the open documents are one of them', async ({
  shell,
}) => {
  const opened = ['c1.en', 'c2.en', 'c6.en', 'c7.en', 'c9.en', 'c13.en'].map(
    (id): UserEvent => ({ kind: 'item-opened', version: 1, item: { kind: 'resource', id } }),
  );
  for (const isReading of [false, true]) {
    const tabs: UserEvent = { kind: 'tabs-changed', version: 1, open: ['r1.en', 'r2.en'], front: 'r1.en' };
    const screens = await openScreens(shell, { userEvents: isReading ? [...opened, tabs] : opened });
    const rows = screens.page.getByRole('region', { name: 'Continue' }).getByRole('listitem');
    await expect(rows).toHaveCount(5);
    await expect(rows.nth(isReading ? 1 : 0)).toContainText('After a hard case');
    await expect(rows.filter({ hasText: 'First contact' })).toHaveCount(0);
    await expect(rows.filter({ hasText: '2 documents are open' })).toHaveCount(isReading ? 1 : 0);
    await screens.close();
  }
});

test('A lesson that changed after it was finished is on Home until it is read again', async ({ shell }) => {
  const finished = (lessonId: string, fileHash?: string): UserEvent => ({
    kind: 'lesson-marked',
    version: 1,
    moduleId: 'm1',
    lessonId,
    isRead: true,
    ...(fileHash === undefined ? {} : { fileHash }),
  });
  const screens = await openScreens(shell, {
    userEvents: [finished('lesson-1', 'a'.repeat(64)), finished('lesson-2')],
  });
  const { page } = screens;
  await goTo(page, '/');
  const changed = page.getByRole('region', { name: 'Lessons that changed since you finished them' });
  await expect(changed.getByRole('link')).toHaveCount(1);
  await goTo(page, '/learn/m1.en');
  await expect(page.locator('main ol > li').first()).toContainText('changed since you finished it');
  await goTo(page, '/');
  await changed.getByRole('link', { name: /One child, many labels/ }).click();
  await page.getByRole('button', { name: 'I have read it again' }).click();
  await expect(page.getByText('Lesson done')).toBeVisible();
  await goTo(page, '/');
  await expect(page.getByRole('navigation', { name: 'Start here' })).toBeVisible();
  await expect(changed).toHaveCount(0);
  await screens.close();
});
