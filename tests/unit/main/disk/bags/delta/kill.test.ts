// @module-tag slow
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkKit } from '../../../../../support/check-kit.ts';
import { childProgram } from '../../../../../support/child-program.ts';
import { sampled } from '../../../../../support/sample.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { makeTwoKits } from '../../kits/store/support.ts';
import type { ChildOrder } from './applying-child.ts';
import { apply, expectKit, writtenDelta } from './support.ts';

const kills = sampled(30, 12);
/** When a kill comes is chance; so many are tried to meet a kit that is half made. */
const mostKills = 4 * kills;
const program = childProgram(join(import.meta.dirname, 'applying-child.ts'));

/** Lets the child work until it has said a number of lines and a little longer, then kills it. */
async function killAfter(order: ChildOrder, lines: number): Promise<number> {
  const child = spawn(process.execPath, [program(), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > lines) resolve();
    });
  });
  await wait(Math.random() * 60);
  child.kill('SIGKILL');
  await ended;
  return said.split('\n').length - 1;
}

describe('A program that is killed while it applies a delta', () => {
  it(`leaves whole kits only after each of ${kills} kills, and the next run clears away the rest`, async () => {
    const work = temporaryFolder();
    const { older, newer } = await makeTwoKits(work);
    const there = await writtenDelta(older, newer, join(work, 'there'));
    const back = await writtenDelta(newer, older, join(work, 'back'));
    const folder = join(work, 'made');
    mkdirSync(folder);
    const jobs = [
      { base: older.folder, delta: there },
      { base: newer.folder, delta: back },
    ];
    let [steps, unfinished] = [0, 0];
    for (let round = 0; round < (unfinished > 0 ? kills : mostKills); round += 1) {
      steps += await killAfter({ jobs, folder, trusted: older.publisher.trusted }, 1 + (round % 4));
      const names = readdirSync(folder);
      if (names.some((name) => name.startsWith('.'))) unfinished += 1;
      for (const name of names.filter((found) => !found.startsWith('.'))) {
        const check = await checkKit({ ...older, folder: join(folder, name) });
        expect(check.isAcceptable, `round ${round}: ${name}`).toBe(true);
        expect([older.treeHash, newer.treeHash], `round ${round}: ${name}`).toContain(check.treeHash);
      }
    }
    expect(steps).toBeGreaterThan(kills);
    expect(unfinished).toBeGreaterThan(0);
    for (const name of ['out-0', 'out-1', 'out-2']) {
      expect(await apply(older, there, join(folder, name), { replaces: true })).toMatchObject({ ok: true });
      await expectKit(join(folder, name), newer);
    }
    expect(readdirSync(folder)).toEqual(['out-0', 'out-1', 'out-2']);
    await expectKit(older.folder, older);
  });
});
