// Check of a complete library: every row that main counted exists, and every object of the kit is unchanged.
import { expect, type Page } from '@playwright/test';
import type { Country } from '../../core/base/country.ts';
import type { Language } from '../../core/base/language.ts';
import { changeSettings } from './settings.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; problem: { code: string } };
type Host = {
  kits: {
    verify(): Promise<Answer<{ fileCount: number; sizeBytes: number }>>;
    active(): Promise<Answer<{ version: string; treeHash: string } | undefined>>;
  };
  library: { record(): Promise<Answer<{ generation: string; counts: Record<string, number> } | undefined>> };
};

const importTimeoutMs = 60_000;

/** Answers the questions of the first run as if a person had chosen, and the one that a first note brings up. */
export async function passFirstRun(
  page: Page,
  language: Language = 'en',
  country: Country = 'GR',
): Promise<void> {
  await changeSettings(page, { language, country, wasPassphraseOffered: true });
  await page.waitForSelector('main');
}

/** Waits until the library is complete and the page shows it. */
export async function waitForLibrary(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const record = await page.evaluate(() =>
          (globalThis as unknown as { host: Host }).host.library.record(),
        );
        const active = await page.evaluate(() =>
          (globalThis as unknown as { host: Host }).host.kits.active(),
        );
        return record.ok && active.ok && record.value !== undefined && active.value !== undefined;
      },
      { timeout: importTimeoutMs, intervals: [50, 100, 250] },
    )
    .toBe(true);
  await page.waitForSelector('[data-library="ready"]', { timeout: importTimeoutMs });
}

/** Waits until main counts a kit as the one in use; its library is made after that. */
export async function waitForActive(page: Page, version: string): Promise<void> {
  // Asked in the page, again and again: between the two there is only a moment.
  await page.evaluate(async (awaited) => {
    const { host } = globalThis as unknown as { host: Host };
    for (;;) {
      const active = await host.kits.active();
      if (active.ok && active.value?.version === awaited) return;
    }
  }, version);
}

/** Names exactly the kit that main counts as the one in use. */
export async function treeHashInUse(page: Page): Promise<string | undefined> {
  return await page.evaluate(async () => {
    const active = await (globalThis as unknown as { host: Host }).host.kits.active();
    return active.ok ? active.value?.treeHash : undefined;
  });
}

/** Compares rows with what main noted, re-hashes the kit, and finds no second database. Returns the row counts. */
export async function expectWholeLibrary(page: Page): Promise<Record<string, number>> {
  const seen = await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: Host };
    const [record, verified] = [await host.library.record(), await host.kits.verify()];
    if (!record.ok || !record.value) return { problem: 'no record' };
    const open = indexedDB.open(`library-${record.value.generation}`);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const counts: Record<string, number> = {};
    for (const name of [...db.objectStoreNames]) {
      counts[name] = await new Promise<number>((resolve, reject) => {
        const request = db.transaction(name).objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    db.close();
    return { counts, noted: record.value.counts, verified };
  });
  expect(seen).toMatchObject({ verified: { ok: true } });
  expect(seen.counts).toEqual(seen.noted);
  expect(seen.counts?.['facts']).toBe(1);
  expect(seen.counts?.['resources']).toBeGreaterThan(0);
  await expect
    .poll(
      async () =>
        (await page.evaluate(() => indexedDB.databases())).filter((db) => db.name?.startsWith('library-'))
          .length,
    )
    .toBe(1);
  return seen.counts ?? {};
}
