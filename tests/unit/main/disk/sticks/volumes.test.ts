// Writing kits to real volumes: whole, full, write-protected, pulled out, and such as give back other bytes than were written.
// @module-tag slow
import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { makeKit } from '../../../../support/make-kit.ts';
import { checkSums } from '../../../../support/public-tools.ts';
import {
  damageImage,
  makeVolume,
  noVolumeReason,
  type StickVolume,
  type VolumeKind,
} from '../../../../support/stick-volume.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import {
  beforeFile,
  diskThat,
  diskWith,
  mark,
  markedPath,
  putProgram,
  recheck,
  verifiedKit,
  verify,
  write,
  writtenNames,
} from './support.ts';

const kinds: readonly [VolumeKind, string][] = [
  ['ext4', 'past-cache'],
  ['exfat', 'through-cache'],
  ['tmpfs', 'through-cache'],
];
const everyKind = kinds.map(([kind]) => kind);

function namesOn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== 'lost+found');
}

/** The disk, on which something happens once all files are on the stick and before they are read back. */
function onceSynced(happen: (staging: string) => void): DiskOps {
  return diskWith((disk) => ({
    syncFolder: async (path) => {
      await disk.syncFolder(path);
      if (/\.kit\.\w+\.part$/.test(path)) happen(path);
    },
  }));
}

describe('A kit on a stick', () => {
  it.for(kinds)('is whole on %s, and checked again without a write', async ([kind, way], test) => {
    const volume = mountVolume(test, kind, 48);
    const { kit, bag } = await verifiedKit();
    const facts = { outcome: 'good', problems: [], readBack: way, treeHash: kit.treeHash };
    expect(await write(bag, [volume.folder])).toMatchObject([facts]);
    expect(checkSums(join(volume.folder, 'kit'))).toEqual({ code: 0, text: '' });
    expect(namesOn(volume.folder).sort()).toEqual(writtenNames);
    volume.makeReadOnly();
    expect(() => writeFileSync(join(volume.folder, 'x'), '')).toThrow('EROFS');
    expect(await recheck(kit, [volume.folder])).toMatchObject([facts]);
  });

  it('is whole on FAT32 with the program beside it, takes the place of an older one, and is checked again', async (test) => {
    const volume = mountVolume(test, 'fat', 40);
    const place = temporaryFolder();
    const older = await makeKit(join(place, 'older'), { version: '2026.1' });
    const kit = await makeKit(join(place, 'newer'), { publisher: older.publisher, version: '2026.2' });
    putProgram(join(place, 'program'));
    const programs = [{ platform: 'linux', folder: join(place, 'program'), opens: 'impact-kit' }] as const;
    expect(await write(await verify(older), [volume.folder])).toMatchObject([{ outcome: 'good' }]);
    const good = { outcome: 'good', problems: [], treeHash: kit.treeHash };
    expect(await write(await verify(kit), [volume.folder], { programs })).toMatchObject([good]);
    expect(checkSums(join(volume.folder, 'kit'))).toEqual({ code: 0, text: '' });
    // The driver does not tell Node that a folder holds something, so that the kit before is left for later.
    const names = namesOn(volume.folder).filter((name) => !/^\.kit\..*\.old$/.test(name));
    expect(names.sort()).toEqual([...writtenNames, 'Start on Linux.sh', 'program'].sort());
    volume.makeReadOnly();
    expect(await recheck(kit, [volume.folder])).toMatchObject([{ ...good, platforms: ['linux'] }]);
    // What the driver lets through is what FAT lets through.
    expect(() => writeFileSync(join(volume.folder, 'a?b'), '')).toThrow();
  });

  it.for(everyKind)(
    'is refused on %s where there is no room, before a file is written',
    async (kind, test) => {
      const volume = mountVolume(test, kind, 4);
      const { bag } = await verifiedKit();
      const disk = beforeFile(1, () => expect.unreachable('a file was written'));
      expect(await write(bag, [volume.folder], { diskOf: () => disk })).toMatchObject([
        { outcome: 'failed', problems: [{ code: 'stick-full', file: 'data/reports/one.pdf' }] },
      ]);
    },
  );

  it.for(everyKind)('is not good on %s that fills up half-way, and leaves nothing', async (kind, test) => {
    const volume = mountVolume(test, kind, 4);
    const { bag } = await verifiedKit();
    const freeBytesOf = (): number => Number.POSITIVE_INFINITY;
    const full = { code: 'stick-full', file: expect.stringMatching(/^data\//) };
    expect(await write(bag, [volume.folder], { freeBytesOf })).toMatchObject([
      { outcome: 'failed', readBack: 'none', problems: [full] },
    ]);
    expect(namesOn(volume.folder)).toEqual([]);
  });

  it('is called too large for a stick on which not even a folder fits any more', async (test) => {
    const volume = mountVolume(test, 'ext4', 48, true);
    const { bag } = await verifiedKit();
    // So many places are left that the hidden folder is the last thing that fits.
    for (let at = 0; at < 5; at += 1) writeFileSync(join(volume.folder, 'taken', `last ${at}`), '');
    expect(await write(bag, [volume.folder])).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'stick-full' }] },
    ]);
    await expect(realDisk.makeFolder(join(volume.folder, 'a', 'b', 'c'))).rejects.toThrow('ENOSPC');
  });

  it.for(everyKind)('is not good on %s that is write-protected', async (kind, test) => {
    const volume = mountVolume(test, kind, 48);
    volume.makeReadOnly();
    const { bag } = await verifiedKit();
    expect(await write(bag, [volume.folder])).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'stick-read-only' }] },
    ]);
  });
});

describe('What a killed run left on a stick', () => {
  it('makes room for the next one, and the kit that had stepped aside is not forgotten', async (test) => {
    const volume = mountVolume(test, 'ext4', 20);
    const { kit, bag } = await verifiedKit();
    await write(bag, [volume.folder]);
    const hidden = (end: string): string => join(volume.folder, `.kit.0123456789ab.${end}`);
    renameSync(join(volume.folder, 'kit'), hidden('old'));
    mkdirSync(hidden('part'));
    writeFileSync(join(hidden('part'), 'half'), Buffer.alloc(8_000_000));
    const older = await verify(
      await makeKit(join(temporaryFolder(), 'older'), { publisher: kit.publisher, version: '2025.1' }),
    );
    expect(await write(older, [volume.folder])).toMatchObject([{ problems: [{ code: 'kit-older' }] }]);
    expect(checkSums(join(volume.folder, 'kit'))).toEqual({ code: 0, text: '' });
    expect(await write(bag, [volume.folder])).toMatchObject([{ outcome: 'good' }]);
    expect(namesOn(volume.folder).sort()).toEqual(writtenNames);
  });
});

describe('A stick that is pulled out', () => {
  it.for([1, 3, 7])(
    'while file %d is written is not good, and nothing goes where it was',
    async (nth, test) => {
      const volume = mountVolume(test, 'ext4', 48);
      const { bag } = await verifiedKit();
      const disk = beforeFile(nth, () => volume.detach());
      expect(await write(bag, [volume.folder], { diskOf: () => disk })).toMatchObject([
        { outcome: 'failed', readBack: 'none', problems: [{ code: 'stick-gone' }] },
      ]);
      expect(readdirSync(volume.folder)).toEqual([]);
    },
  );

  it('before it is read back, or after it took its place, is not good', async (test) => {
    const { bag } = await verifiedKit();
    const early = mountVolume(test, 'ext4', 48);
    const late = mountVolume(test, 'exfat', 48);
    const lateDisk = diskWith((disk) => ({
      rename: async (from, to) => {
        await disk.rename(from, to);
        late.detach();
      },
    }));
    const disks = new Map([
      [early.folder, onceSynced(() => early.detach())],
      [late.folder, lateDisk],
    ]);
    const diskOf = (target: string): DiskOps => disks.get(target) ?? expect.unreachable();
    const gone = { outcome: 'failed', problems: [{ code: 'stick-gone' }] };
    expect(await write(bag, [early.folder, late.folder], { diskOf })).toMatchObject([gone, gone]);
  });
});

describe('A stick that gives back other bytes than were written', () => {
  it('is found out by reading past the cache, which still holds the right ones', async (test) => {
    const volume = mountVolume(test, 'ext4', 48);
    const { image = '' } = volume;
    const { bag } = await verifiedKit();
    let [count, cached] = [0, ''];
    const disk = onceSynced((staging) => {
      count = damageImage(image, mark);
      cached = readFileSync(join(staging, markedPath), 'utf8');
    });
    const [entry] = await write(bag, [volume.folder], { diskOf: () => disk });
    // The damage is there, and whoever trusts the cache does not see it.
    expect(count).toBeGreaterThan(0);
    expect(cached.startsWith(mark)).toBe(true);
    expect(entry).toMatchObject({
      outcome: 'failed',
      readBack: 'none',
      problems: [{ code: 'stick-corrupts', file: markedPath, count: 1 }],
    });
    expect(namesOn(volume.folder)).toEqual([]);
  });

  it('is not good when a part of it is missing', async (test) => {
    const volume = mountVolume(test, 'ext4', 48);
    const { image = '' } = volume;
    const { bag } = await verifiedKit();
    const disk = onceSynced(() => truncateSync(image, 1024 * 1024));
    const [entry] = await write(bag, [volume.folder], { diskOf: () => disk });
    expect(entry).toMatchObject({ outcome: 'failed', problems: [{ file: expect.stringMatching(/./) }] });
  });

  it('does not stop the others: of three sticks one is pulled out, one corrupts, one is good', async (test) => {
    const { kit, bag } = await verifiedKit();
    const [good, pulled, bad] = [
      mountVolume(test, 'exfat', 48),
      mountVolume(test, 'ext4', 48),
      mountVolume(test, 'exfat', 48),
    ];
    const flip = diskThat((path, bytes) =>
      basename(path) === 'two.pdf' ? bytes.map((byte, at) => (at === 77 ? byte ^ 4 : byte)) : bytes,
    );
    const disks = new Map([
      [pulled.folder, beforeFile(6, () => pulled.detach())],
      [bad.folder, flip],
    ]);
    const plain = diskWith(() => ({}));
    const targets = [good.folder, pulled.folder, bad.folder];
    const entries = await write(bag, targets, { diskOf: (target) => disks.get(target) ?? plain });
    expect(entries).toMatchObject([
      { target: good.folder, outcome: 'good', treeHash: kit.treeHash },
      { target: pulled.folder, outcome: 'failed', problems: [{ code: 'stick-gone' }] },
      { outcome: 'failed', problems: [{ code: 'stick-corrupts', file: 'data/reports/two.pdf' }] },
    ]);
    expect(checkSums(join(good.folder, 'kit'))).toEqual({ code: 0, text: '' });
  });
});

/** Makes a volume that is taken down when the test ends; skips the test, with the reason, where this machine mounts nothing. */
function mountVolume(
  test: TestContext,
  kind: VolumeKind,
  sizeMiB: number,
  hasFewPlaces = false,
): StickVolume {
  const reason = noVolumeReason(kind);
  if (reason !== undefined) return test.skip(reason);
  const volume = makeVolume(temporaryFolder(), { kind, sizeMiB, hasFewPlaces });
  onTestFinished(() => volume.remove());
  return volume;
}
