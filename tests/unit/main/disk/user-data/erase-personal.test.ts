// Everything of a person goes, the wrapped keys first, and what cannot go keeps nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { erasePersonal, personalNames } from '../../../../../main/disk/user-data/erase-personal.ts';
import { projectFiles } from '../../../../../scripts/lib/project-files.mjs';
import { temporaryFolder } from './support.ts';

/** Each copy carries the wrapped keys. */
const copies = ['.copy-1.0123456789ab.tmp', 'copy-1', 'copy-2'];
const kept = ['kits', 'library.json'];

/** A folder with a file in each part of a person, what killed writes left, and what is no part of a person. */
function personalFolder(): string {
  const folder = temporaryFolder();
  for (const name of [...personalNames, ...kept, '.window.json.0123456789ab.tmp']) {
    if (name.includes('.')) writeFileSync(join(folder, name), name);
    else mkdirSync(join(folder, name));
  }
  for (const name of ['journal-1', 'head-a', 'keys-a', 'keys-b', '.keys-a.0123456789ab.tmp'])
    writeFileSync(join(folder, 'vault', name), name);
  for (const name of copies) writeFileSync(join(folder, 'copies', name), name);
  return folder;
}

/** The disk, and what is removed from it in order; names that `refuses` matches stay. */
function removing(refuses = /^$/): { readonly disk: DiskOps; readonly removed: string[] } {
  const removed: string[] = [];
  const disk: DiskOps = {
    ...realDisk,
    remove: async (path) => {
      if (refuses.test(path)) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      await realDisk.remove(path);
      removed.push(path);
    },
  };
  return { disk, removed };
}

it('The wrapped keys go first, then all parts, and nothing else', async () => {
  const folder = personalFolder();
  const { disk, removed } = removing();
  expect(await erasePersonal(folder, { disk })).toEqual({ ok: true, value: undefined });
  const names = removed.map((path) => path.slice(folder.length + 1));
  const keys = ['.keys-a.0123456789ab.tmp', 'keys-a', 'keys-b'].map((name) => join('vault', name));
  expect(names.slice(0, 3).sort()).toEqual(keys);
  expect(names.slice(3, 6).sort()).toEqual(copies.map((name) => join('copies', name)));
  expect(names[6]).toBe('vault');
  expect(readdirSync(folder).sort()).toEqual(kept);
});

it('What another program holds is named, and all the rest is gone', async () => {
  const folder = personalFolder();
  const { disk } = removing(/sticks$/);
  expect(await erasePersonal(folder, { disk })).toEqual({
    ok: false,
    problem: { code: 'erase-unfinished', file: 'sticks' },
  });
  expect(readdirSync(folder).sort()).toEqual([...kept, 'sticks']);
  expect(await erasePersonal(folder)).toMatchObject({ ok: true });
  expect(await erasePersonal(join(folder, 'nowhere'))).toMatchObject({ ok: true });
});

it('Every name that the program gives to something in the folder of a person is erased', () => {
  const sources = projectFiles('main').filter((path) => path.endsWith('.ts'));
  const named = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/join\((?:\w+\.)*personal, '([^']+)'/g)].map(([, name]) => name),
  );
  expect(named).toContain('workshop');
  expect(named.filter((name) => !personalNames.includes(name ?? ''))).toEqual([]);
});
