// A kit of a publisher nobody verified: it is looked into without being installed, installed as not verified, and verified later.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { withSuffix } from '../../core/kit/item-id.ts';
import { runKit } from '../support/fake-terminal.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';
import { compareKey } from '../support/take-kit.ts';

const kitId = 'org.example.strange';
const contactId = withSuffix('gr-strange', `@${kitId}`);
const userData = newUserData();
let program: Program;
let page: Page;
let file: string;

const work = () => page.locator('[data-kit-work]');
const strip = () => page.locator('[data-region="emergency"]');
const words = 'Publisher not verified';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const [plain] = madeDirectory(1) as [Contact];
  const tables = contactFiles([
    {
      ...plain,
      ...{ id: 'gr-strange', country: 'GR', organisation: { en: 'Strange line' }, stripOrder: 1 },
      ...{ evidenceDate: '2026-11-20' },
      phones: [{ number: '16900', kind: 'short-code', channels: ['voice'] }],
    },
  ]);
  const { folder } = await makeKit(join(newUserData(), 'kit'), {
    id: kitId,
    publisher: await makePublisher('Stranger'),
    files: Object.fromEntries(tables.map(({ path, content }) => [path, content])),
    catalogue: (catalogue, describe) => ({
      ...catalogue,
      title: { en: 'Strange kit' },
      contacts: tables.map(({ path, mediaType }) => describe(path, mediaType)),
    }),
  });
  file = join(newUserData(), 'strange.impactkit');
  expect((await runKit(['pack', folder, file, '--unsigned'])).code).toBe(0);
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

test('A look inside opens a window that reaches nothing of the person, and nothing is written', async () => {
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await goTo(page, '/kits');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
  await expect(work()).toContainText('It says that “Example publisher” made it.');
  const before = filesBelow(userData);
  const opened = program.app.waitForEvent('window', {
    predicate: async (window) =>
      await window
        .waitForSelector('[data-preview-band]', { timeout: 60_000 })
        .then(() => true)
        .catch(() => false),
  });
  await work().getByRole('button', { name: 'Preview' }).click();
  const inside = await opened;
  await expect(inside.locator('[data-preview-band]')).toHaveText(
    'Preview of Strange kit 2026.1: not installed, publisher not verified. Nothing done here is kept.',
  );
  await waitForLibrary(inside);
  // The stick is pulled out: what was read stays readable.
  renameSync(file, `${file}-away`);
  await goTo(inside, `/contacts/${encodeURIComponent('gr-strange')}`);
  await expect(inside.getByRole('article')).toContainText('16900');
  await expect(inside.getByRole('article')).toContainText(words);
  await expect(inside.locator('[data-region="emergency"]')).not.toContainText('16900');
  expect(await refusedCalls(inside)).toEqual([]);
  await inside.close();
  renameSync(`${file}-away`, file);
  await expect.poll(() => filesBelow(userData)).toEqual(before);
});

test('Installed as not verified, each item says so and the number is not in the strip', async () => {
  await expect(work()).toContainText('its numbers never enter the emergency numbers');
  await work().getByRole('button', { name: 'Install as not verified' }).click();
  await expect(work()).toContainText('is now in the library', { timeout: 60_000 });
  await expect(page.locator(`[data-kit="${kitId}"]`)).toContainText('Nobody verified this publisher.');
  await goTo(page, `/contacts/${encodeURIComponent(contactId)}`);
  await expect(page.getByRole('article')).toContainText(words);
  await expect(strip()).toContainText('1056');
  await expect(strip()).not.toContainText('16900');
});

test('Verified later, its items lose the words and its number enters the strip, also after a restart', async () => {
  await goTo(page, '/kits');
  const panel = page.locator(`[data-kit="${kitId}"]`);
  await compareKey(panel);
  await panel.getByRole('button', { name: 'Verify the publisher' }).click();
  await expect(panel.locator('[data-verify-publisher]')).toHaveCount(0);
  await expect(panel).toContainText('Signed by Example publisher, accepted by you');
  await expect(strip()).toContainText('16900');
  await goTo(page, `/contacts/${encodeURIComponent(contactId)}`);
  await expect(page.getByRole('article')).toContainText('16900');
  await expect(page.getByRole('article')).not.toContainText(words);
  await program.close();
  program = await launchWithLibrary({ userData });
  page = program.page;
  await expect(strip()).toContainText('16900');
});

/** Files that hold what a person has and the kits; the browser's own files change all the time. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = ['kits', 'vault', 'library.json', 'personal', 'publisher-keys', 'workshop'];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const isWatched = names.some((name) => path.slice(folder.length + 1).split('/')[0] === name);
    if (entry.isDirectory() || !isWatched) return [];
    return [[path, createHash('sha256').update(readFileSync(path)).digest('hex')] as const];
  });
  return Object.fromEntries(found);
}

/** Calls that a preview must not answer, and answers all the same. */
async function refusedCalls(inside: Page): Promise<readonly string[]> {
  return await inside.evaluate(async () => {
    type Call = (argument?: unknown) => Promise<{ ok: boolean; value?: unknown }>;
    const { host } = globalThis as unknown as { host: Record<string, Record<string, Call>> };
    const asked: readonly (readonly [string, string, unknown])[] = [
      ['kits', 'found', undefined],
      ['kits', 'choose', 'file'],
      ['kits', 'lookInside', '0'.repeat(32)],
      ['kits', 'install', { token: '0'.repeat(32), acceptsOlder: true }],
      ['kits', 'remove', 'org.impact-kit.starter'],
      ['kits', 'acceptPublisher', { kitId: 'org.example.strange', fingerprint: '1' }],
      ['workshop', 'drafts', undefined],
      ['publisherKeys', 'list', undefined],
      ['corrections', 'sticks', undefined],
      ['backup', 'copies', undefined],
      ['people', 'facts', undefined],
      ['sticks', 'places', undefined],
      ['sticks', 'register', undefined],
      ['requests', 'save', 'x'],
    ];
    const answered: string[] = [];
    for (const [group, name, argument] of asked) {
      const answer = await host[group]?.[name]?.(argument);
      if (answer?.ok !== false) answered.push(`${group}.${name}`);
    }
    const own = await host['vault']?.['snapshot']?.();
    const data = own?.value as { recents?: readonly unknown[]; notes?: readonly unknown[] } | undefined;
    if ((data?.notes?.length ?? 0) > 0) answered.push('vault.snapshot');
    return answered;
  });
}
