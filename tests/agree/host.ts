// Contract tests for every host: main, through the bridge of a page, and the in-memory host of component tests.

import type { Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { OpenedLibrary } from '../../core/ipc/library-group.ts';
import type { ActiveKit, KitSize, LibraryRecord } from '../../core/library/installed-kit.ts';

/** Asks a host one call of the contract, as a page would. */
export type Ask = (group: keyof HostHandlers, name: string, argument?: unknown) => Promise<Result<unknown>>;

/** Answers of a host with the starter kit and its library, written so that two of them can be compared. */
type HostCheck = {
  readonly title: string;
  readonly ask: (ask: Ask) => Promise<unknown>;
  readonly expected: unknown;
};

const token = '0'.repeat(32);
const starter = 'org.impact-kit.starter';
const draft = '0'.repeat(16);
const page = '6a1f0c5e-0c1b-4d7e-9f57-2d3c8a1b4e60';
const bookmark = { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page: 3, title: 'page 3' };
const refused = (reason: string) => ({ ok: false, problem: { code: 'call-refused', reason } });
const done = { ok: true };

/** The checks, in an order in which they can follow each other in one session. */
export const hostChecks: readonly HostCheck[] = [
  {
    title: 'refuses an argument that the contract does not allow, in every group',
    ask: async (ask) => [
      await ask('app', 'setTheme', 'pink'),
      await ask('kits', 'check', 'no token'),
      await ask('library', 'importFinished', { generation: 'no generation' }),
      await ask('vault', 'append', { kind: 'unknown' }),
      await ask('documents', 'saveFile', { suggestedName: '', bytes: new Uint8Array() }),
      await ask('contacts', 'saveCards', { name: '../x', text: 'BEGIN:VCARD' }),
      await ask('workshop', 'open', 'no draft'),
      await ask('publisherKeys', 'sheet', 'no key'),
      await ask('people', 'rename', { id: '../vault', name: 'Maria' }),
    ],
    expected: [
      'app.setTheme',
      'kits.check',
      'library.importFinished',
      'vault.append',
      'documents.saveFile',
      'contacts.saveCards',
      'workshop.open',
      'publisherKeys.sheet',
      'people.rename',
    ].map((channel) => refused(`argument of ${channel}`)),
  },
  {
    title: 'does not know a kit that nobody chose, has none from before, and keeps its only kit',
    ask: async (ask) => [
      await ask('kits', 'check', token),
      await ask('kits', 'install', { token, acceptsOlder: false }),
      await ask('kits', 'rollBack', starter),
      await ask('kits', 'removePrevious', starter),
      await ask('kits', 'remove', starter),
      await ask('kits', 'remove', 'org.example.other'),
      await ask('kits', 'verify', 'org.example.other'),
      await ask('kits', 'stop'),
      await ask('kits', 'takeGiven'),
    ],
    expected: [
      refused('token'),
      refused('token'),
      { ok: false, problem: { code: 'kit-previous-missing' } },
      { ok: false, problem: { code: 'kit-previous-missing' } },
      { ok: false, problem: { code: 'kit-last' } },
      { ok: false, problem: { code: 'kit-not-installed' } },
      { ok: false, problem: { code: 'kit-not-installed' } },
      done,
      done,
    ],
  },
  {
    title:
      'tells the kit in use, whole and accepted, the room it takes, and the library that is complete for it',
    ask: async (ask) => {
      const kits = answered(await ask('kits', 'installed')) as ActiveKit[];
      const [active] = kits;
      if (!active) throw new Error('no kit is installed');
      const [record] = answered(await ask('library', 'records')) as LibraryRecord[];
      const [size] = answered(await ask('kits', 'sizes')) as KitSize[];
      const verified = answered(await ask('kits', 'verify', active.kitId)) as { fileCount: number };
      const { kitId, suffix, trust } = active;
      return {
        kits: kits.length,
        kitId,
        suffix,
        trust: trust.kind,
        isForThisKit: record?.kitId === kitId && record.treeHash === active.treeHash,
        isRoomTaken:
          size?.kitId === kitId && size.ownBytes > 0 && size.sharedBytes + size.previousBytes === 0,
        areAllFilesCounted: verified.fileCount >= Object.keys(active.files).length,
        room: await ask('library', 'hasRoom'),
      };
    },
    expected: {
      kits: 1,
      kitId: starter,
      suffix: '',
      trust: 'development',
      isForThisKit: true,
      isRoomTaken: true,
      areAllFilesCounted: true,
      room: { ok: true, value: true },
    },
  },
  {
    title:
      'opens a library that the page found whole without an import, and takes no import that nobody asked for',
    ask: async (ask) => {
      const generationOf = async () =>
        (answered(await ask('library', 'records')) as LibraryRecord[])[0]?.generation;
      const generation = await generationOf();
      const opened = answered(await ask('library', 'open', { whole: [generation] })) as OpenedLibrary;
      const progress = { step: 'importing', done: 1, total: 2, unit: 'bytes' };
      const outcome = { ok: true, value: { counts: { facts: 1 }, seals: {} } };
      return [
        opened.kits.map((kit) => kit.generation === generation),
        opened.failed,
        await ask('library', 'importProgressed', { generation: '0'.repeat(16), progress }),
        await ask('library', 'importFinished', { generation: '0'.repeat(16), outcome }),
        (await generationOf()) === generation,
      ];
    },
    expected: [[true], [], done, refused('generation'), true],
  },
  {
    title: 'stores the events of a page once and in their order',
    ask: async (ask) => [
      await ask('vault', 'append', { page, number: 1, event: bookmark }),
      // Said again, since the page did not hear the answer.
      await ask('vault', 'append', { page, number: 1, event: bookmark }),
      await ask('vault', 'append', { page, number: 3, event: { ...bookmark, page: 5 } }),
      (answered(await ask('vault', 'snapshot')) as { bookmarks: { page: number }[] }).bookmarks.map(
        (kept) => kept.page,
      ),
      await ask('vault', 'problem'),
    ],
    expected: [
      done,
      done,
      { ok: false, problem: { code: 'vault-write-failed', reason: 'order' } },
      [3],
      done,
    ],
  },
  {
    title: 'takes no event from a page that only main may write',
    ask: async (ask) => [
      await ask('vault', 'append', {
        page,
        number: 2,
        event: {
          kind: 'key-accepted',
          version: 1,
          keyId: '0123456789ABCDEF',
          publicKey: 'RWQBAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEiIyQlJico',
          publisher: 'Somebody',
        },
      }),
      await ask('vault', 'append', {
        page,
        number: 2,
        event: { kind: 'key-withdrawn', version: 1, keyId: '0123456789ABCDEF' },
      }),
      await ask('vault', 'append', {
        page,
        number: 2,
        event: { kind: 'data-erased', version: 1, parts: ['bookmarks'] },
      }),
      await ask('vault', 'withdrawKey', '0123456789ABCDEF'),
      await ask('vault', 'erase', []),
    ],
    expected: [
      refused('event'),
      refused('event'),
      refused('event'),
      refused('key'),
      refused('argument of vault.erase'),
    ],
  },
  {
    title: 'has no drafts, keys, sticks or corrections where nobody made or brought any',
    ask: async (ask) => [
      await ask('workshop', 'drafts'),
      await ask('workshop', 'open', draft),
      await ask('publisherKeys', 'list'),
      await ask('publisherKeys', 'statements'),
      await ask('sticks', 'register'),
      await ask('corrections', 'readCode', 'no code'),
      await ask('session', 'facts'),
      await ask('session', 'answer', { keeps: 'nothing', language: 'en', country: 'GR' }),
    ],
    expected: [
      { ok: true, value: [] },
      { ok: false, problem: { code: 'content-missing', file: draft } },
      { ok: true, value: [] },
      { ok: true, value: [] },
      { ok: true, value: [] },
      { ok: false, problem: { code: 'correction-invalid' } },
      { ok: true, value: { keeps: 'computer' } },
      refused('answer'),
    ],
  },
  {
    title: 'has one person, whom nobody chooses, removes or leaves for another',
    ask: async (ask) => [
      await ask('people', 'facts'),
      await ask('people', 'choose', 'first'),
      await ask('people', 'switch'),
      await ask('people', 'remove', 'first'),
    ],
    expected: [
      { ok: true, value: { people: [{ id: 'first' }], current: 'first' } },
      refused('choose'),
      refused('person'),
      refused('person'),
    ],
  },
];

function answered(answer: Result<unknown>): unknown {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}
