// Formats that the program stores: how a file of each is made, and how the present program reads it.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { TrustedKey } from '../../core/base/ports.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { type Correction, correctionSchema } from '../../core/corrections/correction.ts';
import { readSealedFile } from '../../core/corrections/sealed.ts';
import { keyRingOf } from '../../core/kit/key-ring.ts';
import { readKeyStatement } from '../../core/kit/key-statement.ts';
import { requestListSchema } from '../../core/requests/request.ts';
import { marks, writeRequestFile } from '../../core/requests/request-file.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { search } from '../../core/search/search.ts';
import { openSegment } from '../../core/search/segment.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { openBag } from '../../main/disk/bags/bag-archive/open-bag.ts';
import { packBag } from '../../main/disk/bags/bag-archive/pack-bag.ts';
import { openBagFolder } from '../../main/disk/bags/bag-folder.ts';
import { applyDelta, writeDelta } from '../../main/disk/bags/delta.ts';
import { verifyKit } from '../../main/disk/bags/verify-kit.ts';
import { openCopyKey } from '../../main/disk/corrections/copy-key.ts';
import { seal } from '../../main/disk/corrections/seal.ts';
import { openCorrectionStore } from '../../main/disk/drafts/correction-store.ts';
import { openDraftStore } from '../../main/disk/drafts/draft-store.ts';
import { madeName, readMade, writeMade } from '../../main/disk/drafts/made-record.ts';
import { describeProcess, parseHolder } from '../../main/disk/fs/lock.ts';
import { realDisk } from '../../main/disk/fs/ops.ts';
import { openPublisherKeys } from '../../main/disk/keys/publisher-keys.ts';
import { openKitStore } from '../../main/disk/kits/store/kit-store.ts';
import { makeSecretKey } from '../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker } from '../../main/disk/minisign/signature-file.ts';
import { addToRegister, readRegister } from '../../main/disk/sticks/register-file.ts';
import { encodeJournalHead, encodeRecord } from '../../main/disk/user-data/frame.ts';
import { encodePointer } from '../../main/disk/user-data/pointer.ts';
import { openVault } from '../../main/disk/user-data/vault.ts';
import { openDismissedKits } from '../../main/drives/dismissed-kits.ts';
import { recordsInFolder } from '../../main/installation/library-record.ts';
import { keepWindowPlace, readWindowPlace } from '../../main/window-bounds.ts';
import { userEvents } from '../agree/vault-events.ts';
import { pages } from '../unit/core/search/library.ts';
import { confirm, install } from '../unit/main/disk/kits/store/support.ts';
import { checkKit } from './check-kit.ts';
import { smallContent, writeContent } from './content.ts';
import { replacement, revocation } from './key-statements.ts';
import { type MadeKit, type MakeKitOptions, makeKit, makePublisher, type TestPublisher } from './make-kit.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** One version of a format, in the folder `tests/frozen/<name>/<version>`. */
export type FrozenFormat = {
  readonly name: string;
  readonly version: string;
  /** Where the sources state the version: a file and the words in it. Empty for a format that has no version of its own. */
  readonly stated: readonly (readonly [file: string, words: string])[];
  /** Writes files of this version into an empty folder; absent once the present program writes a newer one. */
  readonly make?: (folder: string) => Promise<unknown>;
  /** What the present program reads in a copy of the folder, as JSON. */
  readonly read: (folder: string) => Promise<unknown>;
};

const now = (): Date => new Date('2026-12-01T08:00:00.000Z');
const passphrase = 'four plain words together';
/** Opening a key is made easy: the file states how much work it is. */
const limits = { operations: 32_768, memoryBytes: 16 * 1024 * 1024 };

/** Every kind of event, in every version of its shape; what erases comes first. */
function everyEvent(): readonly UserEvent[] {
  const found = new Map<string, UserEvent>();
  for (const event of fc.sample(userEvents, { numRuns: 4000, seed: 29 })) {
    const key = `${event.kind} ${event.version}`;
    if (!found.has(key)) found.set(key, event);
  }
  const isRemoval = ({ kind }: UserEvent): boolean => /erased|removed|withdrawn/.test(kind);
  const all = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, event]) => event);
  return [...all.filter(isRemoval), ...all.filter((event) => !isRemoval(event))];
}

/** A vault with one record for each event, and one of a newer program; `isNoted` writes how far it got into the pointer. */
function makeVault(folder: string, isNoted: boolean): void {
  const events: readonly unknown[] = [...everyEvent(), { kind: 'from-tomorrow', version: 9, more: ['kept'] }];
  const records = events.map((event, index) => encodeRecord(index + 1, Buffer.from(JSON.stringify(event))));
  const head = encodeJournalHead({ journal: 3, baseSequence: 0, baseRecords: 0 });
  const bytes = Buffer.concat([head, ...records]);
  const extent = { sequence: events.length, records: events.length, sizeBytes: bytes.length };
  const vault = join(folder, 'vault');
  mkdirSync(vault);
  writeFileSync(join(vault, 'journal-3'), bytes);
  writeFileSync(join(vault, 'head-a'), encodePointer({ journal: 3, generation: 3 }));
  const newest = { journal: 3, generation: 4, ...(isNoted ? { extent } : {}) };
  writeFileSync(join(vault, 'head-b'), encodePointer(newest));
}

async function readVault(folder: string): Promise<unknown> {
  const opened = given(await openVault(join(folder, 'vault')));
  const { report } = opened;
  const data = opened.snapshot();
  await opened.close();
  return { report, data };
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The publisher's key is kept beside what is signed with it. */
function keepPublisher(folder: string, { trusted }: TestPublisher): void {
  writeFileSync(join(folder, 'publisher.json'), `${JSON.stringify(trusted)}\n`);
}

function ringIn(folder: string) {
  const trusted = JSON.parse(readFileSync(join(folder, 'publisher.json'), 'utf8')) as TrustedKey;
  return keyRingOf([trusted], []);
}

async function makeSmallKit(folder: string, options: MakeKitOptions): Promise<MadeKit> {
  const files = { 'data/reports/one.pdf': 'not read here', ...options.files };
  return await makeKit(folder, { version: '2026.1', issued: '2026-03-01', ...options, files });
}

async function readKit(place: string, folder: string): Promise<unknown> {
  const source = await openBag(place);
  const check = given(await verifyKit({ source, ring: ringIn(folder), depth: 'everything' }));
  const { kit, fileCount, problems, trust, treeHash } = check;
  return { kit, fileCount, problems, trust, treeHash };
}

const correction = {
  id: '00000000-0000-4000-8000-000000000001',
  revision: 2,
  contact: 'gr-1056',
  kit: { id: 'org.example.kit', version: '2026.1' },
  on: '2026-11-25',
  outcome: 'changed',
  part: 'hours',
  value: '9–17',
  remark: 'Χτύπησε πολύ',
  language: 'el',
} as unknown as Correction;

const line = {
  did: 'written',
  name: 'KIT 12',
  label: '12',
  when: '2026-12-01T08:00:00.000Z',
  programVersion: '0.1.0',
  kit: { id: 'org.example.kit', version: '2026.1', issued: '2026-03-01' },
  platforms: ['linux'],
  fileSystem: 'exfat',
  fileCount: 9,
  sizeBytes: 12_345,
  seconds: 3,
  readBack: 'past-cache',
  outcome: 'failed',
  problems: [{ code: 'stick-corrupts', file: 'data/x.pdf', count: 1 }],
} as const;

/** Every version of every format, the formats in the order of docs/developers/storage.md. */
export const frozenFormats: readonly FrozenFormat[] = [
  {
    name: 'vault',
    version: '1',
    stated: [
      ['main/disk/user-data/frame.ts', 'const journalFormat = 1;'],
      ['main/disk/user-data/frame.ts', 'const frameVersion = 1;'],
      ['main/disk/user-data/pointer.ts', 'const formatNumber = 1;'],
    ],
    make: async (folder) => makeVault(folder, true),
    read: readVault,
  },
  {
    name: 'vault',
    version: '1-without-extent',
    stated: [],
    make: async (folder) => makeVault(folder, false),
    read: readVault,
  },
  {
    name: 'lock',
    version: '1',
    stated: [],
    make: async (folder) =>
      writeFileSync(join(folder, 'lock'), JSON.stringify({ ...describeProcess(), pid: 4711 })),
    read: async (folder) => parseHolder(readFileSync(join(folder, 'lock'), 'utf8')),
  },
  {
    name: 'kit-store',
    version: '1',
    stated: [
      ['main/disk/kits/store/pointer.ts', 'const pointerFormat = 1;'],
      ['main/disk/kits/store/kit-record.ts', 'const recordFormat = 1;'],
    ],
    make: async (folder) => {
      const publisher = await makePublisher('Frozen publisher');
      const store = await openKitStore(join(folder, 'kits'), { now });
      for (const version of ['2026.1', '2026.2']) {
        const kit = await makeSmallKit(join(temporaryFolder(), 'kit'), { publisher, version });
        given(await install(store, kit));
        await confirm(store);
      }
    },
    read: async (folder) => {
      const store = await openKitStore(join(folder, 'kits'));
      const verified = await store.verifyInstalled();
      return { active: store.active(), previous: store.previous(), verified };
    },
  },
  {
    name: 'library-record',
    version: '1',
    stated: [],
    make: async (folder) =>
      await recordsInFolder({ made: folder }).write({
        generation: '0123456789abcdef',
        treeHash: 'ab'.repeat(32),
        counts: { resources: 38, units: 1200 },
        seals: { contacts: 'cd'.repeat(32) },
      } as never),
    read: async (folder) => await recordsInFolder({ made: folder }).read(),
  },
  {
    name: 'draft',
    version: '1',
    stated: [['main/disk/drafts/draft-record.ts', 'const shapeVersion = 1;']],
    make: makeDraft,
    read: readDraft,
  },
  {
    name: 'corrections-store',
    version: '1',
    stated: [
      ['main/disk/drafts/correction-store.ts', 'shape: z.literal(1)'],
      ['core/corrections/sealed.ts', "'impact-kit-correction/1'"],
    ],
    make: async (folder) => {
      const store = openCorrectionStore(folder);
      const sealed = [correction, { ...correction, id: '00000000-0000-4000-8000-000000000002' }];
      given(await store.add(sealed.map((one) => seal(one, makeSecretKey()))));
      const [first] = given(await store.reports());
      given(await store.decline([first?.reportId ?? ''], true));
    },
    read: async (folder) => given(await openCorrectionStore(folder).reports()),
  },
  {
    name: 'corrections-file',
    version: '1',
    stated: [['core/corrections/sealed.ts', "'impact-kit-correction/1'"]],
    make: async (folder) =>
      writeFileSync(
        join(folder, 'a.corrections'),
        seal(correctionSchema.parse(correction), makeSecretKey()).text,
      ),
    read: async (folder) =>
      readSealedFile(readFileSync(join(folder, 'a.corrections'), 'utf8'), minisignChecker),
  },
  {
    name: 'corrections-key',
    version: '1',
    stated: [],
    make: async (folder) => given(await openCopyKey(folder)()),
    read: async (folder) => {
      const { keyNumber, bytes } = given(await openCopyKey(folder)());
      return { keyNumber: Buffer.from(keyNumber).toString('hex'), bytes: Buffer.from(bytes).toString('hex') };
    },
  },
  {
    name: 'publisher-keys',
    version: '1',
    stated: [['core/kit/key-statement.ts', "'IMPACT Kit key statement 1'"]],
    make: makeKeys,
    read: readKeys,
  },
  {
    name: 'key-statements',
    version: '1',
    stated: [['core/kit/key-statement.ts', "'IMPACT Kit key statement 1'"]],
    make: async (folder) => {
      const [old, next] = [await makePublisher('Harbour'), await makePublisher('Harbour')];
      for (const statement of [replacement(old, next), revocation(old, next)])
        writeFileSync(join(folder, `${statement.action}.txt`), statement.text);
    },
    read: async (folder) =>
      ['replace', 'revoke'].map((name) =>
        readKeyStatement(readFileSync(join(folder, `${name}.txt`), 'utf8'), minisignChecker),
      ),
  },
  {
    name: 'stick-register',
    version: '1',
    stated: [['core/stick/register-line.ts', 'const version = 1;']],
    make: async (folder) =>
      given(
        await addToRegister(join(folder, 'register.jsonl'), [
          line,
          { ...line, outcome: 'good', problems: [] },
        ]),
      ),
    read: async (folder) => given(await readRegister(join(folder, 'register.jsonl'))),
  },
  {
    name: 'dismissed-kits',
    version: '1',
    stated: [],
    make: async (folder) => await openDismissedKits(join(folder, 'put-away.json')).add(drive, seenKit),
    read: async (folder) => openDismissedKits(join(folder, 'put-away.json')).has(drive, seenKit),
  },
  {
    name: 'window-place',
    version: '1',
    stated: [],
    make: async (folder) =>
      await keepWindowPlace(join(folder, 'window.json'), {
        bounds: { x: 40, y: 60, width: 1280, height: 800 },
        isMaximized: true,
      }),
    read: async (folder) => readWindowPlace(join(folder, 'window.json')),
  },
  {
    name: 'kit',
    version: '1',
    stated: [
      ['core/kit/catalogue.ts', 'supportedKitFormat = 1'],
      ['core/kit/catalogue.ts', 'format: z.literal(1)'],
    ],
    make: async (folder) => {
      const publisher = await makePublisher('Frozen publisher');
      keepPublisher(folder, publisher);
      const kit = await makeSmallKit(join(folder, 'kit'), { publisher });
      const bag = { source: openBagFolder(kit.folder), check: await checkKit(kit) };
      given(await packBag(bag, join(folder, 'kit.impactkit')));
    },
    read: async (folder) => ({
      folder: await readKit(join(folder, 'kit'), folder),
      file: await readKit(join(folder, 'kit.impactkit'), folder),
    }),
  },
  {
    name: 'delta',
    version: '1',
    stated: [['core/kit/delta/delta-file.ts', 'const supportedDeltaFormat = 1;']],
    make: async (folder) => {
      const publisher = await makePublisher('Frozen publisher');
      keepPublisher(folder, publisher);
      const base = await makeSmallKit(join(folder, 'base'), { publisher });
      const files = { 'data/reports/two.pdf': 'new' };
      const next = await makeSmallKit(join(temporaryFolder(), 'kit'), {
        publisher,
        version: '2026.2',
        files,
      });
      given(await writeDelta(openBagFolder(base.folder), openBagFolder(next.folder), join(folder, 'delta')));
    },
    read: async (folder) => {
      const target = join(folder, 'target');
      const base = openBagFolder(join(folder, 'base'));
      given(await applyDelta(base, join(folder, 'delta'), target, { ring: ringIn(folder) }));
      return await readKit(target, folder);
    },
  },
  {
    name: 'search-segment',
    version: '1',
    stated: [
      ['core/search/segment-format.ts', 'segmentFormat = 1'],
      ['core/search/fold.ts', 'foldingVersion = 2'],
    ],
    make: async (folder) => {
      const units = pages(['The guardian comes in the first hour.', 'Ask for a guardian.', 'Shelter'], 'en');
      writeFileSync(join(folder, 'en.segment'), buildSegment(units, 'en'));
    },
    read: async (folder) => {
      const bytes = new Uint8Array(readFileSync(join(folder, 'en.segment')));
      const segment = given(openSegment(bytes));
      const { language, unitCount, groupCount, wordCount } = segment;
      const found = search([segment], 'guardians', { isTyping: false });
      return {
        language,
        unitCount,
        groupCount,
        wordCount,
        found: JSON.parse(JSON.stringify(found.hits ?? found)),
      };
    },
  },
  {
    name: 'requests-file',
    version: '1',
    stated: [['core/requests/request.ts', 'version: z.literal(1)']],
    make: async (folder) => writeFileSync(join(folder, 'requests.txt'), requestsText()),
    read: async (folder) => {
      const text = readFileSync(join(folder, 'requests.txt'), 'utf8');
      const json = text.split(marks.begin)[1]?.split(marks.end)[0] ?? '';
      return requestListSchema.parse(JSON.parse(json));
    },
  },
];

const drive = {
  path: '/media/kit',
  label: 'KIT 12',
  sizeBytes: 8_000_000_000,
  freeBytes: 1,
  fileSystem: 'exfat',
  isRemovable: true,
  isReadOnly: false,
};
const seenKit = {
  path: '/media/kit/kit',
  form: 'kit',
  statements: [],
  name: 'kit',
  kit: { kitId: 'org.example.kit', version: '2026.1', issued: '2026-03-01', treeHash: 'ab'.repeat(32) },
} as unknown as Parameters<ReturnType<typeof openDismissedKits>['has']>[1];

function requestsText(): string {
  const request = {
    id: '00000000-0000-4000-8000-000000000001',
    query: 'λεωφορείο',
    language: 'el',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
    remark: 'For a visit',
  } as const;
  const words = {
    title: 'Requests',
    lead: 'A list.',
    linesOf: () => ['λεωφορείο'],
    forPrograms: 'For programs:',
  };
  return writeRequestFile([request], words);
}

async function makeDraft(folder: string): Promise<void> {
  const store = await openDraftStore(join(folder, 'workshop'), { now });
  const base = { kitId: 'org.example.small', version: '1.2', treeHash: 'ab'.repeat(32) } as never;
  const draft = given(
    await store.create(async (content) => {
      writeContent(content, smallContent);
      return ok({ 'reports/r1.en.pdf': { sizeBytes: 100, pages: 3 } });
    }, base),
  );
  mkdirSync(join(draft.place.folder, madeName));
  given(
    await writeMade(
      draft.place.folder,
      {
        kitId: 'org.example.small',
        version: '1.2',
        issued: '2026-03-01',
        folder: 'org.example.small-1.2',
        fileCount: 9,
        sizeBytes: 12_345,
        resources: 2,
        pages: 3,
        contacts: 1,
        madeAt: now().toISOString(),
        changedAt: now().toISOString(),
        skipped: [{ file: 'reports/bad.pdf', reason: 'broken' }],
        partlyRead: [{ file: 'reports/r1.en.pdf', pages: [2] }],
        slowToOpen: [],
        heldBackContacts: ['gr-a'],
        ignoredFiles: ['notes.txt'],
      },
      realDisk,
    ),
  );
  // An edit of two files that was cut off after it was noted: opening the draft finishes it.
  const changes = [
    { kind: 'write', file: 'notes.md', text: 'first' },
    { kind: 'move', from: 'notes.md', to: 'moved.md' },
  ];
  writeFileSync(join(draft.place.folder, 'edit.json'), JSON.stringify(changes));
}

async function readDraft(folder: string): Promise<unknown> {
  const store = await openDraftStore(join(folder, 'workshop'));
  const [summary] = await store.list();
  if (!summary) throw new Error('there is no draft');
  const draft = given(await store.get(summary.draftId));
  const { about } = draft.answer().draft;
  const moved = readFileSync(join(draft.place.content, 'moved.md'), 'utf8');
  return { summary, about, moved, made: await readMade(draft.place.folder) };
}

async function makeKeys(folder: string): Promise<void> {
  const keys = openPublisherKeys(folder, { limits, today: () => '2026-12-01' });
  const old = given(await keys.make({ publisher: 'Harbour', passphrase }));
  const next = given(await keys.make({ publisher: 'Harbour', passphrase }));
  const kit = await makeSmallKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });
  given(await keys.signKit(kit.folder, { keyId: old.keyId, passphrase }));
  given(await keys.replace({ keyId: old.keyId, passphrase }, { keyId: next.keyId, passphrase }));
}

async function readKeys(folder: string): Promise<unknown> {
  const keys = openPublisherKeys(folder);
  const listed = await keys.list();
  const opened = await Promise.all(listed.map(async ({ keyId }) => (await keys.open(keyId, passphrase)).ok));
  return { listed, opened, statements: await keys.statements() };
}

/** Reads a version of a format in a copy, since opening may repair and tidy up. */
export async function readFrozen({ name, version, read }: FrozenFormat, root: string): Promise<unknown> {
  const copy = temporaryFolder();
  cpSync(join(root, name, version), copy, { recursive: true });
  return JSON.parse(JSON.stringify(await read(copy)));
}
