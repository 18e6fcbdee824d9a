// Decides what a kill in the middle of an update leaves behind: the old kit or the new one, whole, and own places either way.
import { randomInt } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { dragFiles } from '../support/drop-files.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { launchProgram, newUserData } from '../support/launch.ts';
import { expectWholeLibrary, passFirstRun, waitForLibrary } from '../support/library.ts';

const kills = 8;

type Active = { version: string; treeHash: string };
type Host = {
  kits: { active(): Promise<{ value: Active }> };
  vault: {
    append(event: object): Promise<{ ok: boolean }>;
    snapshot(): Promise<{ value: { bookmarks: { page: number }[] } }>;
  };
};

async function judge(page: Page, kit: string): Promise<void> {
  await (await dragFiles(page, [kit])).drop();
  await expect(page.locator('[data-kit-work]')).toHaveAttribute('data-kit-work', 'judged', {
    timeout: 60_000,
  });
}

const take = (page: Page) => page.getByRole('button', { name: 'Take this kit in' });

async function versionOf(page: Page): Promise<string> {
  return await page.evaluate(
    async () => (await (globalThis as unknown as { host: Host }).host.kits.active()).value.version,
  );
}

test(`Killed at ${kills} random moments of an update, the next start shows the old or the new kit, whole`, async () => {
  test.setTimeout(10 * 60_000);
  const place = newUserData();
  const fillBytes = 24 * 1024 * 1024;
  const [one, two] = [join(place, 'one'), join(place, 'two')];
  await makeEdition(one, { version: '2031.1', issued: '2031-05-01' });
  await makeEdition(two, {
    version: '2031.2',
    issued: '2031-09-01',
    pages: ['cover', 'fresh', 'law', 'care'],
    fillBytes,
  });

  const pristine = newUserData();
  const first = await launchProgram({ userData: pristine });
  await passFirstRun(first.page);
  await waitForLibrary(first.page);
  await judge(first.page, one);
  await take(first.page).click();
  await expect(first.page.locator('[data-kit-work="installed"]')).toBeVisible({ timeout: 60_000 });
  await first.page.evaluate(async () => {
    const { vault } = (globalThis as unknown as { host: Host }).host;
    const event = { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page: 3, title: 'Care' };
    const saved = await vault.append({ page: crypto.randomUUID(), number: 1, event });
    if (!saved.ok) throw new Error('the bookmark was not saved');
  });
  await first.close();

  const startOver = (): string => {
    const userData = newUserData();
    cpSync(pristine, userData, { recursive: true });
    return userData;
  };
  const whole = await launchProgram({ userData: startOver() });
  await waitForLibrary(whole.page);
  await judge(whole.page, two);
  const startedAt = Date.now();
  await take(whole.page).click();
  await expect(whole.page.locator('[data-kit-work="installed"]')).toBeVisible({ timeout: 60_000 });
  const wholeMs = Date.now() - startedAt;
  await whole.close();

  for (let round = 0; round < kills; round += 1) {
    const userData = startOver();
    const running = await launchProgram({ userData });
    await waitForLibrary(running.page);
    await judge(running.page, two);
    await take(running.page).click();
    await sleep(randomInt(0, Math.max(50, Math.round(wholeMs * 1.1))));
    await running.kill();
    const next = await launchProgram({ userData });
    await waitForLibrary(next.page);
    const version = await versionOf(next.page);
    expect(['2031.1', '2031.2'], `round ${round}`).toContain(version);
    const counts = await expectWholeLibrary(next.page);
    expect(counts['documents'], `round ${round}`).toBe(1);
    const marks = await next.page.evaluate(
      async () => (await (globalThis as unknown as { host: Host }).host.vault.snapshot()).value.bookmarks,
    );
    expect(marks.length, `round ${round}`).toBe(1);
    await next.close();
  }
});
