import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { mountDisk } from '../../../../support/mounted-disk.ts';
import { tinyDisk } from '../../../../support/tiny-disk.ts';
import { filesOf, folderWith, journalOf, opened, temporaryFolder } from './support.ts';

/** A vault with one bookmark in a folder two levels deep, as the program has it. */
async function running(disk?: DiskOps) {
  const root = join(temporaryFolder(), 'data');
  const folder = join(root, 'vault');
  const vault = await opened(folder, disk);
  await vault.append(bookmark(1));
  return { root, folder, vault };
}

function removeAll(folder: string): void {
  rmSync(folder, { recursive: true });
}

const removals = {
  'the whole folder of user data is removed': ({ root }: { root: string }) => removeAll(root),
  'the folder of the vault is removed': ({ folder }: { folder: string }) => removeAll(folder),
  'the folder of the vault is emptied': ({ folder }: { folder: string }) => {
    removeAll(folder);
    mkdirSync(folder);
  },
  'the folder is moved away': ({ root }: { root: string }) => renameSync(root, `${root}-moved`),
  'the journal is removed': ({ folder }: { folder: string }) =>
    rmSync(join(folder, journalOf(filesOf(folder)))),
  'the journal is replaced by a copy': ({ folder }: { folder: string }) => {
    const path = join(folder, journalOf(filesOf(folder)));
    const bytes = filesOf(folder).get(journalOf(filesOf(folder))) ?? '';
    rmSync(path);
    writeFileSync(path, bytes);
  },
};

describe('A vault whose files go away while the program runs', () => {
  for (const [what, remove] of Object.entries(removals)) {
    it(`writes everything anew before it says that something is saved, when ${what}.`, async () => {
      const { root, folder, vault } = await running();
      remove({ root, folder });
      expect((await vault.append(bookmark(2))).ok).toBe(true);
      // As after a kill: nothing but what is on the disk by now.
      const files = filesOf(folder);
      files.delete('lock');
      expect([...files.keys()].filter((name) => name.startsWith('damaged-'))).toEqual([]);
      const killed = await opened(folderWith(files));
      expect(killed.snapshot()).toEqual(applyAll([bookmark(1), bookmark(2)]));
      expect(killed.report).toMatchObject({ missingEvents: 0, damagedRecords: 0, wasPointerDamaged: false });
      expect((await vault.append(bookmark(3))).ok).toBe(true);
      await vault.close();
      const again = await opened(folder);
      expect(again.snapshot()).toEqual(applyAll([1, 2, 3].map((page) => bookmark(page))));
      expect(again.report).toMatchObject({ missingEvents: 0, damagedRecords: 0, wasLockStale: false });
    });

    it(`does the same for a removal and for what changes nothing, when ${what}.`, async () => {
      const events: readonly UserEvent[] = [
        { kind: 'bookmark-removed', version: 1, resourceId: 'r1.en', page: 1 },
        { kind: 'data-erased', version: 1, parts: ['bookmarks'] },
        bookmark(1),
      ];
      for (const event of events) {
        const { root, folder, vault } = await running();
        remove({ root, folder });
        expect((await vault.append(event)).ok).toBe(true);
        await vault.close();
        expect((await opened(folder)).snapshot().bookmarks).toEqual(applyAll([bookmark(1), event]).bookmarks);
      }
    });
  }

  it('says that it cannot save where the folder cannot be made again, keeps everything in memory, and saves it later.', async () => {
    let isRefused = false;
    const { folder, vault } = await running({
      ...realDisk,
      makeFolder: async (path) => {
        if (isRefused) throw Object.assign(new Error('refused'), { code: 'EACCES' });
        await realDisk.makeFolder(path);
      },
    });
    removeAll(folder);
    isRefused = true;
    const refused = { ok: false, problem: { code: 'vault-write-failed', reason: 'EACCES' } };
    for (const page of [2, 3]) expect(await vault.append(bookmark(page))).toEqual(refused);
    expect(vault.snapshot()).toEqual(applyAll([bookmark(1)]));
    isRefused = false;
    expect((await vault.append(bookmark(4))).ok).toBe(true);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(4)]));
  });

  it('loses nothing when any one call of writing it anew fails.', async () => {
    for (let failing = 1, hasFailed = true; hasFailed; failing += 1) {
      let first = Number.POSITIVE_INFINITY;
      const counted = faultyDisk({ code: 'EIO', isHalfDone: false }, (call) => call === first + failing);
      const { folder, vault } = await running(counted.disk);
      removeAll(folder);
      first = counted.calls();
      const saved = await vault.append(bookmark(2));
      hasFailed = counted.calls() >= first + failing;
      if (!saved.ok) expect(await vault.append(bookmark(2)), `call ${failing}`).toMatchObject({ ok: true });
      rmSync(join(folder, 'lock'), { force: true });
      const again = await opened(folder);
      expect(again.snapshot(), `call ${failing}`).toEqual(applyAll([bookmark(1), bookmark(2)]));
      await again.close();
      await vault.close();
    }
  });

  it('keeps a journal aside that somebody put in the place of its own.', async () => {
    const { folder, vault } = await running();
    const other = await running();
    await other.vault.append(bookmark(7, 'of another vault'));
    const name = journalOf(filesOf(folder));
    const foreign = filesOf(other.folder).get(name) ?? Buffer.alloc(0);
    rmSync(join(folder, name));
    writeFileSync(join(folder, name), foreign);
    expect((await vault.append(bookmark(2))).ok).toBe(true);
    const kept = [...filesOf(folder)].filter(([file]) => file.startsWith('damaged-'));
    expect(kept.map(([, bytes]) => bytes)).toEqual([foreign]);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(2)]));
  });

  it('does not write over user data that another program has open in its place.', async () => {
    const { folder, vault } = await running();
    removeAll(folder);
    const other = await opened(folder);
    await other.append(bookmark(9));
    expect(await vault.append(bookmark(2))).toMatchObject({ ok: false, problem: { reason: 'vault-locked' } });
    await vault.close();
    await other.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(9)]));
  });

  it('writes nothing onto the disk of the computer when the stick it lies on is gone.', async (test) => {
    const disk = mountDisk(256);
    if ('reason' in disk) return test.skip(disk.reason);
    const folder = join(disk.folder, 'my-data', 'vault');
    const vault = await opened(folder);
    await vault.append(bookmark(1));
    disk.end();
    // Where it was mounted is a folder again.
    mkdirSync(disk.folder);
    const refused = { ok: false, problem: { code: 'vault-write-failed', reason: 'ENODEV' } };
    expect(await vault.append(bookmark(2))).toEqual(refused);
    expect(filesOf(disk.folder).size).toBe(0);
    removeAll(disk.folder);
  });

  it('says that it cannot save when there is no room to write everything anew.', async (test) => {
    const disk = tinyDisk(96);
    if ('reason' in disk) return test.skip(disk.reason);
    const folder = join(disk.folder, 'vault');
    const vault = await opened(folder);
    await vault.append(bookmark(1));
    removeAll(folder);
    const giveRoom = disk.leave(0);
    expect(await vault.append(bookmark(2))).toMatchObject({ ok: false, problem: { reason: 'ENOSPC' } });
    giveRoom();
    expect((await vault.append(bookmark(3))).ok).toBe(true);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(3)]));
  });
});
