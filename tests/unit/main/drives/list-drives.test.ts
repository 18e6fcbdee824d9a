import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Drive } from '../../../../main/drives/drive.ts';
import { listDrives } from '../../../../main/drives/list-drives.ts';
import { macDrives } from '../../../../main/drives/mac-drives.ts';
import { watchDrives } from '../../../../main/drives/watch-drives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  Reflect.deleteProperty(process, 'resourcesPath');
});

const drive = (path: string, freeBytes = 1): Drive => ({
  path,
  label: path.slice(1),
  sizeBytes: 10,
  freeBytes,
  fileSystem: 'vfat',
  isRemovable: true,
  isReadOnly: false,
});

test('A folder named for tests counts as a removable drive while it is there, with its sizes.', async () => {
  const folder = temporaryFolder();
  const stick = mkdtempSync(join(folder, 'stick-'));
  vi.stubEnv('IMPACT_KIT_DRIVES', stick);
  const [found] = (await listDrives()).filter(({ path }) => path === stick);
  expect(found).toMatchObject({ isRemovable: true, isReadOnly: false });
  expect(found?.sizeBytes).toBeGreaterThan(found?.freeBytes ?? Number.POSITIVE_INFINITY);
  rmSync(stick, { recursive: true });
  expect((await listDrives()).filter(({ path }) => path === stick)).toEqual([]);
});

test('A packed program does not hear of folders named for tests.', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('IMPACT_KIT_DRIVES', folder);
  writeFileSync(join(folder, 'app.asar'), '');
  Object.assign(process, { resourcesPath: folder });
  expect((await listDrives()).filter(({ path }) => path === folder)).toEqual([]);
});

test('On macOS links to the system and plain folders beside the volumes are no drives.', async () => {
  const volumes = temporaryFolder();
  mkdirSync(join(volumes, 'a folder'));
  symlinkSync('/', join(volumes, 'Macintosh HD'));
  expect(await macDrives(volumes, volumes)).toEqual([]);
  const [other] = await macDrives(volumes, '/proc');
  expect(other).toMatchObject({ label: 'a folder', isRemovable: true });
});

test('Drives are looked at only while somebody watches, and told only when one came or went.', async () => {
  vi.useFakeTimers();
  const told: number[] = [];
  let drives: readonly Drive[] = [];
  let isWatched = false;
  let looks = 0;
  const watch = watchDrives({
    list: async () => {
      looks += 1;
      return drives;
    },
    isWatched: () => isWatched,
    onChange: (now) => told.push(now.length),
    everyMs: 1000,
  });
  drives = [drive('/a')];
  await vi.advanceTimersByTimeAsync(3000);
  expect([looks, told]).toEqual([0, []]);
  isWatched = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([1]);
  drives = [drive('/a', 5)];
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([1]);
  drives = [];
  expect(await watch.look()).toEqual([]);
  expect(told).toEqual([1, 0]);
  watch.close();
  const before = looks;
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(before);
});
