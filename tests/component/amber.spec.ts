// Amber stands where the age rule says so, and nowhere else: rows of contacts and texts, and every contact, today and years later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ageOf, ageOfDate, type Clock, evidenceOf, isWarning } from '../../core/contacts/freshness.ts';
import { dayOfDocument, type Resource } from '../../core/kit/catalogue.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { stopClockAt } from '../support/page-time.ts';
import { goTo } from '../support/screens.ts';
import { shippedContacts } from '../unit/core/contacts/starter-contacts.ts';

const catalogue = join(import.meta.dirname, '..', '..', 'out', 'starter-kit', 'data', 'catalogue.json');
const { resources, issued } = JSON.parse(readFileSync(catalogue, 'utf8')) as {
  readonly resources: readonly Resource[];
  readonly issued: string;
};
let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

/** Ids of contacts and texts whose age is a warning. */
function warned(clock: Clock): ReadonlySet<string> {
  const contacts = shippedContacts.filter((contact) => isWarning(ageOf(evidenceOf(contact), clock)));
  const texts = resources.filter((resource) =>
    isWarning(ageOfDate(resource.asOf ?? dayOfDocument(resource), clock, resource.nextCheck)),
  );
  return new Set([...contacts, ...texts].map(({ id }) => id));
}

type Row = { readonly id: string; readonly isAmber: boolean };

/** The rows in sight by what their link opens, and amber words that stand in no such row. */
function seen(): Promise<{ readonly rows: readonly Row[]; readonly others: readonly string[] }> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'var(--warning)';
    const amber = getComputedStyle(probe).color;
    probe.remove();
    const main = document.querySelector('main');
    const all = [...(main?.querySelectorAll('*') ?? [])].filter((one) => one.checkVisibility());
    const isWords = (one: Element): boolean =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const ambers = all.filter((one) => isWords(one) && getComputedStyle(one).color === amber);
    const idOf = (row: Element): string | undefined => {
      const href = row.querySelector('a[href]')?.getAttribute('href') ?? '';
      const found = /^#\/(?:contacts|read|checklist|learn)\/([^/?]+)/.exec(href)?.[1];
      return found === undefined ? undefined : decodeURIComponent(found);
    };
    const row = 'li, tr, [data-search-row]';
    const rows = all.flatMap((one) => {
      const id = one.matches(row) ? idOf(one) : undefined;
      return id === undefined ? [] : [{ one, id }];
    });
    return {
      rows: rows.map(({ one, id }) => ({ id, isAmber: ambers.some((word) => word.closest(row) === one) })),
      others: ambers
        .filter((word) => !rows.some(({ one }) => one === word.closest(row)))
        .map((word) => word.textContent ?? ''),
    };
  });
}

for (const day of ['2026-12-02', '2029-06-01'])
  test(`Amber words stand in the rows that the age rule names, on ${day}`, async () => {
    const clock: Clock = { nowMs: Date.parse(`${day}T10:00:00Z`), kitIssued: issued };
    const isWarned = warned(clock);
    await stopClockAt(page, `${day}T10:00:00Z`);
    for (const { address, isEach } of [
      { address: '/contacts?country=all', isEach: true },
      { address: '/library', isEach: true },
      { address: '/', isEach: false },
      { address: '/learn', isEach: false },
      { address: '/search?q=child', isEach: false },
    ]) {
      await goTo(page, '/settings');
      await goTo(page, address);
      await expect.poll(async () => (await seen()).rows.length, address).toBeGreaterThan(2);
      const { rows } = await seen();
      const wrong = rows.filter(({ id, isAmber }) => isAmber && !isWarned.has(id));
      expect(wrong, address).toEqual([]);
      if (isEach)
        expect(
          rows.filter(({ id, isAmber }) => !isAmber && isWarned.has(id)),
          address,
        ).toEqual([]);
    }
  });

test('The sentence of a contact is amber when its age is a warning, and nothing else in it is', async () => {
  test.setTimeout(120_000);
  const day = '2026-12-02';
  const isWarned = warned({ nowMs: Date.parse(`${day}T10:00:00Z`), kitIssued: issued });
  await stopClockAt(page, `${day}T10:00:00Z`);
  for (const { id, service } of shippedContacts) {
    await goTo(page, '/settings');
    await goTo(page, `/contacts/${id}`);
    await expect(page.locator('#contact-name'), id).toHaveText(service.en ?? '');
    await expect(page.locator('article [data-evidence]'), id).toHaveAttribute(
      'data-evidence',
      isWarned.has(id) ? 'warning' : 'quiet',
    );
    const { others } = await seen();
    expect(others, id).toHaveLength(isWarned.has(id) ? 1 : 0);
  }
});
