import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../../../core/base/progress.ts';
import { realDisk } from '../../../../../../main/disk/fs/ops.ts';
import { readPointers, slotNames, writePointer } from '../../../../../../main/disk/kits/store/pointer.ts';
import { readRecords, writeRecord } from '../../../../../../main/disk/kits/store/records.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { checklistPath, makePublisher, putFile, sha256 } from '../../../../../support/make-kit.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

describe('Jobs on the installer', () => {
  it('run one at a time; another is refused, the same one is joined.', async () => {
    const publisher = await makePublisher();
    const { installer, tokenOf } = await openInstaller(publisher);
    const [one, other] = [await makeVersion(publisher), await makeVersion(publisher, { version: '2026.2' })];
    const request = { token: await tokenOf(one), acceptsOlder: false };
    const second = { token: await tokenOf(other), acceptsOlder: false };
    const [first, refused, joined, check, verify, back] = await Promise.all([
      installer.install(request),
      installer.install(second),
      installer.install({ ...request }),
      installer.check(request.token),
      installer.verify(testKitId),
      installer.rollBack(testKitId),
    ]);
    expect(first).toMatchObject({ ok: true, value: { version: '2026.1' } });
    expect(joined).toBe(first);
    for (const answer of [refused, check, verify, back]) {
      expect(answer).toEqual({ ok: false, problem: { code: 'call-refused', reason: 'busy' } });
    }
    expect(await installer.install(second)).toMatchObject({ ok: true });
    // The library of a kit may be whole while something else runs.
    const running = installer.check(request.token);
    await installer.confirm(other.treeHash);
    expect(await running).toMatchObject({ ok: true });
    expect(await installer.undo()).toMatchObject({ problem: { code: 'kit-previous-missing' } });
    expect(await installer.rollBack(testKitId)).toMatchObject({ ok: true, value: { version: '2026.1' } });
  });

  it('are stopped, after which the next one runs and everything is as it was.', async () => {
    const publisher = await makePublisher();
    const files = { 'data/reports/large.pdf': new Uint8Array(5_000_000) };
    const kit = await makeVersion(publisher, { files });
    const { installer, tokenOf, root } = await openInstaller(publisher);
    const token = await tokenOf(kit);
    for (const start of [
      () => installer.check(token),
      () => installer.install({ token, acceptsOlder: false }),
    ]) {
      const running = start();
      await installer.stop();
      const next = installer.check(token);
      expect(await running).toEqual({ ok: false, problem: { code: 'stopped' } });
      expect(await next).toMatchObject({ ok: true, value: { isAcceptable: true } });
      expect(namesBelow(root)).toEqual([]);
    }
    expect(await installer.install({ token, acceptsOlder: false })).toMatchObject({ ok: true });
    const verifying = installer.verify(testKitId);
    await installer.stop();
    expect(await verifying).toEqual({ ok: false, problem: { code: 'stopped' } });
    await installer.stop();
    expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
  });

  it('tell how far they are, each to the end.', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(publisher);
    const told: Progress[] = [];
    const { installer, tokenOf, install } = await openInstaller(publisher, {
      report: (progress) => told.push(progress),
    });
    const isAtEnd = ({ done, total }: Progress): boolean => done === total;
    await installer.check(await tokenOf(kit));
    expect(told.at(-1)).toMatchObject({ step: 'verifying', unit: 'bytes' });
    expect(told.at(-1)).toSatisfy(isAtEnd);
    await install(kit);
    expect(told.map(({ step }) => step)).toContain('copying');
    expect(told.at(-1)).toMatchObject({ step: 'finishing' });
    await installer.verify(testKitId);
    expect(told.at(-1)).toMatchObject({ step: 'verifying' });
    expect(told.at(-1)).toSatisfy(isAtEnd);
  });

  it('name the first changed file of the kit in use, and count its files when all is well.', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(publisher);
    const { installer, root, install } = await openInstaller(publisher);
    expect(await installer.verify(testKitId)).toEqual({ ok: false, problem: { code: 'kit-not-installed' } });
    await install(kit);
    expect(await installer.verify(testKitId)).toMatchObject({
      ok: true,
      value: { fileCount: kit.files.size + 2 },
    });
    const hash = activeIn(installer)?.files[checklistPath]?.hash ?? '';
    flipByte(join(root, 'objects', hash.slice(0, 2)), hash, 0);
    expect(await installer.verify(testKitId)).toEqual({
      ok: false,
      problem: { code: 'object-changed', file: checklistPath },
    });
  });

  it('find a file that was replaced together with the record of the kit in use', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(publisher);
    const { root, install } = await openInstaller(publisher);
    await install(kit);
    await forgeChecklist(root);
    const { installer } = await openInstaller(publisher, { root });
    expect(activeIn(installer)?.version).toBe(kit.info.version);
    expect(await installer.verify(testKitId)).toEqual({
      ok: false,
      problem: { code: 'object-changed', file: checklistPath },
    });
  });
});

/** Puts another checklist into the store, and a record and pointers that name it. */
async function forgeChecklist(root: string): Promise<void> {
  const bytes = Buffer.from('Call 690 066 6666');
  const hash = sha256(bytes);
  putFile(root, join('objects', hash.slice(0, 2), hash), bytes);
  const [found] = await readPointers(root);
  const [kept] = await readRecords(root, [found?.value.kits[0]?.active]);
  if (!found || !kept) throw new Error('no kit is installed');
  const files = { ...kept.kit.files, [checklistPath]: { hash, sizeBytes: bytes.length } };
  const written = await writeRecord(root, { ...kept.kit, files }, realDisk);
  if (!written.ok) throw new Error('the record was not written');
  const kits = [{ kitId: testKitId, suffix: '', active: written.value.recordHash }];
  for (const slot of slotNames)
    await writePointer(root, slot, { sequence: 9, first: testKitId, kits }, realDisk);
}
