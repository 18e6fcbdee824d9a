import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProcess, isAlive, lockStateOf, takeLock } from '../../../../../main/disk/fs/lock.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { temporaryFolder } from '../user-data/support.ts';

const isLinux = process.platform === 'linux';

async function take(folder: string) {
  return await takeLock(folder, realDisk);
}

function write(folder: string, holder: unknown): void {
  writeFileSync(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

describe('The lock of a vault', () => {
  it('names the process that holds it and goes when it is released.', async () => {
    const folder = temporaryFolder();
    const lock = await take(folder);
    if (!lock.ok) throw new Error('not taken');
    expect(lock.value.wasStale).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.value.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while its holder lives.', async () => {
    const folder = temporaryFolder();
    await take(folder);
    expect(await take(folder)).toEqual({ ok: false, problem: { code: 'vault-locked', pid: process.pid } });
  });

  it('is taken from a process that ended.', async () => {
    const folder = temporaryFolder();
    const ended = spawnSync(process.execPath, ['-e', '']);
    write(folder, { ...describeProcess(), pid: ended.pid, nonce: 'other' });
    expect(await take(folder)).toMatchObject({ ok: true, value: { wasStale: true } });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.skipIf(!isLinux)('is taken from a process whose number another one has now.', async () => {
    const folder = temporaryFolder();
    write(folder, { ...describeProcess(), startedAt: '1', nonce: 'other' });
    expect(await take(folder)).toMatchObject({ ok: true, value: { wasStale: true } });
  });

  it('is taken when the computer was started again since.', async () => {
    const holder = describeProcess();
    expect(isAlive(holder)).toBe(true);
    // Where starts have names the name tells, else the time does.
    const earlier =
      holder.bootId === undefined ? { bootedAt: holder.bootedAt - 86_400 } : { bootId: 'another start' };
    expect(isAlive({ ...holder, ...earlier })).toBe(false);
  });

  it('is taken when it cannot be read: its writing was cut off.', async () => {
    for (const text of ['', '{"pid":', '[]', '{"pid":-1,"nonce":"x"}', '\0\0\0']) {
      const folder = temporaryFolder();
      write(folder, text);
      expect(await take(folder)).toMatchObject({ ok: true, value: { wasStale: true } });
    }
  });

  it('goes to one of several that find the same stale one.', async () => {
    const folder = temporaryFolder();
    write(folder, '');
    const taken = await Promise.all(Array.from({ length: 5 }, () => take(folder)));
    expect(taken.filter((lock) => lock.ok)).toHaveLength(1);
  });

  it('is not released by one that no longer holds it.', async () => {
    const folder = temporaryFolder();
    const lock = await take(folder);
    write(folder, { ...describeProcess(), nonce: 'another' });
    if (lock.ok) await lock.value.release();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
  });
});

describe('Looking at a lock without taking it', () => {
  it('finds nobody where there is none, where it was cut off, and where its holder ended.', async () => {
    const folder = temporaryFolder();
    expect(lockStateOf(folder)).toBe('free');
    write(folder, '{"pid":');
    expect(lockStateOf(folder)).toBe('free');
    const ended = spawnSync(process.execPath, ['-e', '']);
    write(folder, { ...describeProcess(), pid: ended.pid, nonce: 'other' });
    expect(lockStateOf(folder)).toBe('free');
  });

  it('finds a holder that runs on this computer, and leaves the lock as it was.', async () => {
    const folder = temporaryFolder();
    await take(folder);
    const before = readFileSync(join(folder, 'lock'), 'utf8');
    expect(lockStateOf(folder)).toBe('running-here');
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(before);
  });

  it('tells a lock of another computer or another start from both, whatever number its process has.', async () => {
    const here = describeProcess();
    const otherStart = { ...here, bootId: 'another start', bootedAt: here.bootedAt - 86_400 };
    const { bootId: _, ...otherSystem } = otherStart;
    for (const holder of [otherStart, otherSystem]) {
      const folder = temporaryFolder();
      write(folder, holder);
      expect(lockStateOf(folder)).toBe('elsewhere');
      expect(isAlive(holder)).toBe(false);
      expect(await take(folder)).toMatchObject({ ok: true, value: { wasStale: true } });
    }
  });
});
