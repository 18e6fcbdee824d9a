import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCopyKey } from '../../../../../main/disk/corrections/copy-key.ts';
import { putOnStick } from '../../../../../main/disk/corrections/put-on-stick.ts';
import { copyKeyName } from '../../../../../main/disk/personal/personal-files.ts';
import { filesIn } from '../../../../support/files-in.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const folderOf = (): string => temporaryFolder();

describe('The key of a copy', () => {
  it('is made once, closed to others, and is the same ever after.', async () => {
    const folder = folderOf();
    const one = openCopyKey(filesIn(folder));
    expect(existsSync(join(folder, copyKeyName))).toBe(false);
    const made = await Promise.all([one(), one()]);
    const later = await openCopyKey(filesIn(folder))();
    expect(made[1]).toEqual(made[0]);
    expect(later).toEqual(made[0]);
    expect(later.ok).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder, copyKeyName)).mode & 0o777).toBe(0o600);
  });

  it('is in memory only when nothing is kept.', async () => {
    const key = openCopyKey(undefined);
    expect(await key()).toEqual(await key());
    expect(await openCopyKey(undefined)()).not.toEqual(await key());
  });

  it('is never made anew over one that cannot be read.', async () => {
    const folder = folderOf();
    writeFileSync(join(folder, copyKeyName), 'damaged');
    expect(await openCopyKey(filesIn(folder))()).toMatchObject({
      ok: false,
      problem: { code: 'key-invalid' },
    });
    expect(readFileSync(join(folder, copyKeyName), 'utf8')).toBe('damaged');
  });
});

describe('A file of corrections on a stick', () => {
  it('stands beside others of its name, and is not written twice.', async () => {
    const stick = folderOf();
    const names = [];
    for (const text of ['one', 'two', 'one', 'two'])
      names.push(await putOnStick(stick, 'corrections-x', text));
    const path = (name: string) => ({ ok: true, value: `corrections/${name}` });
    const [first, second] = ['corrections-x.corrections', 'corrections-x-2.corrections'];
    expect(names).toEqual([first, second, first, second].map((name) => path(name ?? '')));
    expect(readdirSync(join(stick, 'corrections')).sort()).toEqual([second, first]);
  });
});
