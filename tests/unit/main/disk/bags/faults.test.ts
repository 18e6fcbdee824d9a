// Kits in folders and in files under the faults of the storage kit: the old or the new one is there, whole.
// @module-tag slow
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packBag } from '../../../../../main/disk/bags/bag-archive/pack-bag.ts';
import { openBagFolder } from '../../../../../main/disk/bags/bag-folder.ts';
import { makeUpdate } from '../../../../../main/disk/bags/make-update.ts';
import { writeBag } from '../../../../../main/disk/bags/write-bag.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { recoverFolder } from '../../../../../main/disk/fs/staged-folder.ts';
import { checkKit } from '../../../../support/check-kit.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';
import { makeKit, makePublisher } from '../../../../support/make-kit.ts';
import { contentOf, eitherOf } from '../../../../support/whole-content.ts';

const sources = mkdtempSync(join(tmpdir(), 'fault-sources-'));
afterAll(() => rmSync(sources, { recursive: true, force: true }));
const publisher = await makePublisher();
const older = await makeKit(join(sources, 'older'), { publisher, version: '2026.1' });
const newer = await makeKit(join(sources, 'newer'), { publisher, version: '2026.2' });
const [olderCheck, newerCheck] = [await checkKit(older), await checkKit(newer)];

const info = {
  format: 1,
  kitId: 'org.example.kit',
  version: '2026.3',
  issued: '2026-03-01',
  organization: 'NGO',
};
const plan = {
  info,
  payload: [{ path: 'data/catalogue.json', content: Buffer.from('{}') }],
  tags: [{ path: 'START-HERE.html', content: Buffer.from('<p>') }],
};
const written = { key: publisher.key, replaces: true };
await writeBag(join(sources, 'written'), plan, written);
const bags = [contentOf(older.folder), contentOf(join(sources, 'written'))] as const;

const bag: FaultSubject = {
  name: 'a kit that is written over another',
  prepare: async (folder) => {
    await makeKit(join(folder, 'kit'), { publisher, version: '2026.1' });
  },
  change: (folder, disk) => writeBag(join(folder, 'kit'), plan, { ...written, disk }),
  find: async (folder) => {
    await recoverFolder(join(folder, 'kit'), realDisk);
    return eitherOf(contentOf(join(folder, 'kit')), ...bags);
  },
  findNow: async (folder) => eitherOf(contentOf(join(folder, 'kit')), ...bags),
  isTakenBack: true,
  step: 4,
};

function pack(kit: typeof older, check: typeof olderCheck, file: string, disk: DiskOps) {
  return packBag({ source: openBagFolder(kit.folder), check }, file, { replaces: true, disk });
}
for (const [name, kit, check] of [
  ['older', older, olderCheck] as const,
  ['newer', newer, newerCheck] as const,
])
  await pack(kit, check, join(sources, name, '..', `${name}.impactkit`), realDisk);
const archives = ['older', 'newer'].map((name) => readFileSync(join(sources, `${name}.impactkit`), 'latin1'));

const archive: FaultSubject = {
  name: 'a kit in one file that is written over another',
  prepare: async (folder) => {
    await pack(older, olderCheck, join(folder, 'kit.impactkit'), realDisk);
  },
  change: (folder, disk) => pack(newer, newerCheck, join(folder, 'kit.impactkit'), disk),
  find: async (folder) =>
    eitherOf(readFileSync(join(folder, 'kit.impactkit'), 'latin1'), archives[0] ?? '', archives[1] ?? ''),
  isTakenBack: false,
  step: 4,
};

function update(from: typeof older, to: typeof older, file: string, disk: DiskOps) {
  const job = { replaces: true, disk };
  return makeUpdate(openBagFolder(from.folder), openBagFolder(to.folder), file, job);
}
await update(newer, older, join(sources, 'old.impactdelta'), realDisk);
await update(older, newer, join(sources, 'new.impactdelta'), realDisk);
const updates = ['old', 'new'].map((name) => readFileSync(join(sources, `${name}.impactdelta`), 'latin1'));

const updateFile: FaultSubject = {
  name: 'an update that is written over another',
  prepare: async (folder) => {
    await update(newer, older, join(folder, 'a.impactdelta'), realDisk);
  },
  change: (folder, disk) => update(older, newer, join(folder, 'a.impactdelta'), disk),
  find: async (folder) =>
    eitherOf(readFileSync(join(folder, 'a.impactdelta'), 'latin1'), updates[0] ?? '', updates[1] ?? ''),
  isTakenBack: false,
  step: 4,
};

runFaults([bag, archive, updateFile]);
