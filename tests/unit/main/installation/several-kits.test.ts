// Several kits in one place: their libraries are opened together, and each is updated, given up, made again and removed by itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../core/base/result.ts';
import { testKitId } from '../../../support/kit-in-use.ts';
import { type Computer, computerWithThree, kitsWith, noteId, otherId, updatedComputer } from './support.ts';

const never = new Promise<never>(() => undefined);
/** A machine may be slow. */
const patient = { timeout: 30_000 };
const damaged = { code: 'library-damaged', reason: 'test' } as const;
const three = [`${testKitId} 2026.1`, `${noteId} 2026.1`, `${otherId} 2026.1`];

type Session = Awaited<ReturnType<Computer['start']>>;

/** Has the page import some kits, and fail with a problem for all others. */
function importOnly({ page }: Session, ...kitIds: readonly string[]): void {
  const { requestImport } = page;
  page.requestImport = (request) => {
    page.conduct = kitIds.includes(request.kit.kitId) ? 'imports' : damaged;
    return requestImport.call(page, request);
  };
}

describe('A start with several kits', () => {
  it('opens them all, the first of the place first, without an import where each library is whole', async () => {
    const computer = await computerWithThree();
    const { open, page } = await computer.start();
    const opened = await open();
    expect(opened).toMatchObject(ok({ failed: [] }));
    const kits = opened.ok ? opened.value.kits : [];
    expect(kits.map(({ kit }) => kit.kitId + kit.suffix)).toEqual([
      testKitId,
      `${noteId}@${noteId}`,
      `${otherId}@${otherId}`,
    ]);
    expect(new Set(kits.map(({ generation }) => generation)).size).toBe(3);
    expect(page.requests).toEqual([]);
    expect(await computer.kitsInUse()).toEqual(three);
  });

  it('imports only those whose library is lost, one after another, and keeps the others', async () => {
    const computer = await computerWithThree();
    const { open, page, records } = await computer.start();
    const [first, ...lost] = await records.read();
    for (const { generation } of lost) computer.loseDatabase(generation);
    expect(await open()).toMatchObject(ok({ kits: [{ generation: first?.generation }, {}, {}] }));
    expect(page.requests.map(({ kit, isRebuild }) => [kit.kitId, isRebuild])).toEqual([
      [noteId, true],
      [otherId, true],
    ]);
    expect(await computer.kitsInUse()).toEqual(three);
  });

  it('lists a kit whose library cannot be made, and shows the others', async () => {
    const computer = await computerWithThree();
    computer.loseDatabases();
    const session = await computer.start();
    importOnly(session, testKitId, otherId);
    const opened = await session.open();
    expect(opened).toMatchObject(ok({ kits: [{ kit: { kitId: testKitId } }, { kit: { kitId: otherId } }] }));
    expect(opened.ok && opened.value.failed).toMatchObject([{ kitId: noteId, problem: damaged }]);
    expect(opened).not.toHaveProperty('value.givenUp');
    // The next attempt makes only that one.
    const next = await computer.start();
    expect(await next.open()).toMatchObject(ok({ failed: [] }));
    expect(next.page.requests).toHaveLength(1);
  });

  it('lists a kit of which the store has lost the record', async () => {
    const computer = await computerWithThree();
    computer.loseRecord(otherId);
    const opened = await (await computer.start()).open();
    expect(opened).toMatchObject(ok({ kits: [{ kit: { kitId: testKitId } }, { kit: { kitId: noteId } }] }));
    expect(opened.ok && opened.value.failed).toEqual([
      { kitId: otherId, problem: { code: 'kit-record-lost', kitId: otherId } },
    ]);
  });

  it('fails only where no kit has a library', async () => {
    const computer = await computerWithThree();
    computer.loseDatabases();
    const session = await computer.start();
    importOnly(session);
    expect(await session.open()).toEqual(fail(damaged));
  });

  it('that is stopped shows what is whole, and lists what was not made', async () => {
    const computer = await computerWithThree();
    const { open, page, records, installation } = await computer.start();
    const [, ...lost] = await records.read();
    for (const { generation } of lost) computer.loseDatabase(generation);
    page.conduct = 'waits';
    const opening = open();
    await vi.waitFor(() => expect(page.requests).toHaveLength(1), patient);
    await installation.stop();
    expect(await opening).toMatchObject(
      ok({
        kits: [{ kit: { kitId: testKitId } }],
        failed: [{ problem: { code: 'stopped' } }, { problem: { code: 'stopped' } }],
      }),
    );
    expect(page.requests).toHaveLength(1);
  });

  it('throws no databases away while one library can be read', async () => {
    const computer = await computerWithThree();
    const resetDatabases = vi.fn(async () => true);
    const session = await computer.start(() => ({ resetDatabases }));
    const [, note] = await session.records.read();
    computer.loseDatabase(note?.generation ?? '');
    session.page.conduct = { code: 'library-refused', reason: 'no backing store' };
    expect(await session.open()).toMatchObject(ok({ failed: [{ problem: { code: 'library-refused' } }] }));
    expect(resetDatabases).not.toHaveBeenCalled();
  });
});

describe('A kit beside others', () => {
  it('that cannot be imported is not added, and nothing of the others changes', async () => {
    const computer = await computerWithThree();
    const { open, install, page, records } = await computer.start();
    await open();
    const before = await records.read();
    page.conduct = damaged;
    expect(await install(await computer.makeKit('2026.1', 'org.example.more'))).toEqual(fail(damaged));
    expect(await computer.kitsInUse()).toEqual(three);
    expect(await records.read()).toEqual(before);
  });

  it('is updated, rolled back and made again with an import of its own', async () => {
    const computer = await computerWithThree();
    const { open, install, page, installation } = await computer.start();
    await open();
    expect(await install(await computer.makeKit('2026.2', otherId))).toMatchObject({ ok: true });
    expect(await computer.kitsInUse()).toEqual([...three.slice(0, 2), `${otherId} 2026.2`]);
    expect(await installation.rollBack(otherId)).toMatchObject(ok({ version: '2026.1' }));
    expect(await installation.rebuild(noteId)).toEqual(ok(undefined));
    expect(await installation.rebuild('org.example.nobody')).toEqual(fail({ code: 'kit-not-installed' }));
    expect(page.requests.map(({ kit }) => kit.kitId)).toEqual([otherId, otherId, noteId]);
    expect(await computer.kitsInUse()).toEqual(three);
  });

  it.each([
    ['added', 'org.example.more', '2026.1'],
    ['updated', otherId, '2026.2'],
  ])('is imported by the next start when the program was killed while it was %s', async (_, id, version) => {
    const computer = await computerWithThree();
    const killed = await computer.start();
    await killed.open();
    killed.page.conduct = 'waits';
    void killed.install(await computer.makeKit(version, id));
    await vi.waitFor(() => expect(killed.page.requests).toHaveLength(1), patient);
    const { open, page, shelf } = await computer.start();
    expect(await open()).toMatchObject(ok({ failed: [] }));
    expect(page.requests.map(({ kit }) => `${kit.kitId} ${kit.version}`)).toEqual([`${id} ${version}`]);
    expect(shelf.onTrial()).toBeUndefined();
    expect(await computer.kitsInUse()).toContain(`${id} ${version}`);
    expect(await computer.kitsInUse()).toEqual(expect.arrayContaining(three.slice(0, 2)));
  });

  it('that the next start cannot import is given up, with the reason, and the others are shown', async () => {
    for (const [id, version] of [
      ['org.example.more', '2026.1'],
      [otherId, '2026.2'],
    ] as const) {
      const computer = await computerWithThree();
      const killed = await computer.start();
      await killed.open();
      killed.page.conduct = 'waits';
      void killed.install(await computer.makeKit(version, id));
      await vi.waitFor(() => expect(killed.page.requests).toHaveLength(1), patient);
      const session = await computer.start();
      importOnly(session);
      const opened = await session.open();
      expect(opened).toMatchObject(ok({ kits: [{}, {}, {}], failed: [], givenUp: damaged }));
      expect(await computer.kitsInUse()).toEqual(three);
    }
  });
});

describe('Removing a kit', () => {
  it('takes its files and its record, and leaves the others as they are', async () => {
    const computer = await computerWithThree();
    const { open, installation, page, records, shelf } = await computer.start();
    await open();
    expect(await installation.remove(noteId)).toEqual(ok(undefined));
    expect(shelf.installed().map(({ kitId }) => kitId)).toEqual([testKitId, otherId]);
    expect((await records.read()).map(({ kitId }) => kitId).sort()).toEqual([testKitId, otherId]);
    const next = await computer.start();
    expect(await next.open()).toMatchObject(ok({ kits: [{}, {}], failed: [] }));
    expect([...page.requests, ...next.page.requests]).toEqual([]);
  });

  it('is refused for the last kit, for one that is not there, and while something else runs', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page } = await computer.start();
    await open();
    expect(await installation.remove(noteId)).toEqual(fail({ code: 'kit-not-installed' }));
    expect(await installation.remove(testKitId)).toEqual(fail({ code: 'kit-last' }));
    page.conduct = 'waits';
    void install(await computer.makeKit('2026.1', otherId));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1), patient);
    for (const refused of [installation.remove(testKitId), installation.removePrevious(testKitId)])
      expect(await refused).toEqual(fail({ code: 'call-refused', reason: 'busy' }));
    await installation.stop();
    expect(await computer.kitsInUse()).toEqual([`${testKitId} 2026.2`]);
  });

  it('that is killed before its record is written away is done all the same', async () => {
    const computer = await computerWithThree();
    const killed = await computer.start(({ records }) => ({ records: { ...records, write: () => never } }));
    await killed.open();
    void killed.installation.remove(noteId);
    await vi.waitFor(() => expect(killed.shelf.installed()).toHaveLength(2), patient);
    const left = await computer.start();
    expect((await left.records.read()).map(({ kitId }) => kitId)).toContain(noteId);
    expect((await left.installation.records()).map(({ kitId }) => kitId)).not.toContain(noteId);
    expect(await left.open()).toMatchObject(ok({ kits: [{}, {}], failed: [] }));
    expect((await left.records.read()).map(({ kitId }) => kitId)).not.toContain(noteId);
    // The kit that comes back gets a library of its own.
    expect(await left.install(await computer.makeKit('2026.1', noteId))).toMatchObject({ ok: true });
    expect(left.page.requests).toHaveLength(1);
    expect(await computer.kitsInUse()).toEqual(three);
  });

  it('that is killed before the store was changed leaves the kit with its library', async () => {
    const computer = await computerWithThree();
    const killed = await computer.start(({ kits }) => ({ kits: kitsWith(kits, { remove: () => never }) }));
    await killed.open();
    void killed.installation.remove(noteId);
    const { open, page } = await computer.start();
    expect(await open()).toMatchObject(ok({ kits: [{}, {}, {}] }));
    expect(page.requests).toEqual([]);
  });

  it('whose record the disk does not let go of is done, and the record counts for nothing', async () => {
    const computer = await computerWithThree();
    const full = fail({ code: 'disk-full', file: 'library.json' });
    const { open, installation } = await computer.start(({ records }) => ({
      records: { ...records, write: async () => full },
    }));
    await open();
    expect(await installation.remove(noteId)).toEqual(ok(undefined));
    expect((await installation.records()).map(({ kitId }) => kitId)).not.toContain(noteId);
  });

  it('of a version before keeps the kit, which cannot be gone back with any more', async () => {
    const computer = await updatedComputer();
    const { open, installation, page } = await computer.start();
    await open();
    expect(await installation.removePrevious(testKitId)).toEqual(ok(undefined));
    const missing = fail({ code: 'kit-previous-missing' });
    expect(await installation.removePrevious(testKitId)).toEqual(missing);
    expect(await installation.rollBack(testKitId)).toEqual(missing);
    expect(page.requests).toEqual([]);
    expect(await computer.kitsInUse()).toEqual([`${testKitId} 2026.2`]);
  });
});

describe('A record of format 1', () => {
  /** The computer as a program of format 1 left it: one record without the id of its kit. */
  async function computerOfFormatOne(): Promise<Computer> {
    const computer = await updatedComputer();
    const { records } = JSON.parse(readFileSync(computer.libraryFile, 'utf8')) as {
      records: { kitId?: string }[];
    };
    const { kitId: _, ...first } = records[0] ?? {};
    writeFileSync(computer.libraryFile, JSON.stringify(first));
    return computer;
  }

  it('is that of the kit with its tree: nothing is imported again', async () => {
    const computer = await computerOfFormatOne();
    const { open, page, installation } = await computer.start();
    expect(await open()).toMatchObject(ok({ kits: [{ kit: { version: '2026.2' } }] }));
    expect(page.requests).toEqual([]);
    expect(await installation.records()).toMatchObject([{ kitId: testKitId }]);
  });

  it('of the version before a kit on trial is found too, so that it can be gone back to', async () => {
    const computer = await computerOfFormatOne();
    const killed = await computer.start();
    await killed.open();
    killed.page.conduct = 'waits';
    void killed.install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(killed.page.requests).toHaveLength(1), patient);
    const session = await computer.start();
    importOnly(session);
    expect(await session.open()).toMatchObject(
      ok({ kits: [{ kit: { version: '2026.2' } }], givenUp: damaged }),
    );
    expect(session.page.requests).toHaveLength(1);
  });

  it('of a tree that no kit has counts as none', async () => {
    const computer = await computerOfFormatOne();
    const text = readFileSync(computer.libraryFile, 'utf8');
    writeFileSync(computer.libraryFile, text.replace(/"treeHash":"[0-9a-f]{8}/, '"treeHash":"00000000'));
    const { open, page, records } = await computer.start();
    expect(await records.read()).toEqual([]);
    expect(await open()).toMatchObject({ ok: true });
    expect(page.requests).toHaveLength(1);
  });
});

describe('A program that ends between the last two writes of an added kit', () => {
  it('finds the kit settled at the next start', async () => {
    const computer = await computerWithThree();
    const killed = await computer.start(({ records }) => ({
      records: {
        ...records,
        write: async (all) => {
          await records.write(all);
          return await never;
        },
      },
    }));
    await killed.open();
    void killed.install(await computer.makeKit('2026.1', 'org.example.more'));
    await vi.waitFor(async () => expect(await killed.records.read()).toHaveLength(4), patient);
    const { open, page, shelf } = await computer.start();
    expect(shelf.onTrial()).toBeUndefined();
    expect(await open()).toMatchObject(ok({ kits: [{}, {}, {}, {}] }));
    expect(page.requests).toEqual([]);
  });
});
