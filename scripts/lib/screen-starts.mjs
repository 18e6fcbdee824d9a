// How the program is started for a screenshot: with what data, with which switches, and what a person did before.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerCalls,
  beginAgain,
  choose,
  openProgram,
  preferTheme,
  storeEvent,
  waitForLibrary,
} from './photographer.mjs';

/** Opens whatever has a passphrase in the screenshots. */
export const passphrase = 'quiet lamp under the stairs';

/** People who share the program; a long name has to fit as well. */
const names = { own: 'Maria K.', others: ['Eleni', 'Konstantinos Papadopoulos-Theodorakis, night shift'] };

/** Something of each part that a person can erase. */
const kept = [
  { kind: 'settings-changed', version: 1, settings: { isSearchHistoryKept: true } },
  { kind: 'item-opened', version: 1, item: { kind: 'resource', id: 'r1.en' } },
  { kind: 'item-opened', version: 1, item: { kind: 'contact', id: 'gr-1056' } },
  { kind: 'search-made', version: 1, query: 'guardian' },
  { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page: 4, title: 'Page 4' },
  { kind: 'lesson-marked', version: 1, moduleId: 'm1', lessonId: 'lesson-1', isRead: true },
  {
    kind: 'card-made',
    version: 1,
    id: '0123456789abcdef0123456789abcdef',
    front: 'Who is a child?',
    back: 'Every person under 18.',
    origin: 'hand',
    language: 'en',
    created: '2026-03-02T09:00:00Z',
  },
  {
    kind: 'note-set',
    version: 1,
    id: '0123456789abcdef0123456789abcdef',
    resourceId: 'r1.en',
    fileHash: '0'.repeat(64),
    page: 4,
    colour: 'yellow',
    text: 'Call again on Monday.',
    created: '2026-03-02T09:00:00Z',
    changed: '2026-03-02T09:00:00Z',
  },
  {
    kind: 'correction-set',
    version: 1,
    id: '0b3c2f9e-6f0e-4a77-9c1c-0d9f4e5a6b7c',
    revision: 1,
    contact: 'gr-1056',
    kit: { id: 'org.impact-kit.starter', version: '2026.1' },
    on: '2026-03-02',
    outcome: 'worked',
    language: 'en',
  },
  {
    kind: 'request-made',
    version: 1,
    id: '5d8e1a70-3b52-4c1e-8f0a-2a7b9c6d4e31',
    query: 'guardian at night',
    language: 'en',
    kit: { id: 'org.impact-kit.starter', version: '2026.1' },
    on: '2026-03-02',
  },
];

async function keepSomething(program) {
  for (const event of kept) await storeEvent(program, event);
}

async function share({ page }) {
  await page.evaluate(async ({ own, others: [second, ...more] }) => {
    const { people } = globalThis.host;
    await people.add({ name: second, ownName: own });
    for (const name of more) await people.add({ name });
  }, names);
}

async function protect({ page }) {
  await page.evaluate((words) => globalThis.host.vault.protect({ passphrase: words }), passphrase);
}

/** The copies that the program makes by itself come on three days. */
const copies = [1, 2, 5].map((day) => ({
  name: `copy-${day}`,
  madeAt: new Date(Date.now() - day * 86_400_000).toISOString(),
  counts: { notes: 12 - day, bookmarks: 5, learning: 2 },
}));

const unwritable = {
  code: 'vault-read-only',
  file: join('/home', 'maria', '.config', 'IMPACT Kit', 'vault'),
  reason: 'refused',
};

const asksOnStick = (question) => ({ answers: { 'session.facts': { keeps: 'nothing', question } } });
const noTrace = ['--no-trace'];
const first = ['--person=first'];
const library = '[data-library="ready"]';

/**
 * The starts, by name. `isUsed`: on data with answered questions and a library. `prepare` is done by a person before; with
 * `isStartedAgain` the program starts again afterwards, and `change` is done to its folder in between. `args`: switches of the start that is photographed.
 * `answers` take the place of those of the program. `isClosed`: no user data is open, so language and colours are the computer's.
 * `ready` is on the page once it can be used.
 */
const starts = {
  new: {},
  used: { isUsed: true, ready: library },
  kept: { isUsed: true, prepare: keepSomething, answers: { 'backup.copies': copies }, ready: library },
  protected: { isUsed: true, prepare: protect, isStartedAgain: false, ready: library },
  locked: { isUsed: true, prepare: protect, isStartedAgain: true, isClosed: true, ready: '[data-locked]' },
  shared: { isUsed: true, prepare: share, isStartedAgain: true, args: first, ready: library },
  who: { isUsed: true, prepare: share, isStartedAgain: true, isClosed: true, ready: '[data-who]' },
  'locked-shared': {
    isUsed: true,
    prepare: async (program) => {
      await share(program);
      await protect(program);
    },
    isStartedAgain: true,
    args: first,
    isClosed: true,
    ready: '[data-locked]',
  },
  'no-trace': { args: noTrace },
  'no-trace-used': { args: noTrace, prepare: answerQuestions },
  'stick-first': asksOnStick('first'),
  'stick-first-or-computer': asksOnStick('first-or-computer'),
  'stick-in-use-elsewhere': asksOnStick('in-use-elsewhere'),
  'stick-in-use-here': asksOnStick('in-use-here'),
  'stick-read-only': asksOnStick('read-only'),
  unwritable: { isUsed: true, answers: { 'vault.problem': unwritable }, ready: library },
  missing: {
    isUsed: true,
    isStartedAgain: true,
    change: (folder) => rmSync(join(folder, 'vault'), { recursive: true }),
  },
};

/** Answers the questions of the first run and waits for the library. */
async function answerQuestions(program, { language, country }) {
  // A letter alone writes a note only for whoever turned that on.
  await choose(program, { language, country, wasTourShown: true, areLetterKeysOn: true });
  await waitForLibrary(program);
}

/** Makes the data of a person who answered the first questions; returns its folder and how to remove it. */
export async function makeUsedData(runtime, place) {
  return await copyOfData(runtime, place, (program) => answerQuestions(program, place));
}

/** What a program leaves that was opened, used and closed. */
async function copyOfData(runtime, { from, language }, use) {
  const folder = mkdtempSync(join(tmpdir(), 'impact-kit-data-'));
  const program = await openProgram(runtime, { from, language });
  await use(program);
  await program.app.close();
  cpSync(program.userData, folder, { recursive: true });
  rmSync(program.userData, { recursive: true, force: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens the program as a start says; `used` is the folder of `makeUsedData`. `setTheme` chooses its colours. */
export async function openStart(runtime, name, { used, ...place }) {
  const start = { prepare: async () => undefined, ready: 'main', ...starts[name] };
  const { language } = place;
  const from = start.isUsed ? used : undefined;
  const before = start.isStartedAgain ? await copyOfData(runtime, { from, language }, prepared) : undefined;
  if (before) start.change?.(before.folder);
  const program = await openProgram(runtime, { from: before?.folder ?? from, args: start.args, language });
  before?.remove();
  if (start.answers) {
    await answerCalls(program, start.answers);
    await beginAgain(program);
  }
  await program.page.waitForSelector(start.ready);
  if (!start.isStartedAgain) {
    await start.prepare(program, place);
    // The page reads at its start what was done behind its back.
    await beginAgain(program);
    await program.page.waitForSelector(start.ready);
  }
  const setTheme = async (theme) => {
    await preferTheme(program, theme);
    if (!start.isClosed) await choose(program, { language, theme });
  };
  return { ...program, runtime, setTheme, ready: start.ready };

  async function prepared(opened) {
    await waitForLibrary(opened);
    await start.prepare(opened, place);
  }
}

/** The names of all starts, in the order in which they are photographed. */
export const startNames = Object.keys(starts);

/** Whether a start needs the folder of `makeUsedData`. */
export const needsUsedData = (name) => starts[name].isUsed === true;
