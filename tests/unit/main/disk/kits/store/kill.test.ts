// @module-tag slow
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { childProgram } from '../../../../../support/child-program.ts';
import { activeIn, isOnTrial, testKitId } from '../../../../../support/kit-in-use.ts';
import { sampled } from '../../../../../support/sample.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import type { ChildOrder } from './installing-child.ts';
import { confirm, expectWhole, hashesOf, makeThreeKits, objectsIn } from './support.ts';

const kills = sampled(40, 16);
/** When a kill comes is chance; so many are tried to meet an install that did not count yet, and a kit on trial. */
const mostKills = 160;
const program = childProgram(join(import.meta.dirname, 'installing-child.ts'));

/** Starts the child; gives what it said and how to kill it. */
function start(order: ChildOrder): { child: ChildProcess; said(): string[]; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [program(), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said: () => text.split('\n').slice(0, -1), ended };
}

describe('A store of kits whose program is killed while it installs', () => {
  it(`has the old or the new kit, whole, after each of ${kills} kills, and nothing that neither needs.`, async () => {
    const { older, newer, newest } = await makeThreeKits(temporaryFolder());
    const kits = [older, newer, newest];
    const root = temporaryFolder();
    const folders = kits.map(({ folder }) => folder);
    const order = { root, folders, trusted: older.publisher.trusted };
    const kitOf = (name: string | undefined) =>
      kits.find(({ folder, info }) => folder === name || info.version === name);
    let moves = 0;
    const seen = new Set<string>();
    const isOver = (round: number): boolean =>
      round >= (seen.has('old') && seen.has('given up') ? kills : mostKills);
    for (let round = 0; !isOver(round); round += 1) {
      const run = start(order);
      // Every second kill meets the first install of its process, the others any later one.
      const first = round % 2 === 0 ? 1 : 4;
      for (let waited = 0; run.said().length <= first && waited < 10_000; waited += 2) await wait(2);
      await wait(Math.random() * 120);
      run.child.kill('SIGKILL');
      await run.ended;
      const said = run.said();
      const where = `round ${round}: ${said.slice(-2).join(', ')}`;
      const has = kitOf(said.findLast((line) => line.startsWith('has '))?.slice(4));
      const going = said.at(-1)?.startsWith('going ') ? kitOf(said.at(-1)?.slice(6)) : has;
      moves += said.length;

      const store = await openKitStore(root);
      const found = kits.find(({ treeHash }) => treeHash === activeIn(store)?.treeHash);
      expect([has, going], where).toContain(found);
      if (found !== has) seen.add('new');
      if (found !== going) seen.add('old');
      expect(
        readdirSync(root).filter((name) => /staging|tmp/.test(name)),
        where,
      ).toEqual([]);
      if (!found) continue;
      await expectWhole(store, found, where);
      const isGivenUp = isOnTrial(store) && round % 3 > 0;
      const inUse = isGivenUp ? kitOf(activeIn(store)?.previousVersion) : found;
      if (isOnTrial(store)) seen.add(isGivenUp ? 'given up' : 'kept');
      if (isGivenUp) await store.undo();
      await confirm(store);
      await expectWhole(store, inUse ?? found, where);
      const before = kitOf(activeIn(store)?.previousVersion);
      const needed = await hashesOf(...[inUse, before].filter((kit) => kit !== undefined));
      expect(objectsIn(root), where).toEqual(needed);
      if (before) expect(await store.rollBack(testKitId), where).toMatchObject({ ok: true });
      await confirm(store);
    }
    expect(moves).toBeGreaterThan(kills * 2);
    expect(seen).toContain('old');
    expect(seen).toContain('given up');
  });
});
