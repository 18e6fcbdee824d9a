// A kit whose publisher nobody verified: the question before it is installed, and the words at every kind of its items, copies and prints.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { KitVerdict } from '../../core/library/installed-kit.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const words = 'Publisher not verified';
const fingerprint = '12345 23456 34567 45678 56789 67890 78901 89012';
const strange: Partial<KitVerdict> = {
  isAcceptable: false,
  problems: [{ code: 'signature-unknown-key', file: 'x.minisig', keyId: '0'.repeat(16) }],
  trust: { kind: 'unknown-key', fingerprint, claimedPublisher: 'Somebody' },
  mayStayUnverified: true,
};

test.describe('The items of such a kit', () => {
  let screens: Screens;
  let page: Page;
  test.beforeAll(async ({ shell }) => {
    screens = await openScreens(shell, { isFirstUnknown: true });
    page = screens.page;
  });
  test.afterAll(async () => screens.close());

  const main = () => page.locator('main');
  const detail = (place: string, sign = 'main') => [place, sign] as const;

  test('Documents, checklists, modules, lessons, quizzes, contacts and Home say it', async () => {
    for (const [place, sign] of [
      detail('/', 'nav[aria-label="Start here"]'),
      detail('/read/r1.en'),
      detail('/checklist/c2.en'),
      detail('/learn/m1.en'),
      detail('/learn/m1.en/lesson-1'),
      detail('/learn/m1.en/quiz'),
      detail('/contacts/gr-1056', 'article'),
      detail('/aid'),
      detail('/referral-path'),
    ] as const) {
      await goTo(page, place);
      await expect(page.locator(sign).first(), place).toContainText(words);
    }
  });

  test('Every row of the library, of modules, of contacts and of hits says it, terms of the glossary as well', async () => {
    for (const [place, rows] of [
      ['/library', 'main ul > li:has(a)'],
      ['/learn', '[data-station], main ul > li:has(a)'],
      ['/contacts', '[aria-label="List of contacts"] li'],
      ['/search?q=guardian', '[data-search-row]'],
    ] as const) {
      await goTo(page, place);
      await page.locator(rows).first().waitFor();
      const texts = await page.locator(rows).allTextContents();
      expect(texts.length, place).toBeGreaterThan(0);
      expect(
        texts.filter((text) => !text.includes(words)),
        place,
      ).toEqual([]);
    }
    // From another screen, so that no row of the search before can be taken for one of this.
    await goTo(page, '/library');
    await goTo(page, '/search?q=child%20trafficking');
    await page.locator('[data-search-row][data-kind="term"] [data-search-open]').first().click();
    const term = page.locator('div:has(> dl[aria-label="In other languages"])');
    await expect(term.getByText(words)).toBeVisible();
  });

  test('What was opened before says it on Home', async () => {
    await goTo(page, '/read/r1.en');
    await goTo(page, '/');
    const recent = page.getByRole('region', { name: 'Continue' }).locator('li');
    await expect(recent).not.toHaveCount(0);
    for (const text of await recent.allInnerTexts()) expect(text).toContain(words);
  });

  test('A copied contact, its vCard, the field card and what is printed carry it', async () => {
    await goTo(page, '/contacts/gr-1056');
    await page.getByRole('button', { name: 'More for this contact' }).click();
    await page.getByRole('menuitem', { name: 'Copy the contact' }).click();
    await expect.poll(() => screens.copied()).toContain(words);
    await page.getByRole('button', { name: 'More for this contact' }).click();
    await page.getByRole('menuitem', { name: 'Save as vCard' }).click();
    await expect.poll(async () => (await screens.record()).saved.length).toBe(1);
    const [card] = (await screens.record()).saved;
    expect(String(card?.content).replaceAll('\r\n ', '')).toContain(words);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect.poll(async () => (await screens.record()).printed).toBe(1);
    expect(textOf(await screens.paper())).toContain(words);
    for (const place of ['/field-card', '/aid']) {
      await goTo(page, place);
      await main()
        .getByRole('button', { name: /^Print/ })
        .first()
        .waitFor();
      expect(textOf(await screens.pdf()), place).toContain(words);
    }
  });

  test('None of its numbers is among the emergency numbers, where those of the program itself stay', async () => {
    await goTo(page, '/');
    const hrefs = await page
      .locator('[data-region="emergency"] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.filter((href) => href.includes('gr-'))).toEqual([]);
  });
});

test.describe('The question before', () => {
  let screens: Screens;
  test.afterEach(async () => screens.close());

  async function judge(shell: Parameters<typeof openScreens>[0], verdict: Partial<KitVerdict>) {
    const folder = mkdtempSync(join(tmpdir(), 'unverified-'));
    await makeKit(folder, {
      id: 'org.example.strange',
      publisher: await makePublisher('Development build', developmentKey),
      replaces: true,
    });
    screens = await openScreens(shell, { offered: [{ folder, verdict }] });
    await goTo(screens.page, '/kits');
    await screens.page.getByRole('button', { name: 'Choose a file' }).click();
    const work = screens.page.locator('[data-kit-work="judged"]');
    await work.waitFor();
    return work;
  }

  test('It stands above the facts, and offers to look inside, to compare, to install and to leave', async ({
    shell,
  }) => {
    const work = await judge(shell, strange);
    const question = work.locator('[data-unverified-question]');
    await expect(question.getByRole('button')).toHaveText([
      'Preview',
      'Compare the key',
      'Install as not verified',
      'Not now',
    ]);
    await expect(question).toContainText('It says that “Somebody” made it.');
    const [asked, facts] = await Promise.all([
      question.boundingBox(),
      work.locator('dl').first().boundingBox(),
    ]);
    expect(asked?.y).toBeLessThan(facts?.y ?? 0);
    await question.getByRole('button', { name: 'Preview' }).click();
    await expect
      .poll(async () => (await screens.record()).lookedInto)
      .toEqual(['org.example.strange.impactkit']);
    await question.getByRole('button', { name: 'Compare the key' }).click();
    await expect(question).toContainText(fingerprint);
    await expect(work.getByRole('button', { name: 'Install this kit' })).toBeDisabled();
    await question.getByRole('button', { name: 'Not now' }).click();
    await expect(screens.page.locator('[data-kit]')).toHaveCount(1);
  });

  test('Installed as not verified the kit says so, until its key is compared', async ({ shell }) => {
    const work = await judge(shell, strange);
    await work.getByRole('button', { name: 'Install as not verified' }).click();
    await expect(screens.page.locator('[data-kit-work="installed"]')).toBeVisible();
    const panel = screens.page.locator('[data-kit="org.example.strange"]');
    await panel.getByRole('button', { name: 'Compare the key' }).click();
    await expect(panel.locator('[data-verify-publisher]')).toContainText(fingerprint);
    const verify = panel.getByRole('button', { name: 'Verify the publisher' });
    await expect(verify).toBeDisabled();
    await panel.getByText(/I compared the key with the publisher/).click();
    await verify.click();
    await expect(panel.locator('[data-verify-publisher]')).toHaveCount(0);
    await expect(panel).toContainText('Signed by Somebody, accepted by you');
  });

  test('A kit that would take the place of a verified one cannot be installed as not verified', async ({
    shell,
  }) => {
    const work = await judge(shell, { ...strange, mayStayUnverified: false });
    await expect(work.getByRole('button', { name: 'Preview' })).toBeVisible();
    await expect(work.getByRole('button', { name: 'Install as not verified' })).toHaveCount(0);
  });

  test('An unsigned kit that is whole can be looked into and nothing else, a damaged one not even that', async ({
    shell,
  }) => {
    const unsigned: Partial<KitVerdict> = {
      isAcceptable: false,
      problems: [{ code: 'signature-absent', file: 'x.minisig' }],
      trust: { kind: 'absent' },
    };
    const work = await judge(shell, unsigned);
    await expect(work.getByRole('button')).toHaveText(['Preview', 'Close']);
    await screens.close();
    const damaged = await judge(shell, { ...unsigned, canBeLookedInto: false });
    await expect(damaged.getByRole('button')).toHaveText(['Close']);
  });
});

/** The words of a PDF in one line. */
function textOf(pdf: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'unverified-')), 'paper.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}
