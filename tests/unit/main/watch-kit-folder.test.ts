// A folder of kits that is removed under the running program is noticed once, and kits can be installed there again.
import { accessSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchKitFolder } from '../../../main/watch-kit-folder.ts';
import { activeIn, testKitId } from '../../support/kit-in-use.ts';
import { makePublisher } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeVersion, openInstaller } from './disk/kits/installer/support.ts';

const disk = vi.hoisted(() => ({ looks: 0, hangs: undefined as Promise<void> | undefined }));
/** Answers at once, since real answers do not keep to the time of a test. */
vi.mock('node:fs/promises', async (actual) => ({
  ...(await actual<typeof import('node:fs/promises')>()),
  access: async (path: string): Promise<void> => {
    disk.looks += 1;
    await disk.hangs;
    accessSync(path);
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const everyMs = 3000;

test('A folder that is removed is told once each time, and only while it is needed and somebody looks.', async () => {
  const folder = join(temporaryFolder(), 'kits');
  mkdirSync(folder);
  const onRemoved = vi.fn();
  let [isNeeded, isWatched] = [false, true];
  const stop = watchKitFolder({
    folder,
    onRemoved,
    isNeeded: () => isNeeded,
    isWatched: () => isWatched,
  });
  rmSync(folder, { recursive: true });
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(onRemoved).not.toHaveBeenCalled();
  [isNeeded, isWatched] = [true, false];
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(onRemoved).not.toHaveBeenCalled();
  isWatched = true;
  await vi.advanceTimersByTimeAsync(5 * everyMs);
  expect(onRemoved).toHaveBeenCalledTimes(1);
  mkdirSync(folder);
  await vi.advanceTimersByTimeAsync(everyMs);
  rmSync(folder, { recursive: true });
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(onRemoved).toHaveBeenCalledTimes(2);
  stop();
  mkdirSync(folder);
  await vi.advanceTimersByTimeAsync(everyMs);
  rmSync(folder, { recursive: true });
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(onRemoved).toHaveBeenCalledTimes(2);
});

test('A disk that hangs is not asked again before it has answered, and what it answers after the end is not told.', async () => {
  const folder = join(temporaryFolder(), 'kits');
  const onRemoved = vi.fn();
  let answer = (): void => undefined;
  disk.hangs = new Promise((resolve) => {
    answer = resolve;
  });
  disk.looks = 0;
  const stop = watchKitFolder({ folder, onRemoved, isNeeded: () => true, isWatched: () => true });
  await vi.advanceTimersByTimeAsync(3 * everyMs);
  expect(disk.looks).toBe(1);
  stop();
  answer();
  disk.hangs = undefined;
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(onRemoved).not.toHaveBeenCalled();
});

test('A kit is installed again where the folder was removed, and verified whole.', async () => {
  vi.useRealTimers();
  const publisher = await makePublisher();
  const kit = await makeVersion(publisher);
  const { installer, install, root } = await openInstaller(publisher, {
    root: join(temporaryFolder(), 'kits'),
  });
  expect(await install(kit)).toMatchObject({ ok: true });
  rmSync(root, { recursive: true });
  expect(activeIn(installer)).toMatchObject({ version: '2026.1' });
  expect(await installer.verify(testKitId)).toMatchObject({ ok: false, problem: { code: 'object-missing' } });
  expect(await install(kit)).toMatchObject({ ok: true, value: { version: '2026.1' } });
  expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
  const { installer: next } = await openInstaller(publisher, { root });
  expect(activeIn(next)).toMatchObject({ version: '2026.1' });
});
