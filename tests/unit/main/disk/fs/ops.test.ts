// The calls to the disk where the system does not answer at once: files that another program holds, writes that take only a part.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameFile, quietly, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const refusals = vi.hoisted(() => ({ code: '', left: 0, tries: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      refusals.tries += 1;
      if (refusals.left > 0) {
        refusals.left -= 1;
        throw Object.assign(new Error('refused'), { code: refusals.code });
      }
      await real.rename(from, to);
    },
  };
});

beforeEach(() => {
  Object.assign(refusals, { code: '', left: 0, tries: 0 });
});

describe('Renaming a file', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while another program holds it (%s)', async (code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'new'), 'new');
    writeFileSync(join(folder, 'old'), 'old');
    Object.assign(refusals, { code, left: 3 });
    await realDisk.rename(join(folder, 'new'), join(folder, 'old'));
    expect(readdirSync(folder)).toEqual(['old']);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
    expect(refusals.tries).toBe(4);
  });

  it('gives up after a while, and both files are as they were', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'new'), 'new');
    writeFileSync(join(folder, 'old'), 'old');
    Object.assign(refusals, { code: 'EPERM', left: Number.POSITIVE_INFINITY });
    await expect(realDisk.rename(join(folder, 'new'), join(folder, 'old'))).rejects.toThrow('refused');
    expect(readdirSync(folder)).toEqual(['new', 'old']);
    expect(refusals.tries).toBe(7);
  });

  it('does not wait for what will not change', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'new'), 'new');
    Object.assign(refusals, { code: 'ENOSPC', left: 1 });
    await expect(realDisk.rename(join(folder, 'new'), join(folder, 'old'))).rejects.toThrow('refused');
    expect(refusals.tries).toBe(1);
  });
});

describe('A file that is open', () => {
  it('is written behind what was written last, or at a position, and cut to a size', async () => {
    const path = join(temporaryFolder(), 'file');
    const file = await realDisk.create(path);
    await file.write(Buffer.from('abc'));
    await file.write(Buffer.from('def'));
    await file.write(Buffer.from('X'), 1);
    await file.write(Buffer.from('Y'));
    await file.truncate(5);
    await file.sync();
    expect(await isSameFile(realDisk, path, file)).toBe(true);
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe('aXYde');
  });

  it('keeps its bytes when it is opened again, and loses them when it is replaced', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'abc');
    const opened = await realDisk.open(path);
    await opened.write(Buffer.from('X'), 1);
    await opened.close();
    expect(readFileSync(path, 'utf8')).toBe('aXc');
    await expect(realDisk.create(path)).rejects.toThrow('EEXIST');
    await (await realDisk.create(path, { replaces: true })).close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});

describe('A folder', () => {
  it('gets its mode when it is new, and an existing one only where that is enforced', async () => {
    const parent = temporaryFolder();
    const modeOf = (name: string): number => statSync(join(parent, name)).mode & 0o777;
    mkdirSync(join(parent, 'there'));
    const before = modeOf('there');
    for (const name of ['there', 'new']) await realDisk.makeFolder(join(parent, name), { mode: 0o700 });
    expect([modeOf('there'), modeOf('new')]).toEqual([before, 0o700]);
    await realDisk.makeFolder(join(parent, 'there'), { mode: 0o700, isEnforced: true });
    expect(modeOf('there')).toBe(0o700);
  });

  it('can be synced and removed, and a missing one removed', async () => {
    const folder = join(temporaryFolder(), 'a');
    await realDisk.makeFolder(join(folder, 'b'));
    await realDisk.syncFolder(folder);
    for (let times = 0; times < 2; times += 1) await realDisk.remove(folder);
    expect(await realDisk.identityOf(folder)).toBeUndefined();
    expect(await quietly(realDisk.list(folder))).toBe(false);
  });
});
