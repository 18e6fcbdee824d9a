// Parsers of what the program itself stores, which a broken disk or another program may have changed, and of what systems pass to it.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { toFileHash } from '../../../core/base/ids.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { formatRegisterLine, parseRegister } from '../../../core/stick/register-line.ts';
import { fromOpenData } from '../../../core/user-data/open-data.ts';
import { fromPortable, toPortable } from '../../../core/user-data/portable-data.ts';
import { emptySnapshot } from '../../../core/user-data/user-data.ts';
import { readStoredEvent } from '../../../core/user-data/user-event.ts';
import { openBagArchive } from '../../../main/disk/bags/bag-archive.ts';
import { readRecord } from '../../../main/disk/drafts/draft-record.ts';
import { madeName, readMade } from '../../../main/disk/drafts/made-record.ts';
import { parseHolder } from '../../../main/disk/fs/lock.ts';
import { realDisk } from '../../../main/disk/fs/ops.ts';
import { decodeRecalls, encodeRecalls } from '../../../main/disk/kits/recalls/recall-file.ts';
import { decodeRecord as decodeKitRecord } from '../../../main/disk/kits/store/kit-record.ts';
import { readPointers } from '../../../main/disk/kits/store/pointer.ts';
import { readRegistry, writeRegistry } from '../../../main/disk/people/registry-file.ts';
import { PersonalFiles } from '../../../main/disk/personal/personal-files.ts';
import { BackupError, readBackup } from '../../../main/disk/user-data/copies/backup-file.ts';
import { decodeJournalHead, decodeRecord, journalHeadBytes } from '../../../main/disk/user-data/frame.ts';
import { newRecoveryKey, secretOfRecoveryKey } from '../../../main/disk/user-data/passphrase/recovery-key.ts';
import { readKeys } from '../../../main/disk/user-data/passphrase/vault-keys.ts';
import { pointerFormat } from '../../../main/disk/user-data/pointer.ts';
import { scanJournal } from '../../../main/disk/user-data/scan-journal.ts';
import { openDismissedKits } from '../../../main/drives/dismissed-kits.ts';
import { readMountTable } from '../../../main/drives/mount-table.ts';
import { kitFileAmong } from '../../../main/given-kit.ts';
import { recordsInFolder } from '../../../main/installation/library-record.ts';
import { withoutAccount } from '../../../main/log-file.ts';
import { isNetworkPath } from '../../../main/network-path.ts';
import { parseRange } from '../../../main/range-header.ts';
import { refusedSwitch } from '../../../main/start-words.ts';
import { WindowPlaceKeeper } from '../../../main/window-bounds.ts';
import { dataOfEveryEvent, drive, seenKit } from '../frozen-makers.ts';
import { bytesParser, frozenBytes, frozenText, type Parser, textParser, utf8 } from './parser.ts';

const journal = frozenBytes('vault/1/vault/journal-3');
const draft = 'draft/1/workshop/1a5fa29e3bb9c6c4';
const storedKit = frozenText('kit-store/1/kits/active-b.json');
const storedKits = frozenText('kit-store/2/kits/active-b.json');
const kitRecord = frozenBytes(
  `kit-store/1/kits/records/${(JSON.parse(storedKit) as { active: string }).active}.json`,
);
const folder = mkdtempSync(join(tmpdir(), 'impact-kit-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes bytes to the file that a reader takes; the folder it is in. */
function inFolder(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return folder;
}

/** A value, or the word that says why there is none. */
function orFault<T extends object>(
  found: T | string | undefined,
): T | { readonly fault: string } | undefined {
  return typeof found === 'string' ? { fault: found } : found;
}

/** Everything in an archive: the files by name with how many bytes each has. */
async function archiveOf(bytes: Uint8Array): Promise<unknown> {
  const source = openBagArchive(join(inFolder('kit.impactkit', bytes), 'kit.impactkit'));
  const listed = await source.list();
  if (!listed.ok) return listed;
  const files: unknown[] = [];
  for (const { path } of listed.value) {
    let sizeBytes = 0;
    const read = await source.stream(path, ({ length }) => {
      sizeBytes += length;
    });
    if (!read.ok) return read;
    files.push([path, sizeBytes]);
  }
  return { files };
}

/** The rows. */
export const diskParsers: readonly Parser[] = [
  bytesParser({
    name: 'archive',
    isHeavy: true,
    functions: [
      'main/disk/bags/bag-archive.ts#openBagArchive',
      'main/disk/bags/bag-archive/read-directory.ts#readDirectory',
      'main/disk/bags/bag-archive/read-entry.ts#readEntry',
    ],
    samples: [frozenBytes('kit/1/kit.impactkit')],
    read: archiveOf,
  }),
  bytesParser({
    name: 'journal-head',
    functions: ['main/disk/user-data/frame.ts#decodeJournalHead'],
    samples: [journal.slice(0, journalHeadBytes)],
    read: (bytes) => orFault(decodeJournalHead(Buffer.from(bytes))),
  }),
  bytesParser({
    name: 'journal-record',
    functions: ['main/disk/user-data/frame.ts#decodeRecord'],
    samples: [journal.slice(journalHeadBytes, journalHeadBytes + 400)],
    read: (bytes) => decodeRecord(Buffer.from(bytes), 0),
  }),
  bytesParser({
    name: 'journal',
    isHeavy: true,
    functions: ['main/disk/user-data/scan-journal.ts#scanJournal'],
    samples: [journal],
    read: (bytes) => {
      const { events, damages, ...facts } = scanJournal(Buffer.from(bytes));
      return { ...facts, events: events.map(({ sequence }) => sequence), damaged: damages.length };
    },
  }),
  bytesParser({
    name: 'user-event',
    functions: ['core/user-data/user-event.ts#readStoredEvent'],
    samples: [
      utf8('{"kind":"from-tomorrow","version":9,"more":["kept"]}'),
      utf8('{"kind":"data-erased","version":1,"parts":["newer"]}'),
    ],
    read: (bytes) => readStoredEvent(1, readJson(bytes)),
  }),
  bytesParser({
    name: 'vault-pointer',
    functions: ['main/disk/user-data/pointer.ts#pointerFormat'],
    samples: [frozenBytes('vault/1/vault/head-b'), frozenBytes('vault/1/vault/head-a')],
    read: (bytes) => orFault(pointerFormat.decode(Buffer.from(bytes))),
  }),
  bytesParser({
    name: 'vault-keys',
    functions: ['main/disk/user-data/passphrase/vault-keys.ts#readKeys'],
    samples: [frozenBytes('vault/1-protected/vault/keys-a')],
    read: async (bytes) => {
      const disk = { ...realDisk, read: async () => Buffer.from(bytes) };
      return orFault(await readKeys('/vault', disk, ['keys-a']));
    },
  }),
  bytesParser({
    name: 'backup',
    functions: ['main/disk/user-data/copies/backup-file.ts#readBackup'],
    samples: [frozenBytes('backup/1/copies/copy-1')],
    read: async (bytes) => {
      const { head, entries } = await readBackup(
        (async function* () {
          yield bytes;
        })(),
      );
      const texts: string[] = [];
      const key = 'key' in head.lock ? head.lock.key : '';
      for await (const entry of entries(Buffer.from(key, 'hex')))
        for await (const piece of entry.bytes) texts.push(entry.name, Buffer.from(piece).toString('utf8'));
      return { madeAt: head.madeAt, texts };
    },
    mayThrow: (error) => error instanceof BackupError,
  }),
  textParser({
    name: 'user-data',
    functions: ['core/user-data/portable-data.ts#fromPortable'],
    samples: [toPortable(dataOfEveryEvent())],
    read: (text) => orFault(fromPortable(text)),
    write: (read) => ('fault' in read ? undefined : toPortable(read)),
  }),
  textParser({
    name: 'open-data',
    functions: ['core/user-data/open-data.ts#fromOpenData'],
    samples: [frozenText('open-data/1/notes.json')],
    read: (text) => orFault(fromOpenData(text, emptySnapshot)),
  }),
  textParser({
    name: 'recovery-key',
    functions: ['main/disk/user-data/passphrase/recovery-key.ts#secretOfRecoveryKey'],
    samples: [newRecoveryKey(Buffer.from('0123456789abcdef')).toLowerCase()],
    read: secretOfRecoveryKey,
    write: (secret) => newRecoveryKey(secret),
  }),
  bytesParser({
    name: 'kit-pointer',
    functions: ['main/disk/kits/store/pointer.ts#readPointers'],
    samples: [utf8(storedKit), utf8(storedKits)],
    read: async (bytes) => (await readPointers(inFolder('active-a.json', bytes)))[0],
  }),
  bytesParser({
    name: 'recalls',
    functions: [
      'main/disk/kits/recalls/recall-file.ts#decodeRecalls',
      'main/disk/kits/recalls/recall-file.ts#readRecallFiles',
    ],
    samples: [frozenBytes('recalls/1/recalls-a.json')],
    read: decodeRecalls,
    write: (record) => utf8(encodeRecalls(record)),
  }),
  bytesParser({
    name: 'kit-record',
    functions: ['main/disk/kits/store/kit-record.ts#decodeRecord'],
    samples: [kitRecord],
    // The name is that of the bytes, so that what is in them is judged as well.
    read: (bytes) => decodeKitRecord(bytes, toFileHash(createHash('sha256').update(bytes).digest('hex'))),
  }),
  bytesParser({
    name: 'library-record',
    functions: ['main/installation/library-record.ts#recordsInFolder'],
    samples: [frozenBytes('library-record/1/library.json'), frozenBytes('library-record/2/library.json')],
    read: async (bytes) => {
      const folder = { made: inFolder('library.json', bytes) };
      const records = await recordsInFolder(folder, () => 'org.example.kit').read();
      return records.length === 0 ? undefined : records;
    },
  }),
  bytesParser({
    name: 'draft-record',
    functions: ['main/disk/drafts/draft-record.ts#readRecord'],
    samples: [frozenBytes(`${draft}/draft.json`)],
    read: async (bytes) => {
      const read = await readRecord(inFolder('draft.json', bytes));
      if ('problem' in read) return { ok: false, problem: read.problem };
      // What is lost is dated by the folder.
      return read.record.madeAt.startsWith('2026-12-01T08') ? read.record : undefined;
    },
  }),
  bytesParser({
    name: 'made-record',
    functions: ['main/disk/drafts/made-record.ts#readMade'],
    samples: [frozenBytes(`${draft}/made/made.json`)],
    read: async (bytes) => await readMade(inFolder(join(madeName, 'made.json'), bytes)),
  }),
  bytesParser({
    name: 'dismissed-kits',
    functions: ['main/drives/dismissed-kits.ts#openDismissedKits'],
    samples: [frozenBytes('dismissed-kits/1/put-away.json')],
    read: (bytes) =>
      openDismissedKits(join(inFolder('put-away.json', bytes), 'put-away.json')).has(drive as never, seenKit)
        ? { has: true }
        : undefined,
  }),
  bytesParser({
    name: 'people',
    functions: ['main/disk/people/registry-file.ts#readRegistry'],
    samples: [frozenBytes('people/1/people.json')],
    read: (bytes) => {
      const people = readRegistry(bytes);
      return typeof people === 'string' ? { fault: people } : { people };
    },
    write: (read) => ('people' in read && read.people ? utf8(writeRegistry(read.people)) : undefined),
  }),
  bytesParser({
    name: 'window-place',
    functions: [],
    samples: [frozenBytes('window-place/1/window.json')],
    read: (bytes) => new WindowPlaceKeeper(new PersonalFiles(inFolder('window.json', bytes)).own).read(),
  }),
  textParser({
    name: 'lock',
    functions: ['main/disk/fs/lock.ts#parseHolder'],
    samples: [frozenText('lock/1/lock')],
    read: parseHolder,
    write: (holder) => JSON.stringify(holder),
  }),
  textParser({
    name: 'stick-register',
    isHeavy: true,
    functions: ['core/stick/register-line.ts#parseRegister'],
    samples: [frozenText('stick-register/1/register.jsonl')],
    read: parseRegister,
    write: (lines) => lines.map((line) => `${formatRegisterLine(line)}\n`).join(''),
  }),
  textParser({
    name: 'mount-table',
    functions: ['main/drives/mount-table.ts#readMountTable'],
    samples: ['36 35 8:17 / /media/me/KIT\\04012 rw,nosuid shared:1 - exfat /dev/sdb1 ro,fmask=0022\n'],
    read: readMountTable,
  }),
  textParser({
    name: 'range-header',
    functions: ['main/range-header.ts#parseRange'],
    samples: ['bytes=0-499', 'bytes=-500', 'bytes=9500-'],
    read: (header) => orFault(parseRange(header, 10_000)),
  }),
  textParser({
    name: 'start-words',
    functions: ['main/start-words.ts#refusedSwitch', 'main/given-kit.ts#kitFileAmong'],
    samples: [
      '--no-trace --lang=el-GR --enable-features=UseOzonePlatform /media/a.impactkit',
      'file:///tmp/a%20b.impactkit -- --x',
    ],
    read: (text) => {
      const words = text.split(' ');
      const fault = refusedSwitch(words, { platform: 'linux', isRoot: false });
      return { kit: basename(kitFileAmong(words, '/home') ?? ''), ...(fault === undefined ? {} : { fault }) };
    },
  }),
  textParser({
    name: 'path-of-a-file',
    functions: ['main/network-path.ts#isNetworkPath'],
    samples: ['\\\\?\\C:\\kits\\a.impactkit', '//host/share/a'],
    read: (path) => [isNetworkPath(path, 'linux'), isNetworkPath(path, 'win32')],
  }),
  textParser({
    name: 'log-line',
    slowOnce: [(length) => '/'.repeat(length)],
    functions: ['main/log-file.ts#withoutAccount'],
    samples: ['Error: no file (C:\\Users\\Maria Rossi\\kits) at /home/maria/x.js:1:2, file:///home/maria/y'],
    read: (text) => withoutAccount(text, { home: '/home/maria', name: 'maria' }),
  }),
];
