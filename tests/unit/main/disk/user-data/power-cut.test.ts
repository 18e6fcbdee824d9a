// User data after a power cut: every event that was answered as saved is there, whatever was not synced by then.
// @module-tag slow
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { comparableData } from '../../../../support/comparable-data.ts';
import { losses, PowerCutDisk } from '../../../../support/power-cut-disk.ts';
import { callKinds, sampledPositions } from '../../../../support/sampled-positions.ts';
import { opened, openedCheaply, temporaryFolder } from './support.ts';

const passphrase = 'blue river under nine bridges';
const kept: UserEvent = { kind: 'settings-changed', version: 1, settings: { isSearchHistoryKept: true } };
const searched: UserEvent = { kind: 'search-made', version: 1, query: 'shelter' };
const erased: UserEvent = { kind: 'data-erased', version: 1, parts: ['searches'] };
/** Plain appends, and an event that makes the journal be rewritten. */
const script: readonly UserEvent[] = [bookmark(1), kept, searched, bookmark(2), erased, bookmark(3)];

describe('User data after a power cut', () => {
  it('has every event that was answered as saved, in order, and nothing half, after any step.', async () => {
    const root = temporaryFolder();
    const cut = new PowerCutDisk(root);
    const vault = await opened(join(root, 'data', 'vault'), cut.disk);
    /** How many steps were taken when an event was answered. */
    const answered: number[] = [];
    for (const event of script) {
      expect(await vault.append(event)).toMatchObject({ ok: true });
      answered.push(cut.steps);
    }
    await vault.close();
    const states = [0, ...script.map((_, at) => at + 1)].map((count) => applyAll(script.slice(0, count)));
    for (const loss of losses) {
      const cuts = cut.cuts(loss);
      const kinds = callKinds(cuts.map((steps) => cut.nameOf(steps)));
      for (const at of sampledPositions(kinds, 3)) {
        const steps = cuts[at] ?? 0;
        const left = temporaryFolder();
        cut.layOut(left, steps, loss);
        rmSync(join(left, 'data', 'vault', 'lock'), { force: true });
        const found = await opened(join(left, 'data', 'vault'));
        const saved = answered.filter((step) => step <= steps).length;
        const where = `${loss} after ${steps} steps, ${cut.nameOf(steps)}: ${saved} saved`;
        expect(states.slice(saved).map(comparableData), where).toContain(comparableData(found.snapshot()));
        expect(found.report, where).toMatchObject({ damagedRecords: 0, missingEvents: 0 });
        await found.close();
      }
    }
  });
});

describe('User data that gets a passphrase, after a power cut', () => {
  it('has every event, readable as before or opened by the passphrase, after any step.', async () => {
    const root = temporaryFolder();
    const cut = new PowerCutDisk(root);
    const folder = join(root, 'data', 'vault');
    const vault = await openedCheaply(folder, cut.disk);
    const all = [bookmark(1), bookmark(2), bookmark(3)];
    for (const event of all.slice(0, 2)) await vault.append(event);
    const begun = cut.steps;
    expect(await vault.access.protect(passphrase)).toMatchObject({ ok: true });
    const set = cut.steps;
    await vault.append(bookmark(3));
    const answered = cut.steps;
    await vault.close();
    for (const loss of losses) {
      const cuts = cut.cuts(loss).filter((steps) => steps >= begun);
      const kinds = callKinds(cuts.map((steps) => cut.nameOf(steps)));
      for (const at of sampledPositions(kinds, 3)) {
        const steps = cuts[at] ?? 0;
        const left = temporaryFolder();
        cut.layOut(left, steps, loss);
        rmSync(join(left, 'data', 'vault', 'lock'), { force: true });
        const found = await openedCheaply(join(left, 'data', 'vault'));
        const where = `${loss} after ${steps} steps, ${cut.nameOf(steps)}`;
        if (steps >= set) expect(found.access.protection(), where).toBe('locked');
        expect(await found.access.unlock({ passphrase }), where).toMatchObject({ ok: true });
        const states = [all.slice(0, 2), all].map((events) => comparableData(applyAll(events)));
        expect(states.slice(steps >= answered ? 1 : 0), where).toContain(comparableData(found.snapshot()));
        expect(found.report, where).toMatchObject({ damagedRecords: 0, missingEvents: 0 });
        await found.close();
      }
    }
  });
});
