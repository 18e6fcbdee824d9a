// Installations that lose their page or their process: what the next page or the next start makes of them.
import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../../core/base/result.ts';
import { activeIn } from '../../../support/kit-in-use.ts';
import { Computer, kitsWith, updatedComputer } from './support.ts';

const never = new Promise<never>(() => undefined);
const stopped = fail({ code: 'stopped' });
const damaged = { code: 'library-damaged', reason: 'test' } as const;

describe('A page that is gone while it imports an update', () => {
  it('leaves the kit on trial when its window was closed; the next window imports it', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page, shelf } = await computer.start();
    await open();
    page.conduct = 'waits';
    const installing = install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    installation.windowClosed();
    expect(await installing).toEqual(stopped);
    expect(activeIn(shelf)?.version).toBe('2026.3');
    page.conduct = 'imports';
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.3' } }] } });
    expect(await computer.versionInUse()).toBe('2026.3');
  });

  it('cannot make its import count any more, and the page that was loaded again goes on', async () => {
    const computer = await updatedComputer();
    const { open, install, installation, page } = await computer.start();
    await open();
    page.conduct = 'waits';
    const installing = install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    const old = page.lastRequest();
    const opening = open();
    expect(await installing).toEqual(stopped);
    await vi.waitFor(() => expect(page.requests).toHaveLength(2));
    expect(page.lastRequest().generation).not.toBe(old.generation);
    expect(await installation.importFinished(old.generation, fail(damaged))).toEqual(
      fail({ code: 'call-refused', reason: 'generation' }),
    );
    await page.report(undefined);
    expect(await opening).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.3' } }] } });
  });

  it('twice over the same kit has that kit given up: it may be what ends the page', async () => {
    const computer = await updatedComputer();
    const { open, install, page } = await computer.start();
    await open();
    page.conduct = 'waits';
    void install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    void open();
    await vi.waitFor(() => expect(page.requests).toHaveLength(2));
    expect(await open()).toMatchObject({
      ok: true,
      value: { kits: [{ kit: { version: '2026.2' } }], givenUp: { code: 'library-damaged' } },
    });
    expect(page.requests).toHaveLength(2);
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it.each(['the program ends', 'another page is loaded'])(
    'leaves the kit on trial also when it was just staged and %s',
    async (how) => {
      const computer = await updatedComputer();
      let ending: Promise<unknown> | undefined;
      const { open, install, installation, page, shelf } = await computer.start(({ kits }) => ({
        kits: kitsWith(kits, {
          install: async (request) => {
            const staged = await kits.install(request);
            ending = how === 'the program ends' ? installation.close() : open();
            // The owner hears of the end before the answer of the store.
            await new Promise((resolve) => setTimeout(resolve, 20));
            return staged;
          },
        }),
      }));
      await open();
      expect(await install(await computer.makeKit('2026.3'))).toEqual(stopped);
      await ending;
      expect(activeIn(shelf)?.version).toBe('2026.3');
      expect(page.requests.map(({ kit }) => kit.version)).toEqual(
        how === 'the program ends' ? [] : ['2026.3'],
      );
    },
  );

  it('and a window that is gone before the request leave the kit on trial', async () => {
    const computer = await updatedComputer();
    const { open, install, page, shelf } = await computer.start();
    await open();
    page.isOpen = false;
    expect(await install(await computer.makeKit('2026.3'))).toEqual(stopped);
    expect(activeIn(shelf)?.version).toBe('2026.3');
  });
});

describe('A start after a kill', () => {
  /** The program is killed at this point of an update to 2026.3: nothing behind it happens. */
  const kills = {
    'while the page imports': { conduct: 'waits', replace: () => ({}) },
    'before the record is written': {
      conduct: 'imports',
      replace: ({ records }) => ({ records: { ...records, write: () => never } }),
    },
    'after the record was written': {
      conduct: 'imports',
      replace: ({ records }) => ({
        records: {
          ...records,
          write: async (record) => {
            await records.write(record);
            return await never;
          },
        },
      }),
    },
  } as const satisfies Record<
    string,
    {
      readonly conduct: 'waits' | 'imports';
      readonly replace: NonNullable<Parameters<Computer['start']>[0]>;
    }
  >;

  async function killedComputer({ conduct, replace }: (typeof kills)[keyof typeof kills]): Promise<Computer> {
    const computer = await updatedComputer();
    const { open, install, page, store, records } = await computer.start(replace);
    await open();
    page.conduct = conduct;
    const before = await records.read();
    void install(await computer.makeKit('2026.3'));
    await vi.waitFor(() => expect(page.requests).toHaveLength(1));
    if (replace === kills['after the record was written'].replace)
      await vi.waitFor(async () => expect(await records.read()).not.toEqual(before));
    expect(activeIn(store)?.version).toBe('2026.3');
    return computer;
  }

  it.each(Object.entries(kills))('%s ends with the new kit and its library', async (_name, kill) => {
    const computer = await killedComputer(kill);
    const { open, shelf } = await computer.start();
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.3' } }] } });
    expect(await shelf.undo()).toEqual(fail({ code: 'kit-previous-missing' }));
    expect(await computer.versionInUse()).toBe('2026.3');
  });

  it.each([
    ['is stopped', 'waits'],
    ['cannot import it', damaged],
  ] as const)('that %s shows the kit before, and says why', async (_name, conduct) => {
    const computer = await killedComputer(kills['while the page imports']);
    const { open, page, installation } = await computer.start();
    page.conduct = conduct;
    const opening = open();
    if (conduct === 'waits') {
      await vi.waitFor(() => expect(page.requests).toHaveLength(1));
      await installation.stop();
    }
    const givenUp = conduct === 'waits' ? { code: 'stopped' } : damaged;
    expect(await opening).toMatchObject({
      ok: true,
      value: { kits: [{ kit: { version: '2026.2' } }], givenUp },
    });
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('that finds no room for the library shows the kit before without an import', async () => {
    const computer = await killedComputer(kills['while the page imports']);
    const { open, page } = await computer.start(() => ({ hasRoomFor: async () => false }));
    expect(await open()).toMatchObject({
      ok: true,
      value: { kits: [{ kit: { version: '2026.2' } }], givenUp: { code: 'disk-full' } },
    });
    expect(page.requests).toEqual([]);
  });

  it('whose library before is lost as well makes the library of the kit before', async () => {
    const computer = await killedComputer(kills['while the page imports']);
    computer.loseDatabases();
    const { open, page } = await computer.start();
    const { requestImport } = page;
    page.requestImport = (request) => {
      page.conduct = request.kit.version === '2026.3' ? damaged : 'imports';
      return requestImport.call(page, request);
    };
    expect(await open()).toMatchObject({
      ok: true,
      value: { kits: [{ kit: { version: '2026.2' } }], givenUp: damaged },
    });
    expect(await computer.versionInUse()).toBe('2026.2');
  });

  it('of a first installation ends with the starter kit and its library', async () => {
    const computer = await Computer.new();
    const killed = await computer.start();
    killed.page.conduct = 'waits';
    void killed.open();
    await vi.waitFor(() => expect(killed.page.requests).toHaveLength(1));
    const { open } = await computer.start();
    expect(await open()).toMatchObject({ ok: true, value: { kits: [{ kit: { version: '2026.1' } }] } });
    expect(await computer.versionInUse()).toBe('2026.1');
  });
});
