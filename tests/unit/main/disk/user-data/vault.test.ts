import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { encodeRecord } from '../../../../../main/disk/user-data/frame.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { agreeOnVault, applyAll } from '../../../../agree/vault.ts';
import { bookmark, userEvents } from '../../../../agree/vault-events.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { filesOf, journalOf, opened, temporaryFolder } from './support.ts';

agreeOnVault('The vault in files', () => opened(temporaryFolder()));

describe('The vault in files', () => {
  it('gives the same data after any interleaving of appends, bursts and openings as the twin in memory.', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: userEvents.map((event) => [event]) },
      { weight: 1, arbitrary: fc.array(userEvents, { maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constant('reopen' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const folder = temporaryFolder();
        let vault = await opened(folder);
        const taken: UserEvent[] = [];
        for (const next of steps) {
          if (next === 'reopen') {
            await vault.close();
            vault = await opened(folder);
          } else {
            await Promise.all(next.map((event) => vault.append(event)));
            taken.push(...next);
          }
          expect(vault.snapshot()).toEqual(applyAll(taken));
        }
        await vault.close();
        const again = await opened(folder);
        expect(again.snapshot()).toEqual(applyAll(taken));
        expect(again.report).toMatchObject({
          damagedRecords: 0,
          tornBytes: 0,
          missingEvents: 0,
          wasLockStale: false,
        });
        await again.close();
      }),
      { numRuns: 25 },
    );
  });

  it('stores events that arrive together with one sync.', async () => {
    const counted = faultyDisk({ code: 'EIO', isHalfDone: false }, () => false);
    const vault = await opened(temporaryFolder(), counted.disk);
    const before = counted.names.length;
    await Promise.all(Array.from({ length: 50 }, (_, index) => vault.append(bookmark(index + 1))));
    const calls = () => counted.names.splice(before);
    expect(calls().filter((name) => name === 'sync')).toHaveLength(1);
    await Promise.all(Array.from({ length: 50 }, (_, index) => vault.append(bookmark(index + 51))));
    // The records, and how far the journal got now.
    expect(calls()).toEqual(['write', 'sync', 'identityOf', 'identity', 'write']);
  });

  // Windows has no such modes: there the folder above is the account's.
  it.skipIf(process.platform === 'win32')('closes folder and files to everybody else.', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const vault = await opened(folder);
    await vault.append(bookmark(1));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(modes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('rewrites a journal that grew far beyond what is needed, and loses nothing by it.', async () => {
    const folder = temporaryFolder();
    const vault = await opened(folder);
    const events = Array.from({ length: 2500 }, (_, index) => bookmark((index % 10) + 1, `title ${index}`));
    await Promise.all(events.map((event) => vault.append(event)));
    await vault.append(bookmark(99));
    const size = filesOf(folder).get(journalOf(filesOf(folder)))?.length ?? 0;
    expect(size).toBeLessThan(1600 * 200);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([...events, bookmark(99)]));
  });

  it('leaves no superseded event behind after closing.', async () => {
    const folder = temporaryFolder();
    const vault = await opened(folder);
    await vault.append(bookmark(1, 'FIRST-TITLE'));
    await vault.append(bookmark(1, 'SECOND-TITLE'));
    await vault.close();
    const journal =
      filesOf(folder)
        .get(journalOf(filesOf(folder)))
        ?.toString('latin1') ?? '';
    expect(journal).toContain('SECOND-TITLE');
    expect(journal).not.toContain('FIRST-TITLE');
    expect(readdirSync(folder)).not.toContain('lock');
  });

  it('has no byte of what was erased in any file by the time the erasing is answered.', async () => {
    const folder = temporaryFolder();
    const vault = await opened(folder);
    await vault.append({ kind: 'settings-changed', version: 1, settings: { isSearchHistoryKept: true } });
    await vault.append({ kind: 'search-made', version: 1, query: 'SECRET-WORDS' });
    await vault.append(bookmark(1, 'KEPT-TITLE'));
    const bytes = () => Buffer.concat([...filesOf(folder).values()]).toString('latin1');
    expect(bytes()).toContain('SECRET-WORDS');
    const erased = await vault.append({ kind: 'data-erased', version: 1, parts: ['searches'] });
    expect(erased.ok).toBe(true);
    expect(bytes()).not.toContain('SECRET-WORDS');
    expect(bytes()).toContain('KEPT-TITLE');
  });

  it('keeps events of a newer program through closing, compaction and opening.', async () => {
    const folder = temporaryFolder();
    const newer = { kind: 'note-written', version: 2, text: 'Από νεότερο πρόγραμμα' };
    const vault = await opened(folder);
    await vault.append(bookmark(1));
    await vault.close();
    const name = journalOf(filesOf(folder));
    const file = await realDisk.open(join(folder, name));
    const record = encodeRecord(2, Buffer.from(JSON.stringify(newer)));
    await file.write(record, filesOf(folder).get(name)?.length ?? 0);
    await file.close();
    for (const page of [2, 3]) {
      const again = await opened(folder);
      expect(again.report).toMatchObject({ newerEvents: 1, damagedRecords: 0, missingEvents: 0 });
      await again.append(bookmark(page));
      await again.close();
    }
    expect((await opened(folder)).snapshot().kept).toEqual([{ sequence: 2, newer }]);
    expect(readFileSync(join(folder, journalOf(filesOf(folder))), 'utf8')).toContain(JSON.stringify(newer));
  });

  it('refuses a second opener until the first has closed.', async () => {
    const folder = temporaryFolder();
    const first = await opened(folder);
    expect(await openVault(folder)).toEqual({
      ok: false,
      problem: { code: 'vault-locked', pid: process.pid },
    });
    await first.close();
    await opened(folder);
  });

  it('goes on when a listener throws.', async () => {
    const vault = await opened(temporaryFolder());
    const thrown: unknown[] = [];
    const collect = (error: unknown) => thrown.push(error);
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', collect);
    vault.onChange(() => {
      throw new Error('a bug');
    });
    const saved = await vault.append(bookmark(1));
    await new Promise((resolve) => setImmediate(resolve));
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    expect(saved.ok).toBe(true);
    expect(thrown).toHaveLength(1);
  });
});
