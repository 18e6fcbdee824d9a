// @module-tag slow
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../../../core/base/problem.ts';
import type { Progress } from '../../../../../../core/base/progress.ts';
import type { Result } from '../../../../../../core/base/result.ts';
import { openDelta } from '../../../../../../core/kit/delta/open-delta.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { installedBag } from '../../../../../../main/disk/bags/delta/installed-bag.ts';
import { applyDelta, writeDelta } from '../../../../../../main/disk/bags/delta.ts';
import { nodeHasher } from '../../../../../../main/disk/fs/node-hasher.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { ringOf } from '../../../../../support/check-kit.ts';
import { faultyDisk } from '../../../../../support/faulty-disk.ts';
import { filesOfKit } from '../../../../../support/kit-in-memory.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import { type MadeKit, sha256 } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { confirm, expectWhole, installed, namesBelow } from '../../kits/store/support.ts';
import { verifying } from '../../kits/store/verifying.ts';
import { apply, expectKit, makeSixKits, writtenDelta } from './support.ts';

type Given = {
  readonly folder: string;
  readonly kits: MadeKit[];
  readonly from: MadeKit;
  readonly to: MadeKit;
  readonly delta: string;
};

/** Six kits, and the delta from the third to the fourth. */
async function given(): Promise<Given> {
  const folder = temporaryFolder();
  const kits = await makeSixKits(folder);
  const [, , from, to] = kits;
  if (!from || !to) throw new Error('six kits were made');
  return { folder, kits, from, to, delta: await writtenDelta(from, to, join(folder, 'delta')) };
}

function problemIn(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}

function snapshot(kit: MadeKit): Map<string, string> {
  return new Map([...filesOfKit(kit)].map(([path, bytes]) => [path, sha256(bytes)]));
}

describe('Deltas on a disk', () => {
  it('lead from each of six versions to each other, every byte the same, and never touch the base', async () => {
    const folder = temporaryFolder();
    const kits = await makeSixKits(folder);
    const before = kits.map(snapshot);
    for (const from of kits) {
      for (const to of kits) {
        const name = `${from.info.version} to ${to.info.version}`;
        const delta = await writtenDelta(from, to, join(folder, `delta ${name}`));
        expect(await apply(from, delta, join(folder, name)), name).toMatchObject({ ok: true });
        await expectKit(join(folder, name), to, name);
      }
    }
    expect(kits.map(snapshot)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('carry a file that is new, not one that was moved or copied', async () => {
    const { folder, kits } = await given();
    const [, , , fourth, fifth] = kits;
    if (!fourth || !fifth) throw new Error('six kits were made');
    const moved = await writeDelta(
      openBagFolder(fourth.folder),
      openBagFolder(fifth.folder),
      join(folder, 'moved'),
    );
    expect(moved).toMatchObject({
      ok: true,
      value: { removed: ['data/reports/r1.el.pdf', 'data/reports/r1.en.pdf'] },
    });
    const sizes = moved.ok ? moved.value.carries.map(({ sizeBytes }) => sizeBytes) : [];
    expect(Math.max(...sizes)).toBeLessThan(5_000);
  });

  it('apply to a kit in the store of kits, whose objects stay as they are', async () => {
    const { folder, from, to, delta } = await given();
    const root = temporaryFolder();
    const store = await openKitStore(root);
    const active = await installed(store, from);
    const before = namesBelow(root);
    const base = installedBag(active, (hash) => store.objectPath(hash));
    const out = join(folder, 'out');
    expect(await applyDelta(base, delta, out, { ring: ringOf(to.publisher) })).toMatchObject({ ok: true });
    await expectKit(out, to);
    expect(namesBelow(root)).toEqual(before);
    await expectWhole(store, from);

    const hash = active.files['data/reports/r1.el.pdf']?.hash ?? '';
    flipByte(join(root, 'objects', hash.slice(0, 2)), hash, 5);
    const spoilt = applyDelta(base, delta, join(folder, 'other'), { ring: ringOf(to.publisher) });
    expect(problemIn(await spoilt)).toEqual({ code: 'object-changed', file: 'data/reports/r1.el.pdf' });
    rmSync(store.objectPath(hash));
    const lost = applyDelta(base, delta, join(folder, 'other'), { ring: ringOf(to.publisher) });
    expect(problemIn(await lost)).toEqual({ code: 'object-missing', file: 'data/reports/r1.el.pdf' });
    expect(readdirSync(folder)).not.toContain('other');
  });

  it('install straight into the store of kits, like any other kit', async () => {
    const { from, to, delta } = await given();
    const store = await openKitStore(temporaryFolder());
    const active = await installed(store, from);
    const base = installedBag(active, (hash) => store.objectPath(hash));
    const opened = await openDelta({ delta: openBagFolder(delta), base, hasher: nodeHasher });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(await store.install(opened.value.target, verifying(to))).toMatchObject({ ok: true });
    await expectWhole(store, to);
    await confirm(store);
    expect(await store.rollBack(testKitId)).toMatchObject({ ok: true });
    await expectWhole(store, from);
  });

  it('are refused by name, and nothing is there afterwards', async () => {
    const { folder, kits, from, to, delta } = await given();
    const out = join(folder, 'out');
    const other = kits[0] ?? from;
    expect(problemIn(await apply(other, delta, out))).toMatchObject({
      code: 'delta-wrong-base',
      found: 'org.example.kit 2026.1, 2026-01-01',
      needed: 'org.example.kit 2026.3, 2026-03-01',
    });
    expect(problemIn(await apply(from, folder, out))).toMatchObject({
      code: 'delta-invalid',
      reason: 'no-delta',
    });
    const hash = sha256(filesOfKit(to).get('data/reports/r1.en.pdf') ?? new Uint8Array());
    const carried = `objects/${hash.slice(0, 2)}/${hash}`;
    flipByte(delta, carried, 9);
    expect(problemIn(await apply(from, delta, out))).toEqual({
      code: 'payload-changed',
      file: carried,
      count: 1,
    });
    rmSync(join(delta, carried));
    expect(problemIn(await apply(from, delta, out))).toEqual({
      code: 'payload-missing',
      file: carried,
      count: 1,
    });
    const aborted = AbortSignal.abort();
    expect(problemIn(await apply(from, delta, out, { signal: aborted }))).toEqual({ code: 'stopped' });
    expect(readdirSync(folder).filter((name) => name.includes('out'))).toEqual([]);
  });

  it('take no place where something lies, unless told to', async () => {
    const { folder, from, to, delta } = await given();
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'letter.txt'), 'mine');
    expect(problemIn(await apply(from, delta, out))).toEqual({ code: 'folder-not-empty', file: 'out' });
    const again = await writeDelta(openBagFolder(from.folder), openBagFolder(to.folder), out);
    expect(problemIn(again)).toEqual({ code: 'folder-not-empty', file: 'out' });
    expect(namesBelow(out)).toEqual(['letter.txt']);
    expect(await apply(from, delta, out, { replaces: true })).toMatchObject({ ok: true });
    await expectKit(out, to);
  });

  it('are stopped in the middle of a file, and tell how far they are to the end', async () => {
    const { folder, from, to, delta } = await given();
    const controller = new AbortController();
    const stopping = { signal: controller.signal, report: () => controller.abort() };
    expect(problemIn(await apply(from, delta, join(folder, 'out'), stopping))).toEqual({ code: 'stopped' });
    const write = writeDelta(
      openBagFolder(from.folder),
      openBagFolder(to.folder),
      join(folder, 'd2'),
      stopping,
    );
    expect(problemIn(await write)).toEqual({ code: 'stopped' });
    expect(readdirSync(folder).filter((name) => /out|d2/.test(name))).toEqual([]);
    const told: Progress[] = [];
    await apply(from, delta, join(folder, 'out'), { report: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({ step: 'writing', unit: 'bytes' });
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
  });

  it('are not made of a kit whose files are not as its manifests say', async () => {
    const { folder, from, to } = await given();
    flipByte(to.folder, 'data/reports/r1.en.pdf', 0);
    const written = await writeDelta(
      openBagFolder(from.folder),
      openBagFolder(to.folder),
      join(folder, 'd2'),
    );
    expect(problemIn(written)).toEqual({ code: 'payload-changed', file: 'data/reports/r1.en.pdf', count: 1 });
    expect(readdirSync(folder).filter((name) => name.includes('d2'))).toEqual([]);
  });
});

describe('A disk that fails while a delta is applied', () => {
  it.each(['ENOSPC', 'EIO'] as const)(
    'with %s at any one call leaves no half kit and says so',
    async (code) => {
      const { folder, from, to, delta } = await given();
      const counted = faultyDisk({ code, isHalfDone: false }, () => false);
      expect(await apply(from, delta, join(folder, 'whole'), { disk: counted.disk })).toMatchObject({
        ok: true,
      });
      expect(counted.calls()).toBeGreaterThan(30);
      for (const isHalfDone of [false, true]) {
        for (let call = 1; call <= counted.calls(); call += 1) {
          const out = join(folder, `out-${isHalfDone}-${call}`);
          const { disk, names } = faultyDisk({ code, isHalfDone }, (number) => number === call);
          const applied = await apply(from, delta, out, { disk });
          const where = `${isHalfDone} ${call} ${names.at(call - 1)}`;
          expect(problemIn(applied)?.code, where).toBe(code === 'ENOSPC' ? 'disk-full' : 'disk-write-failed');
          const left = readdirSync(folder).filter((name) => name.includes(`out-${isHalfDone}-${call}`));
          if (left.includes(`out-${isHalfDone}-${call}`)) await expectKit(out, to, where);
          else expect(left, where).toEqual([]);
        }
      }
    },
    60_000,
  );
});
