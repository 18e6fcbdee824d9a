// What is remembered of recalls: over restarts, damage, full disks and power cuts.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../../../core/base/result.ts';
import { siblingPath } from '../../../../../../main/disk/fs/sibling-names.ts';
import { recallFiles } from '../../../../../../main/disk/kits/recalls/recall-file.ts';
import { openRecallMemory } from '../../../../../../main/disk/kits/recalls/recall-memory.ts';
import { faultyDisk } from '../../../../../support/faulty-disk.ts';
import { losses, PowerCutDisk } from '../../../../../support/power-cut-disk.ts';
import { carrier, numberRecall, textRecall } from '../../../../../support/recalls.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';

const first = carrier([numberRecall()]);
const second = carrier([textRecall()], { kitId: 'org.example.another', treeHash: 'b'.repeat(64) });

describe('Recalls', () => {
  it('are there after a restart, each kit once', async () => {
    const folder = temporaryFolder();
    const memory = await openRecallMemory(folder);
    expect(await memory.remember(first)).toEqual(ok(true));
    expect(await memory.remember(second)).toEqual(ok(true));
    expect(await memory.remember(first)).toEqual(ok(false));
    expect((await openRecallMemory(folder)).carriers()).toEqual([first, second]);
  });

  it('of an earlier version go once a later one says all of it, and stay while it does not', async () => {
    const memory = await openRecallMemory(temporaryFolder());
    const later = { version: '2026.3', issued: '2026-12-01', treeHash: 'c'.repeat(64) };
    await memory.remember(first);
    await memory.remember(carrier([textRecall()], later));
    expect(memory.carriers()).toHaveLength(2);
    const whole = carrier([numberRecall(), textRecall()], {
      ...later,
      version: '2026.4',
      treeHash: 'd'.repeat(64),
    });
    await memory.remember(whole);
    expect(memory.carriers()).toEqual([whole]);
    expect(await memory.remember(first)).toEqual(ok(false));
  });

  it('of one key never push out those of another', async () => {
    const memory = await openRecallMemory(undefined);
    await memory.remember(first);
    for (let index = 0; index < 120; index += 1)
      await memory.remember({
        ...second,
        kitId: `org.example.k${index}`,
        treeHash: String(index).padStart(64, '0'),
        fingerprint: 'x',
      });
    expect(memory.carriers()).toContainEqual(first);
    expect(memory.carriers().length).toBeLessThan(60);
  });

  it('survive damage to either file', async () => {
    for (const name of recallFiles) {
      const folder = temporaryFolder();
      await (await openRecallMemory(folder)).remember(first);
      writeFileSync(join(folder, name), '{"schema":"impact-kit/recalls"}');
      expect((await openRecallMemory(folder)).carriers(), name).toEqual([first]);
      writeFileSync(join(folder, recallFiles.find((other) => other !== name) ?? ''), '');
      expect((await openRecallMemory(folder)).carriers(), name).toEqual([first]);
    }
  });

  it('are nowhere on the disk in a session without a trace', async () => {
    const memory = await openRecallMemory(undefined);
    expect(await memory.remember(first)).toEqual(ok(true));
    expect(memory.carriers()).toEqual([first]);
  });

  it('are as before or with the new kit after a power cut at any step', async () => {
    for (const loss of losses) {
      const folder = temporaryFolder();
      await (await openRecallMemory(folder)).remember(first);
      const disk = new PowerCutDisk(folder);
      const memory = await openRecallMemory(folder, disk.disk);
      await memory.remember(second);
      for (const steps of disk.cuts(loss)) {
        const left = temporaryFolder();
        disk.layOut(left, steps, loss);
        const found = (await openRecallMemory(left)).carriers();
        expect([[first], [first, second]], `${loss} after ${steps} steps`).toContainEqual(found);
      }
    }
  });

  it('count in the session when a call of the disk fails, and those before are still there afterwards', async () => {
    for (const isHalfDone of [false, true]) {
      for (let failing = 1; failing < 40; failing += 1) {
        const folder = temporaryFolder();
        await (await openRecallMemory(folder)).remember(first);
        const faulty = faultyDisk({ code: 'ENOSPC', isHalfDone }, (call) => call === failing);
        const memory = await openRecallMemory(folder, faulty.disk);
        await memory.remember(second);
        expect(memory.carriers()).toEqual([first, second]);
        const found = (await openRecallMemory(folder)).carriers();
        expect([[first], [first, second]], `call ${failing}`).toContainEqual(found);
        if (faulty.calls() < failing) break;
      }
    }
  });

  it('leave nothing behind of a write that was killed', async () => {
    const folder = temporaryFolder();
    writeFileSync(siblingPath(join(folder, recallFiles[0]), 'tmp'), 'half');
    await (await openRecallMemory(folder)).remember(first);
    expect(readdirSync(folder).sort()).toEqual([...recallFiles]);
  });
});
