// Kits of three publishers in one library. One is updated, rolled back, removed and returns while the others and all notes stay,
// also when the program is killed meanwhile.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { changeKit, installKit, versionsInUse } from '../support/kit-calls.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
import { type MadeKit, makePublisher } from '../support/make-kit.ts';
import { notesOn } from '../support/notes-on.ts';
import { sampled } from '../support/sample.ts';
import { goTo } from '../support/screens.ts';
import { faultSeed, seededRandom } from '../support/seeded.ts';

const starterId = 'org.impact-kit.starter';
const secondId = 'org.example.second';
const thirdId = 'org.example.third';
/** Words that only the checklist of one of the kits has. */
const onlyIn = { [secondId]: 'Zanzibar', [thirdId]: 'Quixote' } as const;
const report = `r1.en@${secondId}`;
const guardian = 'The guardian speaks for the child';

const userData = newUserData();
let program: Program;
let page: Page;
let second: MadeKit;
let secondNext: MadeKit;
let third: MadeKit;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const place = newUserData();
  const publisher = await makePublisher('Second publisher');
  const checklist = `## Steps {#steps}\n\n- [ ] Ask for ${onlyIn[secondId]}.\n`;
  second = await makeEdition(join(place, 'second'), {
    ...{ publisher, checklist, by: 'Second', id: secondId, version: '2031.1', issued: '2031-01-01' },
    lines: ['Cover of the report', guardian, 'Shelters are asked by phone first'],
  });
  secondNext = await makeEdition(join(place, 'second-next'), {
    ...{ publisher, checklist, by: 'Second', id: secondId, version: '2031.2', issued: '2031-02-01' },
    lines: ['Cover of the report', 'A page that was put in before', guardian],
  });
  third = await makeEdition(join(place, 'third'), {
    publisher: await makePublisher('Third publisher'),
    checklist: `## Steps {#steps}\n\n- [ ] Ask for ${onlyIn[thirdId]}.\n`,
    ...{ by: 'Third', id: thirdId, version: '1.0', issued: '2031-01-15', fillBytes: 4 * 1024 * 1024 },
  });
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

/** How many hits a word has that only one of the kits has. */
async function expectHits(kitId: keyof typeof onlyIn, count: number): Promise<void> {
  await goTo(page, '/kits');
  await page.evaluate((word) => {
    location.hash = `#/search?q=${word}`;
  }, onlyIn[kitId]);
  await expect(page.locator('main h1').first()).toBeVisible();
  if (count > 0) await expect(page.locator('[data-search-row]')).toHaveCount(count);
  else await expect(page.locator('main')).toContainText('Nothing found for');
}

/** How long each change took, by its name. */
const tookMs = new Map<string, number>();

async function timed<T>(name: string, change: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await change();
  tookMs.set(name, performance.now() - begun);
  return done;
}

const notes = () => notesOn(page).stored();
const placeOfNote = async () => (await notes()).map((note) => note.page);

test('One kit is updated, rolled back, removed and returns; the others stay, and notes find their place', async () => {
  test.setTimeout(180_000);
  expect(await installKit(program, second)).toBeUndefined();
  expect(await timed('adds a kit', () => installKit(program, third))).toBeUndefined();
  const starter = (await versionsInUse(page))[starterId] ?? '';
  const withSecond = (version: string) => ({ [starterId]: starter, [secondId]: version, [thirdId]: '1.0' });
  expect(await versionsInUse(page)).toEqual(withSecond('2031.1'));
  for (const kitId of [secondId, thirdId] as const) await expectHits(kitId, 1);

  const on = notesOn(page);
  await on.openReport(report, '?page=2');
  await on.onPage(2).first().waitFor();
  await on.selectLine(2, 0);
  await on.bar().getByRole('button', { name: 'Highlight, Blue' }).click();
  await expect.poll(placeOfNote).toEqual([2]);
  const [note] = await notes();
  await bookmark(page, 3);
  await bookmark(page, 1, `r1.en@${thirdId}`);

  expect(await timed('updates a kit', () => installKit(program, secondNext))).toBeUndefined();
  await expect.poll(placeOfNote).toEqual([3]);
  expect(await versionsInUse(page)).toEqual(withSecond('2031.2'));

  expect(await timed('rolls a kit back', () => changeKit(page, 'rollBack', secondId))).toBeUndefined();
  await expect.poll(placeOfNote).toEqual([2]);
  expect(await versionsInUse(page)).toEqual(withSecond('2031.1'));
  for (const kitId of [secondId, thirdId] as const) await expectHits(kitId, 1);

  await goTo(page, '/kits');
  const panel = page.locator(`[data-kit="${secondId}"]`);
  await openKitDetails(page, secondId);
  await panel.getByRole('button', { name: 'Remove this kit' }).click();
  await timed('removes a kit', async () => {
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove this kit' }).click();
    await expect(panel).toHaveCount(0);
  });
  expect(await versionsInUse(page)).toEqual({ [starterId]: starter, [thirdId]: '1.0' });
  await expectHits(secondId, 0);
  await expectHits(thirdId, 1);
  expect(await notes()).toMatchObject([{ id: note?.id, quote: { exact: guardian } }]);

  expect(await installKit(program, secondNext)).toBeUndefined();
  await expect.poll(placeOfNote).toEqual([3]);
  await on.openReport(report, `?page=3&note=${note?.id}`);
  await on.onPage(3).first().waitFor();
  await expect.poll(() => on.overlap(note?.id ?? '', 3, 0)).toBeGreaterThan(0.7);
  expect((await bookmarks(page)).sort()).toEqual([1, 3]);
  await expectWholeLibrary(page);
});

type Versions = Readonly<Record<string, string>>;

/** A change of one kit: what it needs, how it is made, and what it makes of the versions in use. */
type Change = {
  readonly name: string;
  readonly needs: () => Promise<void>;
  readonly act: () => Promise<string | undefined>;
  readonly makes: (old: Versions) => Versions;
};

/** The kits other than the starter kit. */
async function others(): Promise<Versions> {
  const { [starterId]: starter, ...found } = await versionsInUse(page);
  expect(starter).toBeDefined();
  return found;
}

/** Installs kits that are not in use in this version, one after the other. */
async function bring(...kits: readonly MadeKit[]): Promise<void> {
  for (const kit of kits)
    if ((await others())[kit.info.kitId] !== kit.info.version)
      expect(await installKit(program, kit)).toBeUndefined();
}

const changes: readonly Change[] = [
  {
    name: 'adds a kit',
    needs: async () => {
      if ((await others())[thirdId] !== undefined) await changeKit(page, 'remove', thirdId);
    },
    act: () => installKit(program, third),
    makes: (old) => ({ ...old, [thirdId]: '1.0' }),
  },
  {
    name: 'updates a kit',
    needs: async () => {
      if ((await others())[secondId] === '2031.2') await changeKit(page, 'remove', secondId);
      await bring(second, third);
    },
    act: () => installKit(program, secondNext),
    makes: (old) => ({ ...old, [secondId]: '2031.2' }),
  },
  {
    name: 'rolls a kit back',
    needs: async () => {
      if ((await others())[secondId] === undefined) await bring(second);
      await bring(secondNext, third);
    },
    act: () => changeKit(page, 'rollBack', secondId),
    makes: (old) => ({ ...old, [secondId]: '2031.1' }),
  },
  {
    name: 'removes a kit',
    needs: async () => {
      if ((await others())[secondId] === undefined) await bring(second);
      await bring(third);
    },
    act: () => changeKit(page, 'remove', secondId),
    makes: ({ [secondId]: _removed, ...old }) => old,
  },
];

/** Kills while each change happens. A whole run has more while kits are copied and imported. */
const kills = [sampled(8, 1), sampled(8, 1), sampled(4, 1), sampled(4, 1)];

test(`With the seed ${faultSeed}: killed while it changes one of three kits, the program has the old or the new list, whole, and all notes`, async () => {
  test.setTimeout(15 * 60_000);
  const random = seededRandom('three kits');
  const keptNotes = async () => (await notes()).map(({ id, quote }) => ({ id, quote }));
  const kept = await keptNotes();
  const marked = (await bookmarks(page)).sort();
  for (const [index, { name, needs, act, makes }] of changes.entries()) {
    for (let kill = 0; kill < (kills[index] ?? 0); kill += 1) {
      await needs();
      const old = await others();
      const takesMs = tookMs.get(name) ?? 0;
      const momentMs = random() * takesMs;
      const where = `killed ${Math.round(momentMs)} of ${Math.round(takesMs)} ms after it ${name}, seed ${faultSeed}`;
      // The page is gone before it can answer.
      const acted = act().catch(() => undefined);
      await sleep(momentMs);
      await program.kill();
      await acted;
      program = await launchProgram({ userData });
      page = program.page;
      await waitForLibrary(page);
      const found = await others();
      expect([old, makes(old)], where).toContainEqual(found);
      await expectWholeLibrary(page);
      for (const kitId of [secondId, thirdId] as const)
        await expectHits(kitId, found[kitId] === undefined ? 0 : 1);
      expect(await keptNotes(), where).toEqual(kept);
      expect((await bookmarks(page)).sort(), where).toEqual(marked);
    }
  }
});
