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

/** Answers the questions of the first run as if a person had chosen, ends tour and offer, and turns single-letter keys on. */
export async function passFirstRun(
  page: Page,
  language: Language = 'en',
  country: Country = 'GR',
): Promise<void> {
  await changeSettings(page, {
    language,
    country,
    wasPassphraseOffered: true,
    wasTourShown: true,
    areLetterKeysOn: true,
  });
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

/** The exact trees of the kits that main counts as in use. */
export async function treeHashesInUse(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const kits = await (globalThis as unknown as { host: Host }).host.kits.installed();
    return kits.ok ? kits.value.map(({ treeHash }) => treeHash) : [];
  });
}

/** The exact trees of the kits whose libraries are made. */
export async function treeHashesMade(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const records = await (globalThis as unknown as { host: Host }).host.library.records();
    return records.ok ? records.value.map(({ treeHash }) => treeHash) : [];
  });
}

/**
 * Compares the rows of every kit with what main noted, re-hashes the kits, and finds no database beside theirs. Returns the row counts
 * of all kits together.
 */
export async function expectWholeLibrary(page: Page): Promise<Record<string, number>> {
  const parts = await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: Host };
    const records = await host.library.records();
    const seen = [];
    for (const record of records.ok ? records.value : []) {
      const verified = await host.kits.verify(record.kitId);
      const open = indexedDB.open(`library-${record.generation}`);
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
      seen.push({ counts, noted: record.counts, verified });
    }
    return seen;
  });
  expect(parts).not.toEqual([]);
  const all: Record<string, number> = {};
  for (const { counts, noted, verified } of parts) {
    expect(verified).toMatchObject({ ok: true });
    expect(counts).toEqual(noted);
    expect(counts['facts']).toBe(1);
    expect(counts['resources']).toBeGreaterThan(0);
    for (const [name, count] of Object.entries(counts)) all[name] = (all[name] ?? 0) + count;
  }
  await expect
    .poll(
      async () =>
        (await page.evaluate(() => indexedDB.databases())).filter((db) => db.name?.startsWith('library-'))
          .length,
    )
    .toBe(parts.length);
  return all;
}
