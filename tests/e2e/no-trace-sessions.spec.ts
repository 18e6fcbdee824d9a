// Sessions without a trace leave the computer as it was, but for what the person saved: every file and folder is compared. A session that
// was killed leaves one folder without a word of the person, and the next start removes it.
import { basename, join, relative } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { filesWith } from '../support/disk-content.ts';
import {
  differences,
  type EmptyComputer,
  type Listing,
  makeComputer,
  noComputerReason,
} from '../support/empty-computer.ts';
import { countFault } from '../support/fault-count.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { endPicker, pickerWindow } from '../support/picker-window.ts';
import { isWholeRun, sampled } from '../support/sample.ts';
import { goTo } from '../support/screens.ts';
import { type FromStick, killProgram } from '../support/stick.ts';

type Global = { host: HostBridge; saved?: Promise<unknown> };

/** What the person writes; no file may hold one of these, other than one they saved. */
const notes = Array.from({ length: 20 }, (_, at) => `mk7qnote${at}z9`);
const searched = 'mk7qsearchz9';
const written = [...notes, searched];
const sessions = sampled(10, 2);
/** In a sample the first session is killed, and the second removes what it left. */
const isKilled = (at: number): boolean => at % 3 === 0 && at < sessions - 1;
const moments = ['after the notes', 'while the library is made', 'after saving'] as const;

/** What ships is compared. */
const onPackage = { tag: '@packaged-only' };

let computer: EmptyComputer;
let before: Listing;

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  const reason = noComputerReason();
  test.skip(reason !== undefined, reason);
  computer = makeComputer();
});
test.afterAll(() => computer?.remove());

/** Writes twenty notes, searches, reads, and is refused a draft and a key. */
async function work(page: Page): Promise<void> {
  const refused = await page.evaluate(async (texts) => {
    const { host } = globalThis as unknown as Global;
    const [id, day] = [crypto.randomUUID(), '2026-11-25T10:00:00Z'];
    for (const [at, text] of texts.entries()) {
      const note = {
        fileHash: 'b'.repeat(64),
        page: 3,
        colour: 'blue',
        text,
        created: day,
        changed: day,
      } as const;
      const event = {
        kind: 'note-set',
        version: 1,
        id: String(at).padStart(32, '0'),
        resourceId: 'r2.en',
        ...note,
      } as const;
      const stored = await host.vault.append({ page: id, number: at + 1, event });
      if (!stored.ok) throw new Error(stored.problem.code);
    }
    return [
      await host.workshop.create({ from: 'empty', language: 'en' }),
      await host.publisherKeys.make({ publisher: 'Example', passphrase: 'quiet lamp under the stairs' }),
    ].map((answer) => (answer.ok ? 'made' : answer.problem.code));
  }, notes);
  expect(refused).toEqual(['session-keeps-nothing', 'session-keeps-nothing']);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(searched);
  await page.keyboard.press('Escape');
  await goTo(page, '/read/r2.en?page=3');
  await page.waitForSelector('.page[data-page-number="3"] canvas');
}

/** Saves all notes as Markdown and on paper as a PDF, where the person chooses. */
async function save({ app, page }: FromStick, at: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [kind, extension] of [
    ['saveMarkdown', 'md'],
    ['savePdf', 'pdf'],
  ] as const) {
    const name = `notes-${at}.${extension}`;
    await page.evaluate(
      ([call, text]) => {
        const world = globalThis as unknown as Global;
        world.saved = call === 'savePdf' ? world.host.notes.savePdf() : world.host.notes.saveMarkdown(text);
      },
      [kind, notes.join('\n')] as const,
    );
    const picker = await pickerWindow(app);
    await picker.getByRole('button', { name: /^My folder/ }).click();
    await picker.getByRole('option', { name: 'Reports' }).dblclick();
    await picker.getByLabel('Name of the file').fill(name);
    await endPicker(app, () => picker.getByRole('button', { name: 'Save here' }).click());
    expect(await page.evaluate(() => (globalThis as unknown as Global).saved)).toEqual({
      ok: true,
      value: name,
    });
    names.push(join(computer.home, 'Reports', name));
  }
  return names;
}

/** What is there and was not before, without what was saved: below the folder of a session only, and without a word of the person. */
function expectOnlyPublicFiles(saved: readonly string[]): void {
  const left = differences(before, computer.listing()).filter((path) => !saved.includes(path));
  expect(left.length).toBeGreaterThan(20);
  const places = new Set(
    left.map((path) => relative(computer.folder, path).split('/').slice(0, 2).join('/')),
  );
  expect([...places].filter((place) => !/^tmp\/impact-kit-session-[0-9a-f]{12}$/.test(place))).toEqual([]);
  const spoken = filesWith(computer.folder, written).map((path) => join(computer.folder, path));
  expect(spoken.filter((path) => !saved.includes(path))).toEqual([]);
}

test(
  `${sessions} sessions leave nothing but what was saved, whether they end or are killed`,
  onPackage,
  async () => {
    test.setTimeout(120_000 * sessions);
    before = computer.listing();
    const saved: string[] = [];
    for (let at = 0; at < sessions; at += 1) {
      const running = await computer.start(['--no-trace']);
      const moment = isKilled(at) ? moments[(at / 3) % moments.length] : undefined;
      await passFirstRun(running.page);
      if (moment !== 'while the library is made') {
        await waitForLibrary(running.page);
        await work(running.page);
      }
      const isSaved = moment === undefined || moment === 'after saving';
      if (isSaved) saved.push(...(await save(running, at)));
      if (moment === undefined) {
        await running.app.close();
        await expect
          .poll(() => differences(before, computer.listing()), { timeout: 60_000 })
          .toEqual([...saved].sort());
      } else {
        await killProgram(running);
        expectOnlyPublicFiles(saved);
      }
      countFault('G7 sessions', moment === undefined ? 'ended' : `killed ${moment}`);
    }
  },
);

const control = async (): Promise<void> => {
  test.setTimeout(180_000);
  const ordinary = makeComputer();
  try {
    const empty = ordinary.listing();
    const running = await ordinary.start([]);
    await passFirstRun(running.page);
    await running.app.close();
    const names = differences(empty, ordinary.listing()).map((path) => basename(path));
    expect(names).toContain('vault');
  } finally {
    ordinary.remove();
  }
};

if (isWholeRun) test('The comparison finds what an ordinary session leaves', onPackage, control);
