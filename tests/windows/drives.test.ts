// Drives with letters: which of them are offered as sticks, a stick written at its root, and the program started from it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { volumeOf } from '../../main/disk/sticks/volume.ts';
import { listDrives } from '../../main/drives/list-drives.ts';
import { windowsDrives } from '../../main/drives/windows-drives.ts';
import { decideStart, type StartFacts } from '../../main/portable/decide-start.ts';
import { runKitJson } from '../support/fake-terminal.ts';
import { makeKit, writeKeys } from '../support/make-kit.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A drive that only these tests use. */
const stick = 'F:\\';

function empty(): void {
  for (const name of readdirSync(stick)) rmSync(join(stick, name), { recursive: true });
}

beforeEach(empty);
afterEach(empty);

describe('Drives', () => {
  it('are offered by their letters, and the one of the system is not', async () => {
    const found = await listDrives();
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['E:', 'F:']));
    expect(found.map(({ label }) => label)).not.toContain('C:');
    const [drive] = found.filter(({ path }) => path === stick);
    expect(drive).toMatchObject({ label: 'F:', isRemovable: true, isReadOnly: false });
    expect(drive?.freeBytes).toBeGreaterThan(0);
  });

  it('with a recycle bin are taken for built in', async () => {
    mkdirSync(join(stick, '$RECYCLE.BIN'));
    const [drive] = (await windowsDrives()).filter(({ path }) => path === stick);
    expect(drive).toMatchObject({ isRemovable: false });
  });

  it('are volumes of their own, and a folder on one knows its way from the root', async () => {
    const folder = join(stick, 'Φάκελος', 'b');
    mkdirSync(folder, { recursive: true });
    expect(await volumeOf(stick)).toMatchObject({ ok: true, value: { pathOnVolume: '' } });
    expect(await volumeOf(folder)).toMatchObject({ ok: true, value: { pathOnVolume: 'Φάκελος/b' } });
  });
});

describe('A stick written at the root of its drive', () => {
  it('is good, says that it was read through the memory of the computer, and is found changed later', async () => {
    const place = temporaryFolder();
    const kit = await makeKit(join(place, 'kit'), {
      files: { 'data/reports/Έκθεση 1.pdf': 'α'.repeat(9000) },
    });
    await writeKeys(place, kit.publisher);
    const key = ['--key', join(place, 'test.pub')];
    const written = await runKitJson(['write', kit.folder, stick]);
    expect(written).toMatchObject({ code: 0, document: { isGood: true } });
    expect(written.document['sticks']).toMatchObject([{ outcome: 'good', readBack: 'through-cache' }]);
    expect(readdirSync(stick).sort()).toEqual(['START-HERE.html', 'kit', 'start-sha256.txt']);
    expect((await runKitJson(['recheck', stick, ...key])).code).toBe(0);
    writeFileSync(join(stick, 'kit/data/reports/Έκθεση 1.pdf'), 'β'.repeat(9000));
    expect((await runKitJson(['recheck', stick, ...key])).document['sticks']).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'payload-changed', file: 'data/reports/Έκθεση 1.pdf' }] },
    ]);
  });

  it('is where a program in its folder keeps user data', () => {
    const facts: StartFacts = {
      platform: process.platform,
      program: join(stick, 'program', 'windows', 'IMPACT Kit.exe'),
      isNoTrace: false,
      hasDataHere: false,
      volumes: [],
      isFile: (path) => path === 'F:\\kit\\bagit.txt',
      canWrite: () => true,
      profileState: () => 'free',
    };
    expect(decideStart(facts)).toEqual({ mode: 'guest', stick, question: 'first' });
  });
});
