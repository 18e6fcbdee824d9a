// The calls to the disk where the system does not answer at once: files that another program holds, writes that take only a part.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameFile, quietly, realDisk, retryWhileLocked } from '../../../../../main/disk/fs/ops.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** Renames as the system does while another program refuses it so many times. */
function refusing(code: string, times: number) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'new'), 'new');
  writeFileSync(join(folder, 'old'), 'old');
  let tries = 0;
  const act = async (): Promise<void> => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error('refused'), { code });
    await realDisk.rename(join(folder, 'new'), join(folder, 'old'));
  };
  return { folder, act, tries: () => tries };
}

describe('Renaming a file', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while another program holds it (%s)', async (code) => {
    const { folder, act, tries } = refusing(code, 3);
    await retryWhileLocked(act);
    expect(readdirSync(folder)).toEqual(['old']);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
    expect(tries()).toBe(4);
  });

  it('gives up after a while, and both files are as they were', async () => {
    const { folder, act, tries } = refusing('EPERM', Number.POSITIVE_INFINITY);
    await expect(retryWhileLocked(act)).rejects.toThrow('refused');
    expect(readdirSync(folder)).toEqual(['new', 'old']);
    expect(tries()).toBe(7);
  });

  it('does not wait for what will not change', async () => {
    const { act, tries } = refusing('ENOSPC', 1);
    await expect(retryWhileLocked(act)).rejects.toThrow('refused');
    expect(tries()).toBe(1);
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
  it.skipIf(process.platform === 'win32')(
    'gets its mode when it is new, and an existing one only where that is enforced',
    async () => {
      const parent = temporaryFolder();
      const modeOf = (name: string): number => statSync(join(parent, name)).mode & 0o777;
      mkdirSync(join(parent, 'there'));
      const before = modeOf('there');
      for (const name of ['there', 'new']) await realDisk.makeFolder(join(parent, name), { mode: 0o700 });
      expect([modeOf('there'), modeOf('new')]).toEqual([before, 0o700]);
      await realDisk.makeFolder(join(parent, 'there'), { mode: 0o700, isEnforced: true });
      expect(modeOf('there')).toBe(0o700);
    },
  );

  it('can be synced and removed, and a missing one removed', async () => {
    const folder = join(temporaryFolder(), 'a');
    await realDisk.makeFolder(join(folder, 'b'));
    await realDisk.syncFolder(folder);
    for (let times = 0; times < 2; times += 1) await realDisk.remove(folder);
    expect(await realDisk.identityOf(folder)).toBeUndefined();
    expect(await quietly(realDisk.list(folder))).toBe(false);
  });
});
