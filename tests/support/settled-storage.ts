// Waits until Chromium's database has no pending work.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const quietLooks = 5;

/**
 * After many writes the database compacts its files in the background. If it is killed then, it needs room at its next start. So a
 * test that fills the disk waits until the files no longer change.
 */
export async function waitForSettledStorage(userData: string): Promise<void> {
  let before = '';
  let quiet = 0;
  await expect
    .poll(
      () => {
        const now = databaseFiles(userData);
        quiet = now === before ? quiet + 1 : 0;
        before = now;
        return quiet;
      },
      { intervals: [200], timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(quietLooks);
}

function databaseFiles(userData: string): string {
  return readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('IndexedDB'))
    .map((path) => `${path} ${statSync(join(userData, path), { throwIfNoEntry: false })?.size}`)
    .sort()
    .join('\n');
}
