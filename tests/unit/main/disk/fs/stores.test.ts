// Users of the storage kit under the same faults: drafts, corrections, keys, user data.
// @module-tag slow
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../../../core/base/result.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { openCopyKey } from '../../../../../main/disk/corrections/copy-key.ts';
import { putOnStick } from '../../../../../main/disk/corrections/put-on-stick.ts';
import { seal } from '../../../../../main/disk/corrections/seal.ts';
import { applyChanges, finishChanges } from '../../../../../main/disk/drafts/apply-changes.ts';
import { removeWaiting } from '../../../../../main/disk/drafts/copy-file.ts';
import { openCorrectionStore } from '../../../../../main/disk/drafts/correction-store.ts';
import { openDraftStore } from '../../../../../main/disk/drafts/draft-store.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { secretText, storedKeys, storeKey } from '../../../../../main/disk/keys/key-folder.ts';
import { keyIdOf, publicHalf } from '../../../../../main/disk/minisign/key-bytes.ts';
import { makeSecretKey } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { cheapCost } from '../../../../support/cheap-passphrase.ts';
import { comparableData } from '../../../../support/comparable-data.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';
import { filesIn } from '../../../../support/files-in.ts';
import { contentOf, eitherOf } from '../../../../support/whole-content.ts';

const draft: FaultSubject = {
  name: 'a draft that is begun',
  prepare: async () => undefined,
  change: async (folder, disk) => {
    const store = await openDraftStore(join(folder, 'workshop'), { disk });
    return await store.create(async (content) => {
      for (const name of ['a', 'b']) {
        const done = await quietResult(name, () => writeThrough(disk, join(content, name)));
        if (!done.ok) return done;
      }
      return ok({});
    });
  },
  find: async (folder) => {
    const root = join(folder, 'workshop');
    await openDraftStore(root);
    const found = existsSync(root) ? readdirSync(root) : [];
    const names = found.filter((name) => name !== 'put-aside');
    const isWhole = (name: string): boolean =>
      /^[0-9a-f]{16}$/.test(name) &&
      ['content/a', 'content/b'].every((path) => contentOf(join(root, name)).includes(`/${path} text`)) &&
      existsSync(join(root, name, 'draft.json'));
    if (!names.every(isWhole)) return `not whole: ${names.join()}`;
    return names.length === 0 ? 'old' : 'new';
  },
  isTakenBack: true,
  isTidy: false,
  step: 2,
};

async function writeThrough(disk: DiskOps, path: string): Promise<void> {
  const file = await disk.create(path);
  try {
    await file.write(Buffer.from('text'));
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.syncFolder(join(path, '..'));
}

async function quietResult(file: string, work: () => Promise<void>): Promise<Result<void>> {
  try {
    return ok(await work());
  } catch {
    return fail({ code: 'disk-write-failed', file, reason: 'EIO' });
  }
}

const edited = { kept: 'kept', changed: 'new', 'deep/moved': 'moved', added: 'added' };
const unedited = { kept: 'kept', changed: 'old', 'to-move': 'moved', 'to-remove': 'remove me' };
const asText = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .map(([path, text]) => `/${path} ${text}`)
    .sort()
    .join('\n');

const edit: FaultSubject = {
  name: 'a draft whose edit changes several files',
  prepare: async (folder) => {
    mkdirSync(join(folder, 'content'));
    for (const [path, text] of Object.entries(unedited)) writeFileSync(join(folder, 'content', path), text);
  },
  change: (folder, disk) =>
    applyChanges({ folder, content: join(folder, 'content'), disk }, [
      { kind: 'write', file: 'changed', text: 'new' },
      { kind: 'remove', file: 'to-remove' },
      { kind: 'move', from: 'to-move', to: 'deep/moved' },
      { kind: 'write', file: 'added', text: 'added' },
    ]),
  find: async (folder) => {
    const place = { folder, content: join(folder, 'content'), disk: realDisk };
    const finished = await finishChanges(place);
    if (!finished.ok) return finished.problem.code;
    await removeWaiting(place.content, realDisk);
    const found = contentOf(place.content).split('\n').sort();
    // What an atomic write that was killed left is hidden, and no content.
    return eitherOf(
      found.filter((line) => !line.includes('.tmp ')).join('\n'),
      asText(unedited),
      asText(edited),
    );
  },
  isTakenBack: false,
  isTidy: false,
  step: 2,
};

const sealKey = makeSecretKey();
const sealed = [1, 2].map((number) =>
  seal(
    {
      id: `00000000-0000-4000-8000-00000000000${number}`,
      revision: 1,
      contact: 'gr-1056',
      kit: { id: 'org.example.kit', version: '2026.1' },
      on: '2026-11-25',
      outcome: 'worked',
      language: 'en',
    } as Parameters<typeof seal>[0],
    sealKey,
  ),
);

const corrections: FaultSubject = {
  name: 'the corrections that were brought in',
  prepare: async (folder) => {
    await openCorrectionStore(filesIn(join(folder, 'corrections'))).add(sealed.slice(0, 1));
  },
  change: (folder, disk) => openCorrectionStore(filesIn(join(folder, 'corrections'), disk)).add(sealed),
  find: async (folder) => {
    const reports = await openCorrectionStore(filesIn(join(folder, 'corrections'))).reports();
    const count = reports.ok ? reports.value.length : 0;
    return eitherOf(`${count}`, '1', '2');
  },
  isTakenBack: false,
  isTidy: false,
};

const onStick: FaultSubject = {
  name: 'a file of corrections on a stick',
  prepare: async () => undefined,
  change: (folder, disk) => putOnStick(folder, 'corrections-2026-11-25-0123ABCD', 'whole text', disk),
  find: async (folder) => {
    const files = existsSync(join(folder, 'corrections')) ? readdirSync(join(folder, 'corrections')) : [];
    const shown = files.filter((name) => !name.startsWith('.'));
    const texts = shown.map((name) => readFileSync(join(folder, 'corrections', name), 'utf8'));
    return eitherOf(texts.join(), '', 'whole text');
  },
  isTakenBack: false,
  isTidy: false,
};

const publisherKey = makeSecretKey();
const keyId = keyIdOf(publicHalf(publisherKey).keyNumber);
const key: FaultSubject = {
  name: 'a key of a publisher',
  prepare: async () => undefined,
  change: (folder, disk) =>
    storeKey(filesIn(join(folder, 'keys'), disk), {
      half: publicHalf(publisherKey),
      secretText: 'secret',
      facts: { publisher: 'Harbour', lastKits: [] },
    }),
  find: async (folder) => {
    const keys = await storedKeys(filesIn(join(folder, 'keys')));
    const [first] = keys;
    if (!first) return 'old';
    const isWhole =
      first.publisher === 'Harbour' && (await secretText(filesIn(join(folder, 'keys')), keyId)) === 'secret';
    return isWhole ? 'new' : 'half a key';
  },
  isTakenBack: false,
  isTidy: false,
};

const copyKey: FaultSubject = {
  name: 'the key of a copy of the program',
  prepare: async () => undefined,
  change: (folder, disk) => openCopyKey(filesIn(folder, disk))(),
  find: async (folder) => {
    if (!existsSync(join(folder, 'corrections.key'))) return 'old';
    const read = await openCopyKey(filesIn(folder))();
    return read.ok ? 'new' : read.problem.code;
  },
  isTakenBack: false,
  isTidy: false,
};

const passphrase = 'blue river under nine bridges';
const searched: UserEvent = { kind: 'search-made', version: 1, query: 'shelter' };
const kept: UserEvent = { kind: 'settings-changed', version: 1, settings: { isSearchHistoryKept: true } };

/** User data with a bookmark and a search, to which one event is added. */
function userData(name: string, event: UserEvent): FaultSubject {
  const before = [kept, bookmark(1), searched];
  const append = async (
    folder: string,
    events: readonly UserEvent[],
    disk: DiskOps,
  ): Promise<Result<unknown>> => {
    const opened = await openVault(folder, { disk });
    if (!opened.ok) return opened;
    let result: Result<unknown> = ok(undefined);
    for (const one of events) if (result.ok) result = await opened.value.append(one);
    await opened.value.close();
    return result;
  };
  return {
    name,
    prepare: async (folder) => {
      await append(join(folder, 'vault'), before, realDisk);
    },
    change: async (folder, disk) => {
      // The lock of a program that is gone does not count.
      rmSync(join(folder, 'vault', 'lock'), { force: true });
      return await append(join(folder, 'vault'), [event], disk);
    },
    find: async (folder) => {
      rmSync(join(folder, 'vault', 'lock'), { force: true });
      const opened = await openVault(join(folder, 'vault'));
      if (!opened.ok) return opened.problem.code;
      const [data, report] = [opened.value.snapshot(), opened.value.report];
      await opened.value.close();
      const isSound = report.damagedRecords === 0 && report.missingEvents === 0 && !report.isJournalMissing;
      if (!isSound) return `damaged: ${JSON.stringify(report)}`;
      return eitherOf(
        comparableData(data),
        comparableData(applyAll(before)),
        comparableData(applyAll([...before, event])),
      );
    },
    isTakenBack: false,
    isTidy: false,
    step: 12,
  };
}

/** User data that gets a passphrase: readable as before, or encrypted and opened by it. */
const protectedData: FaultSubject = {
  ...userData('user data that gets a passphrase', bookmark(2)),
  change: async (folder, disk) => {
    rmSync(join(folder, 'vault', 'lock'), { force: true });
    const opened = await openVault(join(folder, 'vault'), { disk, costOf: cheapCost });
    if (!opened.ok) return opened;
    // After an attempt that was cut off the passphrase is asked for, and the rest is done then.
    const { access } = opened.value;
    const isSet = access.protection() === 'locked';
    const set = isSet ? await access.unlock({ passphrase }) : await access.protect(passphrase);
    await opened.value.close();
    return set;
  },
  find: async (folder) => {
    rmSync(join(folder, 'vault', 'lock'), { force: true });
    const opened = await openVault(join(folder, 'vault'));
    if (!opened.ok) return opened.problem.code;
    const { access } = opened.value;
    const state = access.protection() === 'locked' ? 'new' : 'old';
    const unlocked = await access.unlock({ passphrase });
    const isWhole = unlocked.ok && opened.value.snapshot().bookmarks.length === 1;
    await opened.value.close();
    return isWhole ? state : 'lost';
  },
  step: 60,
  isDear: true,
};

runFaults([
  draft,
  edit,
  corrections,
  onStick,
  key,
  copyKey,
  userData('user data that gets an event', bookmark(2)),
  protectedData,
  userData('user data of which a part is erased', { kind: 'data-erased', version: 1, parts: ['searches'] }),
]);
