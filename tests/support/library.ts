// Check of a complete library: every row that main counted exists, and every object of the kit is unchanged.
import { expect, type Page } from '@playwright/test';
import type { Country } from '../../core/base/country.ts';
import type { Language } from '../../core/base/language.ts';
import type { LibraryRecord } from '../../core/library/installed-kit.ts';
import { changeSettings } from './settings.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; problem: { code: string } };
type Host = {
  kits: {
    verify(kitId: string): Promise<Answer<{ fileCount: number; sizeBytes: number }>>;
    installed(): Promise<Answer<readonly { kitId: string; version: string; treeHash: string }[]>>;
  };
  library: { records(): Promise<Answer<readonly LibraryRecord[]>> };
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
        const records = await page.evaluate(() =>
          (globalThis as unknown as { host: Host }).host.library.records(),
        );
        const kits = await page.evaluate(() =>
          (globalThis as unknown as { host: Host }).host.kits.installed(),
        );
        return records.ok && kits.ok && kits.value.length > 0 && records.value.length === kits.value.length;
      },
      { timeout: importTimeoutMs, intervals: [50, 100, 250] },
    )
    .toBe(true);
  await page.waitForSelector('[data-library="ready"]', { timeout: importTimeoutMs });
}

/** Waits until main counts a kit as one in use; its library is made after that. */
export async function waitForActive(page: Page, version: string): Promise<void> {
  // Asked in the page, again and again: between the two there is only a moment.
  await page.evaluate(async (awaited) => {
    const { host } = globalThis as unknown as { host: Host };
    for (;;) {
      const kits = await host.kits.installed();
      if (kits.ok && kits.value.some(({ version }) => version === awaited)) return;
    }
  }, version);
}

/** Names exactly the first of the kits that main counts as in use. */
export async function treeHashInUse(page: Page): Promise<string | undefined> {
  return await page.evaluate(async () => {
    const kits = await (globalThis as unknown as { host: Host }).host.kits.installed();
    return kits.ok ? kits.value[0]?.treeHash : undefined;
  });
}

/**
 * Compares the rows of each kit with what main noted, re-hashes each kit, and finds no database beside those. Returns the row counts of
 * the first kit.
 */
export async function expectWholeLibrary(page: Page): Promise<Record<string, number>> {
  const seen = await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: Host };
    const records = await host.library.records();
    const rowCounts = async (generation: string): Promise<Record<string, number>> => {
      const open = indexedDB.open(`library-${generation}`);
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
      return counts;
    };
    const parts = [];
    for (const { kitId, generation, counts: noted } of records.ok ? records.value : [])
      parts.push({ verified: await host.kits.verify(kitId), counts: await rowCounts(generation), noted });
    return parts;
  });
  expect(seen).not.toEqual([]);
  for (const { verified, counts, noted } of seen) {
    expect(verified).toMatchObject({ ok: true });
    expect(counts).toEqual(noted);
    expect(counts['facts']).toBe(1);
    expect(counts['resources']).toBeGreaterThan(0);
  }
  await expect
    .poll(
      async () =>
        (await page.evaluate(() => indexedDB.databases())).filter((db) => db.name?.startsWith('library-'))
          .length,
    )
    .toBe(seen.length);
  return seen[0]?.counts ?? {};
}
