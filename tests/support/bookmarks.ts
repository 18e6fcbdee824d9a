// Bookmarks for tests: recording user data and checking that it is stored.
import { expect, type Page } from '@playwright/test';
import { idVersion } from '../../core/user-data/events/fields.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; problem: { code: string } };
type Global = {
  host: {
    vault: {
      append(event: object): Promise<Answer<void>>;
      snapshot(): Promise<Answer<{ bookmarks: { page: number }[] }>>;
    };
  };
};

/** Sets a bookmark on a page of a report; fails when it is not stored. */
export async function bookmark(page: Page, number: number, resourceId = 'r1.en'): Promise<void> {
  expect(await isStored(page, number, resourceId)).toBe(true);
}

/** Sets bookmarks on one page after the other, as long as they are stored; the pages that have one now. */
export async function bookmarkUntilRefused(page: Page, first: number): Promise<number[]> {
  const stored: number[] = [];
  for (let number = first; await isStored(page, number, 'r1.en'); number += 1) stored.push(number);
  return stored;
}

async function isStored(page: Page, number: number, resourceId: string): Promise<boolean> {
  const event = {
    ...{ kind: 'bookmark-set', version: idVersion(resourceId), resourceId },
    ...{ page: number, title: 'Here' },
  };
  const stored = await page.evaluate(
    (given) =>
      (globalThis as unknown as Global).host.vault.append({
        page: crypto.randomUUID(),
        number: 1,
        event: given,
      }),
    event,
  );
  return stored.ok;
}

/** The pages that have bookmarks. */
export async function bookmarks(page: Page): Promise<number[]> {
  const read = await page.evaluate(() => (globalThis as unknown as Global).host.vault.snapshot());
  return read.ok ? read.value.bookmarks.map((mark) => mark.page) : [];
}
