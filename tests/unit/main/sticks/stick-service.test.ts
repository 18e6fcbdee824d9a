// What main answers about sticks: tokens and names, never a path; one job at a time; every outcome in the register.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../core/base/result.ts';
import type { StickMoved } from '../../../../core/ipc/sticks-group.ts';
import { emptyKeyRing } from '../../../../core/kit/key-ring.ts';
import type { PersonalFolder } from '../../../../main/disk/personal/personal-folder.ts';
import type { Drive } from '../../../../main/drives/drive.ts';
import { StickPlaces } from '../../../../main/sticks/stick-places.ts';
import { StickPrograms } from '../../../../main/sticks/stick-programs.ts';
import { StickService } from '../../../../main/sticks/stick-service.ts';
import { filesIn } from '../../../support/files-in.ts';
import { testKitId } from '../../../support/kit-in-use.ts';
import { putFile } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { putProgram, verifiedKit } from '../disk/sticks/support.ts';

function drive(path: string, changes: Partial<Drive> = {}): Drive {
  return {
    path,
    label: basename(path),
    sizeBytes: 8e9,
    freeBytes: 7e9,
    fileSystem: 'vfat',
    isRemovable: true,
    isReadOnly: false,
    ...changes,
  };
}

/** The kit that is written. */
const inUse = { kitId: testKitId };

async function given({
  whileWriting = async () => undefined,
  isRegisterKept = true,
}: {
  readonly whileWriting?: (files: PersonalFolder) => Promise<void>;
  readonly isRegisterKept?: boolean;
} = {}) {
  const place = temporaryFolder();
  const folders = ['ONE', 'TWO'].map((name) => join(place, name));
  for (const folder of folders) mkdirSync(folder);
  const { kit, bag } = await verifiedKit();
  const drives: Drive[] = folders.map((folder) => drive(folder));
  const places = new StickPlaces({ drives: async () => drives, ownFolder: undefined });
  const moved: StickMoved[] = [];
  const registerPath = join(place, 'data', 'sticks', 'register.jsonl');
  const files = filesIn(dirname(registerPath));
  const service = new StickService({
    shelf: () => ({
      toWrite: async () => {
        await whileWriting(files);
        return ok({ source: bag.source, judge: (check) => check });
      },
      keyRing: () => ({ ...emptyKeyRing, trusted: [kit.publisher.trusted] }),
    }),
    places,
    programs: new StickPrograms(undefined),
    programVersion: '1.2.3',
    files: isRegisterKept ? files : undefined,
    onKitProgress: () => undefined,
    onProgress: (one) => moved.push(one),
  });
  return { place, folders, kit, bag, drives, places, moved, registerPath, files, service };
}

describe('Sticks as the page knows them', () => {
  it('are drives that can be pulled out, with what is on them and why they cannot be written', async () => {
    const { place, folders, drives, service } = await given();
    drives.push(drive(join(place, 'disk'), { isRemovable: false }));
    const places = new StickPlaces({
      drives: async () => [...drives, drive(join(place, 'data'), { isReadOnly: true })],
      ownFolder: folders[0],
    });
    expect(await places.list()).toMatchObject([
      { name: 'ONE', kind: 'drive', refusal: 'own', platforms: [] },
      { name: 'TWO', fileSystem: 'vfat', freeBytes: 7e9 },
      { name: 'data', refusal: 'read-only' },
    ]);
    expect(JSON.stringify(await places.list())).not.toContain(place);
    expect(
      await service.write({ kit: inUse, sticks: [{ token: 'f'.repeat(32) }], programs: [] }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'call-refused' },
    });
  });

  it('are chosen folders too, each once, as long as they are there', async () => {
    const { place, folders, places } = await given();
    const folder = join(place, 'folder');
    mkdirSync(folder);
    const chosen = await places.choose(folder);
    expect(chosen).toMatchObject({ name: 'folder', kind: 'folder' });
    expect(await places.choose(folders[0] ?? '')).toMatchObject({ name: 'ONE', kind: 'drive' });
    expect((await places.list()).map(({ name }) => name)).toEqual(['ONE', 'TWO', 'folder']);
    expect(await places.choose(join(place, 'nowhere'))).toBeUndefined();
  });
});

describe('Programs as the page knows them', () => {
  it('are the one that runs and those chosen, the last for each system', async () => {
    const place = temporaryFolder();
    putProgram(join(place, 'running'));
    putProgram(join(place, 'other'));
    const programs = new StickPrograms(join(place, 'running', 'impact-kit'));
    const [running] = await programs.list();
    expect(running).toMatchObject({ platform: 'linux', isRunning: true, sizeBytes: 32 });
    expect(await programs.choose(temporaryFolder())).toMatchObject({ problem: { code: 'program-missing' } });
    await programs.choose(join(place, 'other'));
    expect(await programs.list()).toMatchObject([{ name: 'other', isRunning: false }]);
    expect(programs.of([running?.token ?? '', 'x'])).toMatchObject([{ platform: 'linux' }]);
  });
});

describe('Writing sticks for the page', () => {
  it('answers each under its token and notes all in the register, without a path anywhere', async () => {
    const { place, kit, places, moved, registerPath, service } = await given();
    const [one, two] = await places.list();
    const sticks = [{ token: one?.token ?? '', label: '12' }, { token: two?.token ?? '' }];
    const written = await service.write({ kit: inUse, sticks, programs: [] });
    expect(written).toMatchObject({
      ok: true,
      value: [
        { token: one?.token, line: { did: 'written', name: 'ONE', label: '12', outcome: 'good' } },
        { token: two?.token, line: { name: 'TWO', outcome: 'good', treeHash: kit.treeHash } },
      ],
    });
    expect(new Set(moved.map(({ token }) => token))).toEqual(new Set([one?.token, two?.token]));
    const told = `${JSON.stringify(written)}${JSON.stringify(moved)}${readFileSync(registerPath, 'utf8')}`;
    expect(told).not.toContain(place);
    expect(await places.list()).toMatchObject([{ kit: { id: 'org.example.kit', version: '2026.1' } }, {}]);

    putFile(join(place, 'ONE', 'kit'), 'data/diary.txt', 'x');
    expect(await service.recheck({ sticks })).toMatchObject({
      value: [
        { line: { did: 'checked', outcome: 'failed', problems: [{ code: 'payload-extra' }] } },
        { line: { outcome: 'good' } },
      ],
    });
    const register = await service.register();
    expect(register).toMatchObject({ value: [{}, {}, { did: 'checked' }, { did: 'checked' }] });
  });

  it('notes what the disk did not take at first as soon as it does, each once', async () => {
    const { place, places, registerPath, service } = await given();
    const [one, two] = await places.list();
    const inTheWay = join(place, 'data');
    putFile(place, 'data', 'no folder');
    const write = (stick: typeof one) =>
      service.write({ kit: inUse, sticks: [{ token: stick?.token ?? '' }], programs: [] });
    expect(await write(one)).toMatchObject({ ok: false, problem: { code: 'disk-write-failed' } });
    rmSync(inTheWay);
    expect(await write(two)).toMatchObject({ ok: true });
    expect(await service.register()).toMatchObject({ ok: true, value: [{ name: 'ONE' }, { name: 'TWO' }] });
    expect(readFileSync(registerPath, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('is noted to the end when user data is locked meanwhile, and no longer', async () => {
    const { places, files, service } = await given({ whileWriting: (held) => held.lock() });
    files.open(Buffer.alloc(32, 7));
    const [one] = await places.list();
    const sticks = [{ token: one?.token ?? '' }];
    expect(await service.write({ kit: inUse, sticks, programs: [] })).toMatchObject({ ok: true });
    expect(await service.register()).toEqual({ ok: false, problem: { code: 'passphrase-needed' } });
    files.open(Buffer.alloc(32, 7));
    expect(await service.register()).toMatchObject({ ok: true, value: [{ name: 'ONE' }] });
  });

  it('has the register in memory only where nothing is kept', async () => {
    const { place, places, registerPath, service } = await given({ isRegisterKept: false });
    for (const { token } of await places.list())
      expect(await service.write({ kit: inUse, sticks: [{ token }], programs: [] })).toMatchObject({
        ok: true,
      });
    expect(await service.register()).toMatchObject({ ok: true, value: [{ name: 'ONE' }, { name: 'TWO' }] });
    expect(await service.saveRegister(join(place, 'saved.csv'))).toEqual({
      ok: true,
      value: 'saved.csv',
    });
    expect(existsSync(registerPath)).toBe(false);
  });

  it('is one job at a time, and can be stopped', async () => {
    const { places, service } = await given();
    const [one, two] = await places.list();
    const first = service.write({ kit: inUse, sticks: [{ token: one?.token ?? '' }], programs: [] });
    const second = await service.recheck({ sticks: [{ token: two?.token ?? '' }] });
    expect(second).toEqual({ ok: false, problem: { code: 'call-refused', reason: 'busy' } });
    await service.stop();
    const ended = await first;
    const outcome = ended.ok ? ended.value[0]?.line.outcome : ended.problem.code;
    expect(outcome).toBe('stopped');
  });
});

it('The name of a stick or folder cannot turn itself around', async () => {
  const place = temporaryFolder();
  const [stick, folder] = [join(place, 'a'), join(place, 'b\u202Ec')];
  for (const path of [stick, folder]) mkdirSync(path);
  const places = new StickPlaces({
    drives: async () => [drive(stick, { label: 'KIT\u2066S' })],
    ownFolder: undefined,
  });
  await places.choose(folder);
  expect((await places.list()).map(({ name }) => name).sort()).toEqual(['KITS', 'bc']);
  expect(await places.nameOf(folder)).toBe('bc');
});
