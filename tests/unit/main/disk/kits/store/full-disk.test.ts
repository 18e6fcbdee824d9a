// @module-tag slow
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { tinyDisk } from '../../../../../support/tiny-disk.ts';
import { expectWhole, install, installed, largeBytes, makeTwoKits, namesBelow } from './support.ts';
import { verifying } from './verifying.ts';

const reserveBytes = 16 * 1024 * 1024;

describe('Installing a kit where there is little room', () => {
  it('is refused before any file of the payload is read, naming the largest.', async () => {
    const { older } = await makeTwoKits(temporaryFolder());
    const root = temporaryFolder();
    const store = await openKitStore(root, { freeBytes: async () => reserveBytes + largeBytes });
    const read: string[] = [];
    const folder = openBagFolder(older.folder);
    const watched: typeof folder = {
      ...folder,
      stream: (path, onChunk, signal) => {
        read.push(path);
        return folder.stream(path, onChunk, signal);
      },
    };
    expect(await store.install(watched, verifying(older))).toEqual({
      ok: false,
      problem: { code: 'disk-full', file: 'data/reports/shared.pdf' },
    });
    expect(read).toEqual([]);
    expect(namesBelow(root)).toEqual([]);
  });

  it('needs room only for what is new.', async () => {
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const root = temporaryFolder();
    let freeBytes = Number.POSITIVE_INFINITY;
    const store = await openKitStore(root, { freeBytes: async () => freeBytes });
    await installed(store, older);
    freeBytes = reserveBytes + 70_000;
    expect(await install(store, newer)).toMatchObject({
      problem: { code: 'disk-full', file: 'data/reports/new.pdf' },
    });
    freeBytes = reserveBytes + 130_000;
    await installed(store, newer);
    await expectWhole(store, newer);
  });

  it('keeps the kit in use when the disk is full half-way, and works once there is room.', async (test) => {
    const disk = tinyDisk(1024);
    if ('reason' in disk) return test.skip(disk.reason);
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const root = join(disk.folder, 'kits');
    // Other programs may take the room between the look and the writing.
    const store = await openKitStore(root, { freeBytes: async () => Number.POSITIVE_INFINITY });
    await installed(store, older);
    const filler = join(disk.folder, 'filler');
    writeFileSync(filler, Buffer.alloc(430 * 1024));
    const before = namesBelow(root);
    expect(await install(store, newer)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(namesBelow(root)).toEqual(before);
    await expectWhole(await openKitStore(root), older);
    rmSync(filler);
    await installed(store, newer);
    await expectWhole(await openKitStore(root), newer);
  });

  it('keeps the kit in use where the disk is write-protected.', async (test) => {
    const disk = tinyDisk(2048);
    if ('reason' in disk) return test.skip(disk.reason);
    const { older, newer } = await makeTwoKits(temporaryFolder());
    await installed(
      await openKitStore(disk.folder, { freeBytes: async () => Number.POSITIVE_INFINITY }),
      older,
    );
    execFileSync('mount', ['-o', 'remount,ro', disk.folder]);
    const store = await openKitStore(disk.folder);
    expect(await install(store, newer)).toMatchObject({
      problem: { code: 'disk-write-failed' },
    });
    await expectWhole(store, older);
  });
});
