// User data under counted faults (goal G1): kills inside a call, power cuts after a call, disks that are full at a call.
// @module-tag slow
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { childProgram } from '../../../../support/child-program.ts';
import { countFault } from '../../../../support/fault-count.ts';
import { losses, PowerCutDisk } from '../../../../support/power-cut-disk.ts';
import { sampled } from '../../../../support/sample.ts';
import { faultSeed, pick, seededRandom } from '../../../../support/seeded.ts';
import { tinyDisk } from '../../../../support/tiny-disk.ts';
import { type DiskCall, watchedDisk } from '../../../../support/watched-disk.ts';
import { eventAt } from './child-events.ts';
import { opened, temporaryFolder } from './support.ts';

const program = childProgram(join(import.meta.dirname, 'killed-in-a-call.ts'));

/** Calls of a session that appends; a journal that is rewritten makes most of them. */
const calls: readonly DiskCall[] = [
  ...(['write', 'sync', 'identityOf', 'close', 'create', 'rename'] as const),
  ...(['syncFolder', 'remove', 'open', 'list', 'read'] as const),
];

/** Runs the child until it has ended itself; what it said. */
async function killedIn(folder: string, call: DiskCall, nth: number, delayMs: number): Promise<string[]> {
  const args = [program(), folder, call, String(nth), String(delayMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (ended, by) => resolve([ended, by])),
  );
  expect([code, signal], `${call} ${nth}: ${text}`).toEqual([null, 'SIGKILL']);
  return text.trim().split('\n');
}

const known = new Map<number, UserData>();
/** The data after a number of events. */
function dataAfter(sequence: number): UserData {
  const before = known.get(sequence);
  if (before) return before;
  const data = applyAll(Array.from({ length: sequence }, (_, index) => eventAt(index + 1)));
  known.set(sequence, data);
  return data;
}

/** Kills that one folder bears before the next is begun, so that its events stay few. Each begins with a write: there is nothing to read yet. */
const killsInOneFolder = 2 * calls.length;

/** All repeats take minutes on a busy machine. */
const wholeRunMs = 3_600_000;

describe(`With the seed ${faultSeed}, user data`, { timeout: wholeRunMs }, () => {
  const kills = sampled(600, calls.length);
  it(`has every saved event after each of ${kills} kills inside a call to the disk.`, async () => {
    const random = seededRandom('kills');
    let [folder, last] = ['', 0];
    for (let cycle = 0; cycle < kills; cycle += 1) {
      if (cycle % killsInOneFolder === 0) [folder, last] = [temporaryFolder(), 0];
      // A sample has every call.
      const call = calls[cycle % calls.length] ?? 'write';
      const isOften = ['write', 'sync', 'identityOf'].includes(call);
      const nth = 1 + Math.floor(random() * (isOften ? 12 : 1));
      const said = await killedIn(folder, call, nth, Math.floor(random() * 3));
      const where = `cycle ${cycle}, ${call} ${nth}`;
      expect(said.at(-1), where).toBe(`killed in ${call}`);
      const saved = Math.max(last, ...said.map(Number).filter((number) => number > 0));
      const vault = await opened(folder);
      const data = vault.snapshot();
      expect(data.sequence, where).toBeGreaterThanOrEqual(saved);
      expect(data.sequence, where).toBeLessThanOrEqual(saved + 1);
      expect(data, where).toEqual(dataAfter(data.sequence));
      expect(vault.report, where).toMatchObject({
        damagedRecords: 0,
        missingEvents: 0,
        wasPointerDamaged: false,
      });
      await vault.close();
      last = data.sequence;
      countFault('G1 kills', call);
    }
  });

  const cuts = sampled(80, 12);
  it(`has every saved event after each of ${cuts} power cuts.`, async () => {
    const random = seededRandom('power cuts');
    const root = temporaryFolder();
    const cut = new PowerCutDisk(root);
    const vault = await opened(join(root, 'data', 'vault'), cut.disk);
    /** How many steps were taken when an event was answered. */
    const answered: number[] = [];
    for (let number = 1; number <= 21; number += 1) {
      expect(await vault.append(eventAt(number))).toMatchObject({ ok: true });
      answered.push(cut.steps);
    }
    const names = new Map<string, number[]>();
    for (let steps = 1; steps <= cut.steps; steps += 1)
      names.set(cut.nameOf(steps), [...(names.get(cut.nameOf(steps)) ?? []), steps]);
    const kinds = [...names.keys()];
    for (let cycle = 0; cycle < cuts; cycle += 1) {
      const name = kinds[cycle % kinds.length] ?? '';
      const steps = pick(names.get(name) ?? [], random);
      // Between the bytes of one write, only a torn write leaves something of its own.
      const loss = name === 'write' ? 'torn' : pick(losses, random);
      const left = temporaryFolder();
      cut.layOut(left, steps, loss);
      rmSync(join(left, 'data', 'vault', 'lock'), { force: true });
      const found = await opened(join(left, 'data', 'vault'));
      const saved = answered.filter((step) => step <= steps).length;
      const where = `${loss} after ${steps} steps, ${name}: ${saved} saved`;
      expect(cut.nameOf(steps), where).toBe(name);
      const { sequence } = found.snapshot();
      expect([saved, saved + 1], where).toContain(sequence);
      expect(found.snapshot(), where).toEqual(dataAfter(sequence));
      expect(found.report, where).toMatchObject({ damagedRecords: 0, missingEvents: 0 });
      await found.close();
      countFault('G1 power cuts', `${name}, ${loss}`);
    }
  });

  const disks = sampled(32, 4);
  it(`loses nothing on each of ${disks} full disks, says so, and saves again once there is room.`, async (test) => {
    const random = seededRandom('full disks');
    for (let cycle = 0; cycle < disks; cycle += 1) {
      const disk = tinyDisk(256);
      if ('reason' in disk) return test.skip(disk.reason);
      const refused: DiskCall[] = [];
      const watched = watchedDisk(async (name, work) => {
        try {
          return await work();
        } catch (error) {
          if ((error as { code?: string }).code === 'ENOSPC') refused.push(name);
          throw error;
        }
      });
      const folder = join(disk.folder, 'vault');
      const vault = await opened(folder, watched);
      const saved: UserEvent[] = [];
      /** Every event needs room that no later one gives back. */
      const append = async (): Promise<boolean> => {
        const event = bookmark(saved.length + 1, 'x'.repeat(200));
        const answer = await vault.append(event);
        if (answer.ok) saved.push(event);
        else
          expect(answer.problem, `disk ${cycle}`).toEqual({ code: 'vault-write-failed', reason: 'ENOSPC' });
        return answer.ok;
      };
      const before = 1 + Math.floor(random() * 40);
      while (saved.length < before) expect(await append(), `disk ${cycle}`).toBe(true);
      const makeRoom = disk.leave(Math.floor(random() * 33));
      let isRefused = false;
      for (let tries = 0; tries < 1000 && !isRefused; tries += 1) isRefused = !(await append());
      expect(isRefused, `disk ${cycle}`).toBe(true);
      expect(refused.length, `disk ${cycle}`).toBeGreaterThan(0);
      expect(vault.snapshot(), `disk ${cycle}`).toEqual(applyAll(saved));
      makeRoom();
      expect(await append(), `disk ${cycle}`).toBe(true);
      await vault.close();
      const again = await opened(folder);
      expect(again.snapshot(), `disk ${cycle}`).toEqual(applyAll(saved));
      expect(again.report).toMatchObject({ damagedRecords: 0, tornBytes: 0, missingEvents: 0 });
      await again.close();
      countFault('G1 full disks', refused[0] ?? '');
    }
  });
});
