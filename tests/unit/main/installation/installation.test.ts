// The owner of the installation: each way in which a job ends, and what the next start makes of it.
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../core/base/result.ts';
import { activeIn, testKitId } from '../../../support/kit-in-use.ts';
import { Computer, kitsWith, updatedComputer } from './support.ts';

const stopped = fail({ code: 'stopped' });
const damaged = { code: 'library-damaged', reason: 'test' } as const;

describe('A first start', () => {
  it('installs the starter kit, requests its import and counts it once the page has reported', async () => {
    const computer = await Computer.new();
    const { open, page, records, installation, progress } = await computer.start();
    page.conduct = 'waits';
    const opening = open();
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    const { generation, kit, isRebuild } = page.lastRequest();
    expect({ version: kit.version, isRebuild }).toEqual({ version: '2026.1', isRebuild: false });
    expect(await records.read()).toEqual([]);
    const step = { step: 'importing', done: 1, total: 2, unit: 'bytes' } as const;
    installation.importProgressed(generation, step);
    installation.importProgressed('0'.repeat(16), { ...step, done: 2 });
    expect(progress).toEqual([step]);
    await page.report(undefined);
    expect(await opening).toMatchObject({
      ok: true,
      value: { kits: [{ generation, kit: { version: '2026.1' } }] },
    });
    expect(await records.read()).toMatchObject([
      { kitId: testKitId, generation, treeHash: kit.treeHash, counts: { facts: 1 } },
    ]);
    expect(await computer.versionInUse()).toBe('2026.1');
  });

  it('that is stopped at any moment installs nothing half, and is done by the next attempt', async () => {
    const computer = await Computer.new();
    const { open, installation, page } = await computer.start();
    const early = installation.open([]);
    await installation.stop();
    expect(await early).toEqual(stopped);
    expect(page.requests).toEqual([]);
    page.conduct = 'waits';
    const late = open();
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    await installation.stop();
    expect(await late).toEqual(stopped);
    expect(page.cancelled).toEqual([page.lastRequest().generation]);
    page.conduct = 'imports';
    expect(await open()).toMatchObject({ ok: true });
    expect(await computer.versionInUse()).toBe('2026.1');
  });

  it('whose browser opens no database throws its databases away once, and imports again', async () => {
    const computer = await Computer.new();
    const refused = { code: 'library-refused', reason: 'no backing store' } as const;
    let resets = 0;
    const { open, install, page } = await computer.start(() => ({
      resetDatabases: async () => {
        resets += 1;
        if (resets === 1) page.conduct = 'imports';
        return true;
      },
    }));
    page.conduct = refused;
    expect(await open()).toMatchObject({ ok: true });
    expect([resets, page.requests.length]).toEqual([1, 2]);
    // A library that can be read is not thrown away for a kit that cannot be imported.
    page.conduct = refused;
    expect(await install(await computer.makeKit('2026.2'))).toEqual(fail(refused));
    expect(resets).toBe(1);
    computer.loseDatabases();
    expect(await open()).toEqual(fail(refused));
    expect(resets).toBe(2);
  });

  it('whose import fails says why, and is tried again', async () => {
    const computer = await Computer.new();
    const { open, page } = await computer.start();
    page.conduct = damaged;
    expect(await open()).toEqual(fail(damaged));
    page.conduct = 'imports';
    expect(await open()).toMatchObject({ ok: true });
  });
});

describe('A start with a library', () => {
  it('that is whole requests no import', async () => {
    const computer = await updatedComputer();
    const { open, page } = await computer.start();
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.2' } }] } });
    expect(page.requests).toEqual([]);
  });

  it('is long work only where something is installed or imported, and each time once', async () => {
    const computer = await updatedComputer();
    const told: string[] = [];
    const { open, install, installation } = await computer.start(() => ({
      onBegun: () => told.push('begun'),
      onEnded: () => told.push('ended'),
    }));
    expect(await open()).toMatchObject({ ok: true });
    expect(told).toEqual(['ended']);
    expect(await install(await computer.makeKit('2026.3'))).toMatchObject({ ok: true });
    expect(await installation.rollBack(testKitId)).toMatchObject({ ok: true });
    computer.loseDatabases();
    expect(await open()).toMatchObject({ ok: true });
    expect(told.slice(1)).toEqual(['begun', 'ended', 'begun', 'ended', 'begun', 'ended']);
    const next = await (await Computer.new()).start(() => ({
      onBegun: () => told.push('begun anew'),
    }));
    expect(await next.open()).toMatchObject({ ok: true });
    expect(told.slice(7)).toEqual(['begun anew']);
  });

  it('that is lost makes it again from the kit in use', async () => {
    const computer = await updatedComputer();
    computer.loseDatabases();
    const { open, page } = await computer.start();
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.2' } }] } });
    expect(page.lastRequest()).toMatchObject({ isRebuild: true, kit: { version: '2026.2' } });
    expect(await computer.versionInUse()).toBe('2026.2');
  });
});

describe('An update', () => {
  it('that is done leaves the new kit in use and the old one to go back to', async () => {
    const computer = await updatedComputer();
    const { open, install, shelf, installation } = await computer.start();
    await open();
    expect(await install(await computer.makeKit('2026.3'))).toMatchObject({
      ok: true,
      value: { version: '2026.3', previousVersion: '2026.2' },
    });
    expect(await shelf.undo()).toEqual(fail({ code: 'kit-previous-missing' }));
    expect(await computer.versionInUse()).toBe('2026.3');
    expect(await installation.rollBack(testKitId)).toMatchObject({ ok: true, value: { version: '2026.2' } });
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('whose import fails is rolled back, and what can be gone back to is as it was', async () => {
    const computer = await updatedComputer();
    const { open, install, page, shelf } = await computer.start();
    await open();
    page.conduct = damaged;
    expect(await install(await computer.makeKit('2026.3'))).toEqual(fail(damaged));
    expect(activeIn(shelf)).toMatchObject({ version: '2026.2', previousVersion: '2026.1' });
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('that is refused before it is staged requests nothing', async () => {
    const computer = await updatedComputer();
    const { open, installation, page } = await computer.start();
    await open();
    const token = '0'.repeat(32) as Parameters<typeof installation.install>[0]['token'];
    expect(await installation.install({ token, acceptsOlder: false })).toEqual(
      fail({ code: 'call-refused', reason: 'token' }),
    );
    expect(page.requests).toEqual([]);
  });

  it('that is stopped while it is staged, or while it is imported, is rolled back', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page } = await computer.start();
    await open();
    page.conduct = 'waits';
    const kit = await computer.makeKit('2026.3');
    for (const isImporting of [false, true]) {
      const installing = install(kit);
      if (isImporting) await vi.waitFor(() => expect(page.requests).toHaveLength(1));
      else await Promise.resolve();
      await vi.waitFor(async () => {
        await installation.stop();
        expect(await Promise.race([installing, 'running'])).not.toBe('running');
      });
      expect(await installing).toEqual(stopped);
      expect(await computer.versionInUse()).toBe('2026.2');
    }
  });

  it('for whose library there is no room is rolled back before an import is requested', async () => {
    const computer = await updatedComputer();
    const { open, install, page } = await computer.start(() => ({ hasRoomFor: async () => false }));
    await open();
    expect(await install(await computer.makeKit('2026.3'))).toMatchObject({ problem: { code: 'disk-full' } });
    expect(page.requests).toEqual([]);
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('that fills the disk while it is imported names what there was no room for', async () => {
    const computer = await updatedComputer();
    const { open, install, page, installation } = await computer.start(() => ({
      hasRoomFor: async (neededBytes) => neededBytes > 0,
    }));
    await open();
    page.conduct = 'waits';
    const installing = install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    const { generation } = page.lastRequest();
    const step = { step: 'importing', done: 1, total: 2, unit: 'bytes', item: 'data/c1.md' } as const;
    installation.importProgressed(generation, step);
    await page.report(undefined, fail(damaged));
    expect(await installing).toEqual(fail({ code: 'disk-full', file: 'data/c1.md' }));
  });

  it('whose record cannot be written is rolled back, and the page hears that its import does not count', async () => {
    const computer = await updatedComputer();
    const full = fail({ code: 'disk-full', file: 'library.json' });
    const { open, install, page } = await computer.start(({ records }) => ({
      records: { ...records, write: async () => full },
    }));
    await open();
    expect(await install(await computer.makeKit('2026.3'))).toEqual(full);
    expect(page.answers).toEqual([full]);
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('whose record throws ends with that error for all who wait, and the next page imports it', async () => {
    const computer = await updatedComputer();
    const broken = new Error('broken');
    let isBroken = true;
    const { open, install, page } = await computer.start(({ records }) => ({
      records: {
        ...records,
        write: async (record) => {
          if (isBroken) throw broken;
          return await records.write(record);
        },
      },
    }));
    await open();
    page.conduct = 'waits';
    const installing = install(await computer.makeKit('2026.3'));
    const ended = vi.fn();
    installing.catch(ended);
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    await expect(page.report(undefined)).rejects.toBe(broken);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(broken));
    isBroken = false;
    page.conduct = 'imports';
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.3' } }] } });
    expect(await computer.versionInUse()).toBe('2026.3');
  });

  it('that the disk does not let go of is rolled back before anything else is done', async () => {
    const computer = await updatedComputer();
    let isRefusing = true;
    const refused = fail({ code: 'disk-write-failed', file: 'active-a.json', reason: 'EIO' });
    const { open, install, page, shelf, installation } = await computer.start(({ kits }) => ({
      kits: kitsWith(kits, { undo: async () => (isRefusing ? refused : await kits.undo()) }),
    }));
    await open();
    page.conduct = damaged;
    const kit = await computer.makeKit('2026.3');
    expect(await install(kit)).toEqual(fail(damaged));
    expect(activeIn(shelf)?.version).toBe('2026.3');
    // The library that is shown is the one of 2026.2.
    expect(await installation.rebuild(testKitId)).toEqual(refused);
    isRefusing = false;
    const { token } = await shelf.choose(kit.folder);
    const stopping = installation.check(token);
    await installation.stop();
    expect(await stopping).toEqual(stopped);
    expect(await computer.versionInUse()).toBe('2026.2');
    expect(await installation.check(token)).toMatchObject({
      ok: true,
      value: { comparison: 'newer' },
    });
  });

  it('whose import fails is rolled back also while a kit is read beside it', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page, shelf } = await computer.start();
    await open();
    const kit = await computer.makeKit('2026.3');
    const { token } = await shelf.choose(kit.folder);
    for (const read of [() => installation.check(token), () => shelf.verify(testKitId)]) {
      page.conduct = 'waits';
      const before = page.requests.length;
      const installing = install(kit);
      await vi.waitFor(() => expect(page.requests).toHaveLength(before + 1));
      const reading = read();
      await page.report(undefined, fail(damaged));
      expect(await installing).toEqual(fail(damaged));
      expect(await computer.versionInUse()).toBe('2026.2');
      expect(await reading).toEqual(stopped);
    }
  });

  it('refuses another one while it runs', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page } = await computer.start();
    await open();
    page.conduct = 'waits';
    const installing = install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    const busy = fail({ code: 'call-refused', reason: 'busy' });
    expect(await installation.rollBack(testKitId)).toEqual(busy);
    expect(await installation.rebuild(testKitId)).toEqual(busy);
    await page.report(undefined);
    expect(await installing).toMatchObject({ ok: true });
  });
});

describe('A library with a changed row', () => {
  it('is made again from the kit in use; where that fails the record stays', async () => {
    const computer = await updatedComputer();
    const { open, installation, page, records } = await computer.start();
    await open();
    const before = await records.read();
    page.conduct = damaged;
    expect(await installation.rebuild(testKitId)).toEqual(fail(damaged));
    expect(await records.read()).toEqual(before);
    page.conduct = 'imports';
    expect(await installation.rebuild(testKitId)).toEqual(ok(undefined));
    expect(page.lastRequest()).toMatchObject({ isRebuild: true, kit: { version: '2026.2' } });
    expect((await records.read())[0]?.generation).toBe(page.lastRequest().generation);
  });
});
