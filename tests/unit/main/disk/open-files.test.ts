// What the program does to a disk on which, as on Windows, an open file is never replaced and its folder never renamed or removed.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../core/user-data/user-event.ts';
import { packBag } from '../../../../main/disk/bags/bag-archive/pack-bag.ts';
import { unpackBag } from '../../../../main/disk/bags/bag-archive/unpack-bag.ts';
import { openBagArchive } from '../../../../main/disk/bags/bag-archive.ts';
import { signBag } from '../../../../main/disk/bags/sign-bag.ts';
import { openDraftStore } from '../../../../main/disk/drafts/draft-store.ts';
import { openKitStore } from '../../../../main/disk/kits/store/kit-store.ts';
import { openPeople } from '../../../../main/disk/people/folder-people.ts';
import { openVault } from '../../../../main/disk/user-data/vault.ts';
import { added } from '../../../agree/people.ts';
import { bookmark } from '../../../agree/vault-events.ts';
import { cheapCost } from '../../../support/cheap-passphrase.ts';
import { smallContent, writeContent } from '../../../support/content.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { type LockingDisk, lockingDisk } from '../../../support/windows/locking-disk.ts';
import { apply, expectKit, makeSixKits, writtenDelta } from './bags/delta/support.ts';
import { expectWhole, install, installed, makeThreeKits, objectsIn } from './kits/store/support.ts';
import { verifiedKit, write } from './sticks/support.ts';

const passphrase = 'blue river under nine bridges';
let windows: LockingDisk;

const { platform } = process;

beforeEach((context) => {
  context.skip(platform !== 'linux', 'open files are looked up in /proc');
  windows = lockingDisk();
  Object.defineProperty(process, 'platform', { value: 'win32' });
});

afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }));

/** Nothing was refused, not even where the program would have gone on. */
function expectNothingRefused(): void {
  expect(windows.refused).toEqual([]);
}

describe('The disk of these tests', () => {
  it('refuses to replace an open file, and to rename or remove the folder above it', async () => {
    const folder = join(temporaryFolder(), 'folder');
    mkdirSync(folder);
    const path = join(folder, 'file');
    const file = openSync(path, 'w');
    const other = join(folder, 'other');
    closeSync(openSync(other, 'w'));
    const { disk } = windows;
    await expect(disk.remove(folder)).rejects.toThrow('is open');
    await expect(disk.rename(other, path)).rejects.toThrow('is open');
    await expect(disk.rename(folder, `${folder}-2`)).rejects.toThrow('is open');
    closeSync(file);
    await disk.rename(folder, `${folder}-2`);
    await disk.remove(`${folder}-2`);
  });
});

describe('Where open files cannot be replaced and stay in their folder', () => {
  it('user data is kept, erased and opened again', async () => {
    const place = temporaryFolder();
    const options = { ...windows, costOf: cheapCost, copies: join(place, 'copies') };
    for (const round of [1, 2]) {
      const opened = await openVault(join(place, 'vault'), options);
      if (!opened.ok) throw new Error(opened.problem.code);
      const vault = opened.value;
      const events: readonly UserEvent[] = [
        { kind: 'settings-changed', version: 1, settings: { isSearchHistoryKept: true } },
        bookmark(round),
        { kind: 'search-made', version: 1, query: 'shelter' },
        // Makes the journal be written anew.
        { kind: 'data-erased', version: 1, parts: ['searches'] },
        bookmark(round + 2),
      ];
      for (const event of events) expect(await vault.append(event)).toMatchObject({ ok: true });
      expect(await vault.access.protect(passphrase)).toMatchObject({ ok: true });
      expect(await vault.access.unprotect(passphrase)).toMatchObject({ ok: true });
      await vault.close();
    }
    expectNothingRefused();
  });

  it('kits are installed, updated and rolled back', async () => {
    const place = temporaryFolder();
    const { older, newer, newest } = await makeThreeKits(place, 0.01);
    const store = await openKitStore(join(place, 'kits'), windows);
    await installed(store, older);
    await installed(store, newer);
    await installed(store, newest);
    expect(await store.rollBack(newest.info.kitId)).toMatchObject({ ok: true });
    expectNothingRefused();
  });

  it('an update does not wait for an old file that is still shown', async () => {
    const place = temporaryFolder();
    const { older, newer, newest } = await makeThreeKits(place, 0.01);
    const root = join(place, 'kits');
    const store = await openKitStore(root, windows);
    await installed(store, older);
    const files = new Set(objectsIn(root));
    await installed(store, newer);
    const [onlyInOlder = ''] = objectsIn(root).filter((hash) => files.has(hash));
    const shown = openSync(store.objectPath(onlyInOlder as never), 'r');
    expect(await install(store, newest)).toMatchObject({ ok: true });
    await store.settle();
    closeSync(shown);
    await expectWhole(await openKitStore(root, windows), newest);
  });

  it('kits are packed, unpacked and signed, also over what was there', async () => {
    const place = temporaryFolder();
    const { kit, bag } = await verifiedKit();
    const { disk } = windows;
    const file = join(place, 'kit.impactkit');
    for (const _ of [1, 2]) {
      expect(await packBag(bag, file, { disk, replaces: true })).toMatchObject({ ok: true });
      const folder = join(place, 'unpacked');
      const packed = { ...bag, source: openBagArchive(file) };
      expect(await unpackBag(packed, folder, { disk, replaces: true })).toMatchObject({ ok: true });
      expect(await signBag(folder, kit.publisher.key, { disk })).toMatchObject({ ok: true });
    }
    expectNothingRefused();
  });

  it('an update is applied, also over what was there', async () => {
    const place = temporaryFolder();
    const [from, , , to] = await makeSixKits(place);
    if (from === undefined || to === undefined) throw new Error('six kits have four');
    const delta = await writtenDelta(from, to, join(place, 'delta'));
    const folder = join(place, 'made');
    for (const _ of [1, 2])
      expect(await apply(from, delta, folder, { ...windows, replaces: true })).toMatchObject({ ok: true });
    await expectKit(folder, to);
    expectNothingRefused();
  });

  it('a stick is written, and written again', async () => {
    const stick = temporaryFolder();
    const { bag } = await verifiedKit();
    for (const _ of [1, 2]) {
      const [entry] = await write(bag, [stick], { diskOf: () => windows.disk });
      expect(entry).toMatchObject({ outcome: 'good', problems: [] });
    }
    expectNothingRefused();
  });

  it('a draft is edited, and people come and go', async () => {
    const root = temporaryFolder();
    const { disk } = windows;
    const drafts = await openDraftStore(join(root, 'workshop'), { disk });
    const made = await drafts.create(async (content) => {
      writeContent(content, smallContent);
      return { ok: true, value: {} };
    });
    if (!made.ok) throw new Error(made.problem.code);
    const draft = made.value;
    for (const version of ['3.1', '3.2'])
      expect(await draft.inTurn(() => draft.edit({ kind: 'about-set', fields: { version } }))).toMatchObject({
        ok: true,
      });
    const people = openPeople(root, disk);
    const id = await added(people, 'Maria');
    expect(await people.rename(id, 'Maria P.')).toMatchObject({ ok: true });
    expect(await people.remove(id)).toMatchObject({ ok: true });
    expectNothingRefused();
  });
});
