// Write a kit to a failing disk. After every failure the stick has the kit before or the new one, under the right name.
// @module-tag slow
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StickProgress } from '../../../../../core/stick/register.ts';
import type { DiskOps } from '../../../../../main/disk/fs/ops.ts';
import { type FaultyDisk, faultyDisk } from '../../../../support/faulty-disk.ts';
import { makeKit, putFile } from '../../../../support/make-kit.ts';
import { checkSums } from '../../../../support/public-tools.ts';
import { callKinds, sampledPositions } from '../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import {
  beforeFile,
  diskThat,
  diskWith,
  markedPath,
  putProgram,
  verifiedKit,
  verify,
  write,
  writtenNames,
} from './support.ts';

/** A stick is written three times for every step there is. */
const longRun = { timeout: 180_000 };

const fault = (code: string): Error => Object.assign(new Error(code), { code });

/** The disk, whose nth operation fails, with `isLast` all after it as well. */
function failingAt(nth: number, { isLast = false } = {}): FaultyDisk {
  return faultyDisk({ code: 'EIO', isHalfDone: false }, (call) => call === nth || (isLast && call > nth));
}

/** A stick with the older of two kits, and which operations of writing the newer one over it are to fail. */
async function updates() {
  const place = temporaryFolder();
  const older = await makeKit(join(place, 'older'), { version: '2026.1' });
  const newer = await makeKit(join(place, 'newer'), { publisher: older.publisher, version: '2026.2' });
  const [before, after] = [await verify(older), await verify(newer)];
  const written = join(place, 'stick');
  mkdirSync(written);
  await write(before, [written]);
  const stickFor = (nth: number): string => {
    const stick = join(place, `stick-${nth}`);
    cpSync(written, stick, { recursive: true });
    return stick;
  };
  const { disk, names } = failingAt(Number.POSITIVE_INFINITY);
  expect(await write(after, [stickFor(0)], { diskOf: () => disk })).toMatchObject([{ outcome: 'good' }]);
  expect(names.length).toBeGreaterThan(30);
  const steps = sampledPositions(callKinds(names), 8).map((position) => position + 1);
  return { older, newer, after, steps, stickFor };
}

describe('A stick whose disk fails', () => {
  it(
    'at any one step holds the kit before or the new one, and is good only with the new one',
    longRun,
    async () => {
      const { older, newer, after, steps, stickFor } = await updates();
      const outcomes = new Set<string>();
      for (const nth of steps) {
        const stick = stickFor(nth);
        const failing = failingAt(nth);
        const [entry] = await write(after, [stick], { diskOf: () => failing.disk });
        const there = await verify({ ...newer, folder: join(stick, 'kit') });
        const wanted = entry?.outcome === 'good' ? newer.treeHash : older.treeHash;
        expect(there.check.treeHash, `after step ${nth}`).toBe(wanted);
        if (entry?.outcome === 'failed')
          expect(entry.problems[0]).toMatchObject({ file: expect.any(String) });
        outcomes.add(entry?.outcome ?? '');
        // What was left behind goes with the next kit.
        await write(after, [stick]);
        expect(readdirSync(stick).sort()).toEqual(writtenNames);
      }
      expect([...outcomes].sort()).toEqual(['failed', 'good']);
    },
  );

  it(
    'from one step on, as when the program is killed, holds a whole kit, or the next run brings it back',
    longRun,
    async () => {
      const { older, newer, after, steps, stickFor } = await updates();
      let aside = 0;
      for (const nth of steps) {
        const stick = stickFor(nth);
        const failing = failingAt(nth, { isLast: true });
        const [entry] = await write(after, [stick], { diskOf: () => failing.disk });
        if (readdirSync(stick).includes('kit')) {
          const { check } = await verify({ ...newer, folder: join(stick, 'kit') });
          const allowed = entry?.outcome === 'good' ? [newer.treeHash] : [older.treeHash, newer.treeHash];
          expect(allowed, `after step ${nth}`).toContain(check.treeHash);
        } else {
          aside += 1;
          expect(entry?.outcome).toBe('failed');
        }
        expect(await write(after, [stick]), `after step ${nth}`).toMatchObject([{ outcome: 'good' }]);
        expect(readdirSync(stick).sort()).toEqual(writtenNames);
      }
      expect(aside).toBeGreaterThan(0);
    },
  );

  it('by changing bytes is never good, whatever file it changes', async () => {
    const { kit, bag } = await verifiedKit();
    for (const { path } of [...bag.check.files]
      .map(([path, { sizeBytes }]) => ({ path, sizeBytes }))
      .filter(({ sizeBytes }) => sizeBytes > 0)) {
      const stick = temporaryFolder();
      const disk = diskThat((at, bytes) => (at.endsWith(`/${path}`) ? bytes.map((byte) => byte ^ 1) : bytes));
      const [entry] = await write(bag, [stick], { diskOf: () => disk });
      expect(entry).toMatchObject({ outcome: 'failed', treeHash: kit.treeHash });
      expect(entry?.problems[0]).toMatchObject({ file: expect.stringMatching(/./) });
      expect(readdirSync(stick)).toEqual([]);
    }
  });

  it('names the file that came back changed', async () => {
    const { bag } = await verifiedKit();
    const disk = diskThat((at, bytes) => (at.endsWith('marked.pdf') ? bytes.slice(1) : bytes));
    const [entry] = await write(bag, [temporaryFolder()], { diskOf: () => disk });
    expect(entry?.problems).toEqual([{ code: 'stick-corrupts', file: markedPath, count: 1 }]);
  });
});

describe('A stick with the rules of FAT32', () => {
  /** Refuses what FAT32 refuses: names, the same name in other letters, files above a limit, marks of rights. */
  function fatDisk(limitBytes: number): DiskOps {
    const seen = new Map<string, string>();
    const name = (path: string): void => {
      for (const part of path.split('/')) {
        if (/[<>:"|?*\\]|[. ]$/.test(part)) throw fault('EINVAL');
      }
      const key = path.toLowerCase();
      if ((seen.get(key) ?? path) !== path) throw fault('EEXIST');
      seen.set(key, path);
    };
    return diskWith((disk) => ({
      makeFolder: async (path) => {
        name(path);
        await disk.makeFolder(path);
      },
      create: async (path, options) => {
        name(path);
        const file = await disk.create(path, { ...options, mode: 0o666 });
        let sizeBytes = 0;
        return {
          ...file,
          write: async (bytes) => {
            sizeBytes += bytes.length;
            if (sizeBytes > limitBytes) throw fault('EFBIG');
            await file.write(bytes);
          },
        };
      },
    }));
  }

  it('takes every kit and program that is written at all', async () => {
    const { bag } = await verifiedKit();
    const [stick, program] = [temporaryFolder(), temporaryFolder()];
    putProgram(program);
    const programs = [{ platform: 'linux', folder: program, opens: 'impact-kit' }] as const;
    const options = { diskOf: () => fatDisk(4 * 1024 ** 3 - 1), programs };
    expect(await write(bag, [stick], options)).toMatchObject([{ outcome: 'good' }]);
    expect(checkSums(join(stick, 'kit'))).toEqual({ code: 0, text: '' });
  });

  it('is not asked for what it would refuse, and names the file when it refuses all the same', async () => {
    const { bag } = await verifiedKit();
    const program = temporaryFolder();
    putFile(program, 'a:b.txt', 'x');
    const programs = [{ platform: 'linux', folder: program }] as const;
    const disk = fatDisk(2_500_000);
    await expect(disk.create('/stick/a:b.txt')).rejects.toThrow('EINVAL');
    const untouched = temporaryFolder();
    expect(await write(bag, [untouched], { diskOf: () => disk, programs })).toMatchObject([
      { problems: [{ code: 'path-unsafe', file: 'linux/a:b.txt' }] },
    ]);
    expect(readdirSync(untouched)).toEqual([]);
    expect(await write(bag, [temporaryFolder()], { diskOf: () => disk })).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'stick-full', file: 'data/reports/one.pdf' }] },
    ]);
  });
});

describe('Writing sticks', () => {
  it('can be stopped half-way and leaves nothing', async () => {
    const { bag } = await verifiedKit();
    const stop = new AbortController();
    const stick = temporaryFolder();
    const diskOf = (): DiskOps => beforeFile(5, () => stop.abort());
    expect(await write(bag, [stick], { diskOf, signal: stop.signal })).toMatchObject([
      { outcome: 'stopped', problems: [{ code: 'stopped' }] },
    ]);
    expect(readdirSync(stick)).toEqual([]);
  });

  it('tells of each stick by itself, up to all bytes written and read back', async () => {
    const { bag } = await verifiedKit();
    const told: StickProgress[] = [];
    const targets = [temporaryFolder(), temporaryFolder()];
    await write(bag, targets, { report: (progress) => told.push(progress) });
    for (const target of targets) {
      const own = told.filter((progress) => progress.target === target);
      const phases = own.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]);
      expect(phases).toEqual(['looking', 'writing', 'syncing', 'reading-back', 'syncing', 'checked']);
      const last = own.at(-1);
      expect(last?.doneBytes).toBe(last?.totalBytes);
      for (const [at, { doneBytes }] of own.entries()) {
        expect(doneBytes).toBeGreaterThanOrEqual(own[at - 1]?.doneBytes ?? 0);
      }
    }
  });
});
