// Makers and readers of frozen files that need more than one call.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { TrustedKey } from '../../core/base/ports.ts';
import { ok } from '../../core/base/result.ts';
import type { Correction } from '../../core/corrections/correction.ts';
import { keyRingOf } from '../../core/kit/key-ring.ts';
import { writeRequestFile } from '../../core/requests/request-file.ts';
import { applyEvent } from '../../core/user-data/apply-event.ts';
import { emptySnapshot, type UserData } from '../../core/user-data/user-data.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { chooseBackup, keysFor, saveBackup } from '../../main/disk/backup/backup-store.ts';
import { openBag } from '../../main/disk/bags/bag-archive/open-bag.ts';
import { verifyKit } from '../../main/disk/bags/verify-kit.ts';
import { openCopyKey } from '../../main/disk/corrections/copy-key.ts';
import { seal } from '../../main/disk/corrections/seal.ts';
import { openCorrectionStore } from '../../main/disk/drafts/correction-store.ts';
import { openDraftStore } from '../../main/disk/drafts/draft-store.ts';
import { madeName, readMade, writeMade } from '../../main/disk/drafts/made-record.ts';
import { realDisk } from '../../main/disk/fs/ops.ts';
import { openPublisherKeys } from '../../main/disk/keys/publisher-keys.ts';
import { makeSecretKey } from '../../main/disk/minisign/secret-key-file.ts';
import { PersonalFiles } from '../../main/disk/personal/personal-files.ts';
import { addToRegister, readRegister } from '../../main/disk/sticks/register-file.ts';
import { encodeJournalHead, encodeRecord } from '../../main/disk/user-data/frame.ts';
import { encodePointer } from '../../main/disk/user-data/pointer.ts';
import { openVault } from '../../main/disk/user-data/vault.ts';
import type { openDismissedKits } from '../../main/drives/dismissed-kits.ts';
import { WindowPlaceKeeper } from '../../main/window-bounds.ts';
import { userEvents } from '../agree/vault-events.ts';
import { cheapCost } from './cheap-passphrase.ts';
import { smallContent, writeContent } from './content.ts';
import { given } from './given.ts';
import { type MadeKit, type MakeKitOptions, makeKit, type TestPublisher } from './make-kit.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** When all that is frozen was made. */
export const now = (): Date => new Date('2026-12-01T08:00:00.000Z');
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
export function makeVault(folder: string, isNoted: boolean): void {
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

/** A vault under a passphrase, with one record for each event. */
export async function makeProtectedVault(folder: string): Promise<void> {
  const vault = given(await openVault(join(folder, 'vault'), { costOf: cheapCost }));
  for (const event of everyEvent()) given(await vault.append(event));
  given(await vault.access.protect(passphrase));
  await vault.close();
}

/** The data that every event makes, those that remove something first. */
export function dataOfEveryEvent(): UserData {
  return everyEvent().reduce(
    (data, event) => applyEvent(data, { sequence: data.sequence + 1, event }),
    emptySnapshot,
  );
}

/** A backup with user data and a file of each kind, and a rolling copy without a passphrase. */
export async function makeBackup(folder: string): Promise<void> {
  const personal = temporaryFolder();
  for (const name of [
    'corrections.key',
    'publisher-keys/a.pub',
    'sticks/register.jsonl',
    'workshop/0123456789abcdef/draft.json',
  ]) {
    mkdirSync(join(personal, dirname(name)), { recursive: true });
    writeFileSync(join(personal, name), `${name}\n`);
  }
  const keys = given(await keysFor(passphrase, 'en', cheapCost));
  const data = dataOfEveryEvent();
  const place = { folder: personal, files: new PersonalFiles(personal) };
  given(await saveBackup(join(folder, 'mine.impactdata'), { data, personal: place, keys }));
  const vault = given(await openVault(join(personal, 'vault'), { copies: join(folder, 'copies'), now }));
  for (const event of everyEvent()) given(await vault.append(event));
  given(await vault.copies.make());
  await vault.close();
}

/** What a backup and a rolling copy hold. */
export async function readBackupFolder(folder: string): Promise<unknown> {
  const personal = temporaryFolder();
  const chosen = given(
    await chooseBackup(join(folder, 'mine.impactdata'), {
      folder: personal,
      files: new PersonalFiles(personal),
    }),
  );
  const opened = given(await chosen.open({ passphrase }));
  given(await opened.putFiles());
  await opened.close();
  const files = readdirSync(personal, { recursive: true, encoding: 'utf8' }).sort();
  const vault = given(await openVault(join(personal, 'vault'), { copies: join(folder, 'copies'), now }));
  const copies = await vault.copies.list();
  await vault.close();
  return { madeAt: chosen.madeAt, data: opened.data, files, copies };
}

/** What a vault under a passphrase holds, and what its opening reports. */
export async function readProtectedVault(folder: string): Promise<unknown> {
  const opened = given(await openVault(join(folder, 'vault')));
  given(await opened.access.unlock({ passphrase }));
  const { report } = opened;
  const data = opened.snapshot();
  await opened.close();
  return { report, data };
}

/** One file of each kind beside a vault under a passphrase. */
export async function makeProtectedFiles(folder: string): Promise<void> {
  const files = new PersonalFiles(folder);
  const vault = given(await openVault(join(folder, 'vault'), { files, costOf: cheapCost }));
  given(await vault.access.protect(passphrase));
  given(await addToRegister(files.sticks, [line]));
  given(await openCopyKey(files.own)());
  const place = { bounds: { x: 40, y: 60, width: 1280, height: 800 }, isMaximized: true };
  given(await new WindowPlaceKeeper(files.own).keep(place));
  await makeKeysIn(files);
  const store = openCorrectionStore(files.corrections);
  given(await store.add([seal(correction, makeSecretKey())]));
  const reports = given(await store.reports());
  given(
    await store.decline(
      reports.map(({ reportId }) => reportId),
      true,
    ),
  );
  await vault.close();
}

/** What these files say once the passphrase is typed. */
export async function readProtectedFiles(folder: string): Promise<unknown> {
  const files = new PersonalFiles(folder);
  const vault = given(await openVault(join(folder, 'vault'), { files }));
  given(await vault.access.unlock({ passphrase }));
  const read = {
    register: given(await readRegister(files.sticks)),
    copyKey: Buffer.from(given(await openCopyKey(files.own)()).bytes).toString('hex'),
    place: await new WindowPlaceKeeper(files.own).read(),
    keys: await readKeysIn(files),
    corrections: given(await openCorrectionStore(files.corrections).reports()),
    problem: files.problem() ?? 'none',
  };
  await vault.close();
  return read;
}

/** What a vault holds, and what its opening reports. */
export async function readVault(folder: string): Promise<unknown> {
  const opened = given(await openVault(join(folder, 'vault')));
  const { report } = opened;
  const data = opened.snapshot();
  await opened.close();
  return { report, data };
}

/** The publisher's key is kept beside what is signed with it. */
export function keepPublisher(folder: string, { trusted }: TestPublisher): void {
  writeFileSync(join(folder, 'publisher.json'), `${JSON.stringify(trusted)}\n`);
}

/** Keys that trust the publisher kept in a folder. */
export function ringIn(folder: string) {
  const trusted = JSON.parse(readFileSync(join(folder, 'publisher.json'), 'utf8')) as TrustedKey;
  return keyRingOf([trusted], []);
}

/** Makes a kit of a few files. */
export async function makeSmallKit(folder: string, options: MakeKitOptions): Promise<MadeKit> {
  const files = { 'data/reports/one.pdf': 'not read here', ...options.files };
  return await makeKit(folder, { version: '2026.1', issued: '2026-03-01', ...options, files });
}

/** Verifies a kit; what it says of itself and who signed it. */
export async function readKit(place: string, folder: string): Promise<unknown> {
  const source = await openBag(place);
  const check = given(await verifyKit({ source, ring: ringIn(folder), depth: 'everything' }));
  const { kit, fileCount, problems, trust, treeHash } = check;
  return { kit, fileCount, problems, trust, treeHash };
}

/** A kit in a folder and in one file. */
export async function readKitTwice(folder: string): Promise<unknown> {
  return {
    folder: await readKit(join(folder, 'kit'), folder),
    file: await readKit(join(folder, 'kit.impactkit'), folder),
  };
}

/** A correction with every field. */
export const correction = {
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

/** A line of the register with every field. */
export const line = {
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

/** A stick. */
export const drive = {
  path: '/media/kit',
  label: 'KIT 12',
  sizeBytes: 8_000_000_000,
  freeBytes: 1,
  fileSystem: 'exfat',
  isRemovable: true,
  isReadOnly: false,
};
/** A kit on the stick. */
export const seenKit = {
  path: '/media/kit/kit',
  form: 'kit',
  statements: [],
  name: 'kit',
  kit: { kitId: 'org.example.kit', version: '2026.1', issued: '2026-03-01', treeHash: 'ab'.repeat(32) },
} as unknown as Parameters<ReturnType<typeof openDismissedKits>['has']>[1];

/** A file with one request. */
export function requestsText(): string {
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

/** Makes a draft, and leaves an edit of two files half done. */
export async function makeDraft(folder: string): Promise<void> {
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
        skipped: [{ file: 'reports/bad.pdf', reason: 'damaged' }],
        partlyRead: [{ file: 'reports/r1.en.pdf', pages: [2] }],
        slowToOpen: [],
        limited: [],
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

/** The same draft beside a vault under a passphrase. */
export async function makeProtectedDraft(folder: string): Promise<void> {
  await makeDraft(folder);
  const files = new PersonalFiles(folder);
  const vault = given(await openVault(join(folder, 'vault'), { files, costOf: cheapCost }));
  given(await vault.access.protect(passphrase));
  await vault.close();
}

/** Types the passphrase, then opens the draft. */
export async function readProtectedDraft(folder: string): Promise<unknown> {
  const files = new PersonalFiles(folder);
  const vault = given(await openVault(join(folder, 'vault'), { files }));
  given(await vault.access.unlock({ passphrase }));
  const read = await readDraftIn(folder, files);
  await vault.close();
  return read;
}

/** Opens the draft, which finishes the edit. */
export async function readDraft(folder: string): Promise<unknown> {
  return await readDraftIn(folder, new PersonalFiles(folder));
}

async function readDraftIn(folder: string, files: PersonalFiles): Promise<unknown> {
  const store = await openDraftStore(join(folder, 'workshop'), { files: files.drafts });
  const [summary] = await store.list();
  if (!summary) throw new Error('there is no draft');
  const draft = given(await store.get(summary.draftId));
  const { about } = draft.answer().draft;
  const { folder: place, content, disk } = draft.place;
  const moved = (await disk.read(join(content, 'moved.md'))).toString('utf8');
  return { summary, about, moved, made: await readMade(place, disk) };
}

/** Makes two keys, of which the second replaces the first. */
export async function makeKeys(folder: string): Promise<void> {
  await makeKeysIn(new PersonalFiles(folder));
}

async function makeKeysIn({ publisherKeys }: PersonalFiles): Promise<void> {
  const keys = openPublisherKeys(publisherKeys, { limits, today: () => '2026-12-01' });
  const old = given(await keys.make({ publisher: 'Harbour', passphrase }));
  const next = given(await keys.make({ publisher: 'Harbour', passphrase }));
  const kit = await makeSmallKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });
  given(await keys.signKit(kit.folder, { keyId: old.keyId, passphrase }));
  given(await keys.replace({ keyId: old.keyId, passphrase }, { keyId: next.keyId, passphrase }));
}

/** Keys, whether the passphrase opens each, and statements. */
export async function readKeys(folder: string): Promise<unknown> {
  return await readKeysIn(new PersonalFiles(folder));
}

async function readKeysIn({ publisherKeys }: PersonalFiles): Promise<unknown> {
  const keys = openPublisherKeys(publisherKeys);
  const listed = await keys.list();
  const opened = await Promise.all(listed.map(async ({ keyId }) => (await keys.open(keyId, passphrase)).ok));
  return { listed, opened, statements: await keys.statements() };
}
