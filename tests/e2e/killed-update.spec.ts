// A kill in the middle of an update: the old kit or the new one is there, whole, and user data either way.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { filesWith } from '../support/disk-content.ts';
import { dragFiles } from '../support/drop-files.ts';
import { InstallFollower, spreadKills } from '../support/install-phases.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { launchProgram, newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
import { sampled } from '../support/sample.ts';

/** Kills in each phase of the update. */
const kills = {
  'stores the kit': sampled(3, 1),
  'makes the library': sampled(4, 2),
  'has noted the library': 1,
};
/** Before them nothing is written. */
const phases = ['stores the kit', 'makes the library', 'has noted the library'] as const;

type Host = { kits: { installed(): Promise<{ value: readonly { kitId: string; version: string }[] }> } };

async function judge(page: Page, kit: string): Promise<void> {
  await (await dragFiles(page, [kit])).drop();
  await expect(page.locator('[data-kit-work]')).toHaveAttribute('data-kit-work', 'judged', {
    timeout: 60_000,
  });
}

const take = (page: Page) => page.getByRole('button', { name: 'Install this kit' });

/** Of the kit that is updated; the starter kit stays beside it. */
async function versionOf(page: Page): Promise<string | undefined> {
  const kits = await page.evaluate(
    async () => (await (globalThis as unknown as { host: Host }).host.kits.installed()).value,
  );
  expect(kits).toHaveLength(2);
  return kits.find(({ kitId }) => kitId === testKitId)?.version;
}

test('Killed at random moments in every phase of an update, the next start shows the old or the new kit, whole', async () => {
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
  const first = await launchWithLibrary({ userData: pristine });
  await judge(first.page, one);
  await take(first.page).click();
  await expect(first.page.locator('[data-kit-work="installed"]')).toBeVisible({ timeout: 60_000 });
  await bookmark(first.page, 3, `r1.en@${testKitId}`);
  const { documents } = await expectWholeLibrary(first.page);
  await first.close();

  const startOver = (): string => {
    const userData = newUserData();
    cpSync(pristine, userData, { recursive: true });
    return userData;
  };
  const whole = await launchProgram({ userData: startOver() });
  await waitForLibrary(whole.page);
  await judge(whole.page, two);
  const timed = new InstallFollower(whole.userData).durations();
  await take(whole.page).click();
  const durations = await timed;
  await expect(whole.page.locator('[data-kit-work="installed"]')).toBeVisible({ timeout: 60_000 });
  await whole.close();

  for (const phase of phases) {
    const met = await spreadKills(kills[phase], durations[phase], async (momentMs) => {
      const running = await launchProgram({ userData: startOver() });
      const { userData } = running;
      await waitForLibrary(running.page);
      await judge(running.page, two);
      const install = new InstallFollower(userData);
      // The program may be gone before Playwright has heard of the click.
      const clicked = take(running.page)
        .click()
        .catch(() => undefined);
      await install.reach(phase);
      await sleep(momentMs);
      await running.kill();
      await clicked;
      const isMet = install.phase() === phase;
      const message = `killed ${Math.round(momentMs)} ms after it ${phase}`;
      const next = await launchProgram({ userData });
      await waitForLibrary(next.page);
      const version = await versionOf(next.page);
      expect(['2031.1', '2031.2'], message).toContain(version);
      const counts = await expectWholeLibrary(next.page);
      expect(counts['documents'], message).toBe(documents);
      // Page 3 became page 4. The bookmark follows only into the new edition, once; a kill before that leaves it at its number.
      const hasMoved = filesWith(join(userData, 'vault'), ['"bookmarks-moved"']).length > 0;
      expect(hasMoved && version, message).toBe(hasMoved && '2031.2');
      expect(await bookmarks(next.page), message).toEqual([hasMoved ? 4 : 3]);
      await next.close();
      return isMet;
    });
    expect(met, `kills while it ${phase}`).toBe(kills[phase]);
  }
});
