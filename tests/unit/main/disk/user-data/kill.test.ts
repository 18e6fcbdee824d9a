// @module-tag slow
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { childProgram } from '../../../../support/child-program.ts';
import { sampled } from '../../../../support/sample.ts';
import { eventAt } from './child-events.ts';
import { opened, temporaryFolder } from './support.ts';

const kills = sampled(25, 10);
const program = childProgram(join(import.meta.dirname, 'appending-child.ts'));

/** Starts the child; gives how to kill it and the highest number it was told to be saved. */
function start(
  folder: string,
  burst: number,
): { child: ChildProcess; saved(): number; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [program(), folder, String(burst)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const saved = () => Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
  return { child, saved, ended };
}

/** The data after each number, so that a vault can be compared with the one it must be. */
function dataAfter(sequence: number): UserData {
  return applyAll(Array.from({ length: sequence }, (_, index) => eventAt(index + 1)));
}

describe('A vault whose program is killed while it saves', () => {
  it(`has every saved event after each of ${kills} kills, nothing half, and needs no help to open.`, async () => {
    const folder = temporaryFolder();
    let lastSaved = 0;
    let grown = 0;
    for (let cycle = 0; cycle < kills; cycle += 1) {
      const run = start(folder, cycle % 3 === 2 ? 12 : 1);
      for (let waited = 0; run.saved() <= lastSaved && waited < 10_000; waited += 5) await wait(5);
      await wait(Math.random() * 60);
      run.child.kill('SIGKILL');
      await run.ended;
      const saved = run.saved();
      expect(saved, `cycle ${cycle}`).toBeGreaterThan(lastSaved);
      const vault = await opened(folder);
      const data = vault.snapshot();
      expect(data.sequence, `cycle ${cycle}`).toBeGreaterThanOrEqual(saved);
      expect(data, `cycle ${cycle}`).toEqual(dataAfter(data.sequence));
      expect(vault.report, `cycle ${cycle}`).toMatchObject({
        damagedRecords: 0,
        missingEvents: 0,
        wasPointerDamaged: false,
        wasLockStale: true,
      });
      await vault.close();
      grown += data.sequence - lastSaved;
      lastSaved = data.sequence;
    }
    expect(grown).toBeGreaterThan(4 * kills);
  });

  it('cannot be opened while the other program lives, and can as soon as it is gone.', async () => {
    const folder = temporaryFolder();
    const run = start(folder, 1);
    for (let waited = 0; run.saved() < 1 && waited < 10_000; waited += 5) await wait(5);
    await expect(opened(folder)).rejects.toThrow(`"pid":${run.child.pid}`);
    run.child.kill('SIGKILL');
    await run.ended;
    const vault = await opened(folder);
    expect(vault.report.wasLockStale).toBe(true);
    expect((await vault.append(bookmark(1))).ok).toBe(true);
  });
});
