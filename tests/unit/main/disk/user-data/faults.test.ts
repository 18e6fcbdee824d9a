// @module-tag slow
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import type { VaultChange } from '../../../../../core/user-data/vault.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { comparableData } from '../../../../support/comparable-data.ts';
import { type Fault, faultyDisk } from '../../../../support/faulty-disk.ts';
import { callKinds, sampledPositions } from '../../../../support/sampled-positions.ts';
import { opened, temporaryFolder } from './support.ts';

const searchesOn: UserEvent = {
  kind: 'settings-changed',
  version: 1,
  settings: { isSearchHistoryKept: true },
};
const searched: UserEvent = { kind: 'search-made', version: 1, query: 'shelter' };
const erased: UserEvent = { kind: 'data-erased', version: 1, parts: ['searches'] };
/** Plain appends, and two events that make the journal be rewritten. */
const script: readonly UserEvent[] = [
  bookmark(1),
  searchesOn,
  bookmark(2),
  searched,
  erased,
  bookmark(3),
  searched,
  bookmark(4),
  erased,
  bookmark(5),
];

const faults: readonly Fault[] = [
  { code: 'EIO', isHalfDone: false },
  { code: 'EIO', isHalfDone: true },
  { code: 'ENOSPC', isHalfDone: false },
  { code: 'ENOSPC', isHalfDone: true },
];

/** What a session was told, as positions in the script: events answered as saved, and as failed or never asked for. */
type Told = { readonly saved: number[]; readonly failed: number[] };

/** Runs the script over a disk that may fail; checks after each event that the snapshot is what was answered. */
async function runScript(folder: string, disk: DiskOps): Promise<Told> {
  const told: Told = { saved: [], failed: [] };
  const result = await openVault(folder, { disk });
  if (!result.ok) {
    expect(result.problem.code).toBe('disk-read-failed');
    return { saved: [], failed: [...script.keys()] };
  }
  const vault = result.value;
  for (const [position, event] of script.entries()) {
    const saved = await vault.append(event);
    if (saved.ok) told.saved.push(position);
    else {
      expect(saved.problem.code).toBe('vault-write-failed');
      told.failed.push(position);
    }
    expect(vault.snapshot()).toEqual(applyAll(eventsAt(told.saved)));
  }
  await vault.close();
  return told;
}

describe('A vault on a failing disk', () => {
  for (const fault of faults) {
    const how = `${fault.code}${fault.isHalfDone ? ' after doing half or all of it' : ''}`;

    it(`loses nothing that was answered as saved when any one call fails with ${how}.`, async () => {
      const clean = faultyDisk(fault, () => false);
      await runScript(temporaryFolder(), clean.disk);
      expect(clean.calls()).toBeGreaterThan(60);
      let failures = 0;
      for (const position of sampledPositions(callKinds(clean.names), 6)) {
        const call = position + 1;
        const folder = temporaryFolder();
        const told = await runScript(folder, faultyDisk(fault, (count) => count === call).disk);
        // A single fault costs at most the event that met it: the next attempt works again.
        const lostAtOpen = told.failed.length === script.length;
        expect(told.failed.length, `call ${call}, ${clean.names[call - 1]}`).toBeLessThanOrEqual(
          lostAtOpen ? script.length : 1,
        );
        failures += told.failed.length > 0 ? 1 : 0;
        await expectOnDisk(folder, told, `call ${call}, ${clean.names[call - 1]}`);
      }
      expect(failures).toBeGreaterThan(10);
    });
  }

  for (const fault of [faults[0], faults[3]] as const) {
    if (!fault) continue;
    it(`loses nothing that was answered as saved when every call from some point on fails with ${fault.code}.`, async () => {
      const clean = faultyDisk(fault, () => false);
      await runScript(temporaryFolder(), clean.disk);
      for (const position of sampledPositions(callKinds(clean.names), 12)) {
        const call = position + 1;
        const folder = temporaryFolder();
        const told = await runScript(folder, faultyDisk(fault, (count) => count >= call).disk);
        await expectOnDisk(folder, told, `from call ${call}, ${clean.names[call - 1]}`);
      }
    });
  }

  it('stores nothing that waited behind an event it could not store, so that none overtakes it.', async () => {
    let behind: Promise<unknown> | undefined;
    const real = realDisk;
    const folder = temporaryFolder();
    const vault = await opened(folder, {
      ...real,
      open: async (path) => {
        const file = await real.open(path);
        const write: typeof file.write = async (bytes, position) => {
          if (behind || !path.includes('journal')) return await file.write(bytes, position);
          // Asked for while the one before is on its way to a disk that works again a moment later.
          behind = vault.append(bookmark(2));
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        };
        return { ...file, write };
      },
    });
    const failed = { ok: false, problem: { code: 'vault-write-failed', reason: 'ENOSPC' } };
    expect(await vault.append(bookmark(1))).toEqual(failed);
    expect(await behind).toEqual(failed);
    for (const page of [1, 2]) expect((await vault.append(bookmark(page))).ok).toBe(true);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(2)]));
  });

  it('can save again in the same session once the disk works again.', async () => {
    let isBroken = false;
    const folder = temporaryFolder();
    const vault = await opened(folder, faultyDisk({ code: 'ENOSPC', isHalfDone: true }, () => isBroken).disk);
    await vault.append(bookmark(1));
    isBroken = true;
    for (const page of [2, 3]) expect((await vault.append(bookmark(page))).ok).toBe(false);
    isBroken = false;
    expect((await vault.append(bookmark(4))).ok).toBe(true);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(4)]));
  });

  it('shows what is there when nothing can be written, and saves once it can.', async () => {
    const folder = temporaryFolder();
    const first = await opened(folder);
    await first.append(bookmark(1));
    await first.close();
    let isBroken = true;
    const failing = faultyDisk({ code: 'EIO', isHalfDone: false }, () => isBroken);
    const readable = { ...failing.disk, read: realDisk.read, list: realDisk.list };
    const vault = await opened(folder, readable);
    expect(vault.report.isReadOnly).toBe(true);
    expect(vault.snapshot()).toEqual(applyAll([bookmark(1)]));
    expect(await vault.append(bookmark(2))).toMatchObject({
      ok: false,
      problem: { code: 'vault-write-failed' },
    });
    isBroken = false;
    expect(await vault.append(bookmark(3))).toMatchObject({ ok: true });
    expect(vault.report.isReadOnly).toBe(false);
    await vault.close();
    expect((await opened(folder)).snapshot()).toEqual(applyAll([bookmark(1), bookmark(3)]));
  });

  it('takes what another program saved meanwhile when it could only read at first.', async () => {
    const folder = temporaryFolder();
    let isBroken = true;
    const failing = faultyDisk({ code: 'EIO', isHalfDone: false }, () => isBroken);
    const vault = await opened(folder, {
      ...failing.disk,
      read: realDisk.read,
      list: realDisk.list,
    });
    const other = await opened(folder);
    await other.append(bookmark(1));
    isBroken = false;
    expect(await vault.append(bookmark(2))).toMatchObject({ ok: false, problem: { reason: 'vault-locked' } });
    await other.close();
    const told: [VaultChange, UserData][] = [];
    vault.onChange((change) => told.push([change, vault.snapshot()]));
    await vault.append(bookmark(2));
    // What the other program stored is no event of this one: whoever listens has to read it.
    expect(told).toEqual([
      [{ sequence: 1 }, applyAll([bookmark(1)])],
      [{ sequence: 2, event: bookmark(2) }, applyAll([bookmark(1), bookmark(2)])],
    ]);
  });
});

/** After a restart every saved event is there; of the failed ones at most the one that met the fault may be there too. */
async function expectOnDisk(folder: string, told: Told, where: string): Promise<void> {
  // A restart: the lock of a process that is gone does not count.
  rmSync(join(folder, 'lock'), { force: true });
  const again = await opened(folder);
  const found = comparableData(again.snapshot());
  const allowed = [told.saved, ...told.failed.map((position) => [...told.saved, position])].map(eventsAt);
  expect(
    allowed.map((events) => comparableData(applyAll(events))),
    where,
  ).toContainEqual(found);
  expect(again.report, where).toMatchObject({ damagedRecords: 0, missingEvents: 0 });
  expect((await again.append(bookmark(77))).ok, where).toBe(true);
  await again.close();
}

function eventsAt(positions: readonly number[]): UserEvent[] {
  return [...positions].sort((one, other) => one - other).flatMap((position) => script[position] ?? []);
}
