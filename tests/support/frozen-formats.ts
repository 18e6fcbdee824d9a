// Formats that the program stores: how a file of each is made, and how the present program reads it.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionSchema } from '../../core/corrections/correction.ts';
import { readSealedFile } from '../../core/corrections/sealed.ts';
import { readKeyStatement } from '../../core/kit/key-statement.ts';
import { requestListSchema } from '../../core/requests/request.ts';
import { marks } from '../../core/requests/request-file.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { search } from '../../core/search/search.ts';
import { openSegment } from '../../core/search/segment.ts';
import { fromOpenData, toOpenData } from '../../core/user-data/open-data.ts';
import { emptySnapshot } from '../../core/user-data/user-data.ts';
import { packBag } from '../../main/disk/bags/bag-archive/pack-bag.ts';
import { openBagFolder } from '../../main/disk/bags/bag-folder.ts';
import { applyDelta, writeDelta } from '../../main/disk/bags/delta.ts';
import { openCopyKey } from '../../main/disk/corrections/copy-key.ts';
import { seal } from '../../main/disk/corrections/seal.ts';
import { openCorrectionStore } from '../../main/disk/drafts/correction-store.ts';
import { describeProcess, parseHolder } from '../../main/disk/fs/lock.ts';
import { makeSecretKey } from '../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker } from '../../main/disk/minisign/signature-file.ts';
import { openPeople } from '../../main/disk/people/folder-people.ts';
import { addToRegister, readRegister } from '../../main/disk/sticks/register-file.ts';
import { openDismissedKits } from '../../main/drives/dismissed-kits.ts';
import { WindowPlaceKeeper } from '../../main/window-bounds.ts';
import { added } from '../agree/people.ts';
import { pages } from '../unit/core/search/library.ts';
import { checkKit } from './check-kit.ts';
import { filesIn } from './files-in.ts';
import {
  correction,
  dataOfEveryEvent,
  drive,
  keepPublisher,
  line,
  makeBackup,
  makeDraft,
  makeKeys,
  makeProtectedDraft,
  makeProtectedFiles,
  makeProtectedVault,
  makeSmallKit,
  makeVault,
  readBackupFolder,
  readDraft,
  readKeys,
  readKit,
  readKitTwice,
  readProtectedDraft,
  readProtectedFiles,
  readProtectedVault,
  readVault,
  requestsText,
  ringIn,
  seenKit,
} from './frozen-makers.ts';
import { storeFormats } from './frozen-stores.ts';
import { given } from './given.ts';
import { replacement, revocation } from './key-statements.ts';
import { makePublisher } from './make-kit.ts';
import { makeSecondFormat, readSecondFormat } from './second-format-kit.ts';
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
    name: 'vault',
    version: '1-several-kits',
    stated: [],
    make: async (folder) => makeVault(folder, true),
    read: readVault,
  },
  {
    name: 'vault',
    version: '1-cards',
    stated: [],
    make: async (folder) => makeVault(folder, true),
    read: readVault,
  },
  {
    name: 'vault',
    version: '1-protected',
    stated: [['main/disk/user-data/passphrase/vault-keys.ts', 'format: z.literal(1)']],
    make: makeProtectedVault,
    read: readProtectedVault,
  },
  {
    name: 'backup',
    version: '1',
    stated: [
      ['main/disk/user-data/copies/backup-file.ts', 'format: z.literal(1)'],
      ['core/user-data/portable-data.ts', 'format: z.literal(1)'],
    ],
    make: makeBackup,
    read: readBackupFolder,
  },
  {
    name: 'open-data',
    version: '1',
    stated: [['core/user-data/open-data.ts', 'format: z.literal(1)']],
    make: async (folder) => writeFileSync(join(folder, 'notes.json'), toOpenData(dataOfEveryEvent())),
    read: async (folder) => fromOpenData(readFileSync(join(folder, 'notes.json'), 'utf8'), emptySnapshot),
  },
  {
    name: 'open-data',
    version: '1-cards',
    stated: [],
    make: async (folder) => writeFileSync(join(folder, 'notes.json'), toOpenData(dataOfEveryEvent())),
    read: async (folder) => fromOpenData(readFileSync(join(folder, 'notes.json'), 'utf8'), emptySnapshot),
  },
  {
    name: 'personal-files',
    version: '1-protected',
    stated: [['main/disk/user-data/passphrase/sealed-file.ts', "Buffer.from('IKSEALED', 'latin1')"]],
    make: makeProtectedFiles,
    read: readProtectedFiles,
  },
  {
    name: 'lock',
    version: '1',
    stated: [],
    make: async (folder) =>
      writeFileSync(join(folder, 'lock'), JSON.stringify({ ...describeProcess(), pid: 4711 })),
    read: async (folder) => parseHolder(readFileSync(join(folder, 'lock'), 'utf8')),
  },
  ...storeFormats,
  {
    name: 'draft',
    version: '1',
    stated: [['main/disk/drafts/draft-record.ts', 'const shapeVersion = 1;']],
    make: makeDraft,
    read: readDraft,
  },
  {
    name: 'draft',
    version: '1-protected',
    stated: [['main/disk/personal/piece-file.ts', "Buffer.from('IKPIECES', 'latin1')"]],
    make: makeProtectedDraft,
    read: readProtectedDraft,
  },
  {
    name: 'corrections-store',
    version: '1',
    stated: [
      ['main/disk/drafts/correction-store.ts', 'shape: z.literal(1)'],
      ['core/corrections/sealed.ts', "'impact-kit-correction/1'"],
    ],
    make: async (folder) => {
      const store = openCorrectionStore(filesIn(folder));
      const sealed = [correction, { ...correction, id: '00000000-0000-4000-8000-000000000002' }];
      given(await store.add(sealed.map((one) => seal(one, makeSecretKey()))));
      const [first] = given(await store.reports());
      given(await store.decline([first?.reportId ?? ''], true));
    },
    read: async (folder) => given(await openCorrectionStore(filesIn(folder)).reports()),
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
    make: async (folder) => given(await openCopyKey(filesIn(folder))()),
    read: async (folder) => {
      const { keyNumber, bytes } = given(await openCopyKey(filesIn(folder))());
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
      given(await addToRegister(filesIn(folder), [line, { ...line, outcome: 'good', problems: [] }])),
    read: async (folder) => given(await readRegister(filesIn(folder))),
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
      await new WindowPlaceKeeper(filesIn(folder)).keep({
        bounds: { x: 40, y: 60, width: 1280, height: 800 },
        isMaximized: true,
      }),
    read: async (folder) => await new WindowPlaceKeeper(filesIn(folder)).read(),
  },
  {
    name: 'people',
    version: '1',
    stated: [['main/disk/people/registry-file.ts', 'format: z.literal(1)']],
    make: async (folder) => await added(openPeople(folder), 'Μαρία'),
    read: async (folder) => await openPeople(folder).list(),
  },
  {
    name: 'kit',
    version: '1',
    stated: [],
    read: readKitTwice,
  },
  // Composed from one content folder by programs of both formats.
  { name: 'kit', version: '1-composed', stated: [], read: readKitTwice },
  { name: 'kit', version: '2-composed', stated: [], read: readKitTwice },
  {
    name: 'kit',
    version: '2',
    stated: [['core/kit/catalogue.ts', 'supportedKitFormat = 2']],
    make: async (folder) => {
      const publisher = await makePublisher('Frozen publisher');
      keepPublisher(folder, publisher);
      const kit = await makeSecondFormat(join(folder, 'kit'), publisher);
      const bag = { source: openBagFolder(kit.folder), check: await checkKit(kit) };
      given(await packBag(bag, join(folder, 'kit.impactkit')));
    },
    read: readSecondFormat,
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

/** Reads a version of a format in a copy, since opening may repair and tidy up. */
export async function readFrozen({ name, version, read }: FrozenFormat, root: string): Promise<unknown> {
  const copy = temporaryFolder();
  cpSync(join(root, name, version), copy, { recursive: true });
  return JSON.parse(JSON.stringify(await read(copy)));
}
