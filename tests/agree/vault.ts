// Contract tests for every vault, in files or in memory.
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyEvent } from '../../core/user-data/apply-event.ts';
import { emptySnapshot, type UserData } from '../../core/user-data/user-data.ts';
import { type UserEvent, userEventSchema } from '../../core/user-data/user-event.ts';
import type { Vault } from '../../core/user-data/vault.ts';
import { bookmark, userEvents } from './vault-events.ts';

/** Holds a vault to the suite. `open` gives a fresh, empty one. */
export function agreeOnVault(name: string, open: () => Promise<Vault>): void {
  const openOne = async () => {
    const vault = await open();
    onTestFinished(() => vault.close());
    return vault;
  };

  describe(`${name}, like every vault,`, () => {
    it('starts empty with a clean report.', async () => {
      const vault = await openOne();
      expect(vault.snapshot()).toEqual(emptySnapshot);
      expect(vault.report).toMatchObject({ damagedRecords: 0, tornBytes: 0, isReadOnly: false });
    });

    it('answers an append with the data after it.', async () => {
      const vault = await openOne();
      const saved = await vault.append(bookmark(3));
      expect(saved).toEqual({ ok: true, value: vault.snapshot() });
      expect(vault.snapshot().bookmarks).toEqual([
        { resourceId: 'r1.en', page: 3, title: 'page 3', sequence: 1 },
      ]);
    });

    it('keeps the order of appends that are not waited for.', async () => {
      const vault = await openOne();
      const saved = await Promise.all([1, 2, 3, 4].map((page) => vault.append(bookmark(page))));
      expect(saved.map((result) => result.ok && result.value.sequence)).toEqual([1, 2, 3, 4]);
      expect(vault.snapshot().bookmarks.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    });

    it('notifies listeners of every change in order, before the append resolves, until they unsubscribe.', async () => {
      const vault = await openOne();
      const told: number[] = [];
      const stop = vault.onChange(({ sequence }) => told.push(sequence));
      await Promise.all([vault.append(bookmark(1)), vault.append(bookmark(2))]);
      expect(told).toEqual([1, 2]);
      stop();
      await vault.append(bookmark(3));
      expect(told).toEqual([1, 2]);
    });

    it('reports changes that lead from any snapshot to the data of the vault, one number at a time.', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(userEvents, { maxLength: 10 }),
          fc.array(userEvents, { maxLength: 20 }),
          async (earlier, later) => {
            const vault = await open();
            for (const event of earlier) await vault.append(event);
            let followed = vault.snapshot();
            const end = vault.onChange(({ sequence, event }) => {
              expect(sequence).toBe(followed.sequence + 1);
              if (event) followed = applyEvent(followed, { sequence, event });
              expect(followed).toEqual(vault.snapshot());
            });
            await Promise.all(later.map((event) => vault.append(event)));
            expect(followed).toEqual(vault.snapshot());
            end();
            await vault.close();
          },
        ),
        { numRuns: 20 },
      );
    });

    it('neither counts nor reports an event that changes nothing.', async () => {
      const vault = await openOne();
      await vault.append(bookmark(1));
      const before = vault.snapshot();
      let isTold = false;
      vault.onChange(() => {
        isTold = true;
      });
      expect(await vault.append(bookmark(1))).toEqual({ ok: true, value: before });
      expect(vault.snapshot()).toBe(before);
      expect(isTold).toBe(false);
    });

    it('throws on an event that does not fit its schema and on any event after close.', async () => {
      const vault = await open();
      const broken = {
        kind: 'bookmark-set',
        version: 1,
        resourceId: 'R1',
        page: 0,
        title: '',
      } as unknown as UserEvent;
      await expect(async () => vault.append(broken)).rejects.toThrow();
      await vault.close();
      await expect(async () => vault.append(bookmark(1))).rejects.toThrow('closed');
    });

    it('gives the same data as applying the events one by one.', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(userEvents, { maxLength: 30 }), async (events) => {
          const vault = await open();
          for (const event of events) await vault.append(event);
          expect(vault.snapshot()).toEqual(applyAll(events));
          await vault.close();
        }),
        { numRuns: 20 },
      );
    });
  });
}

/** User data after events, as a vault that never fails would hold it. */
export function applyAll(events: readonly UserEvent[], start: UserData = emptySnapshot): UserData {
  let data = start;
  for (const event of events) {
    data = applyEvent(data, { sequence: data.sequence + 1, event: userEventSchema.parse(event) });
  }
  return data;
}
