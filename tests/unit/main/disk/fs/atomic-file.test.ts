// Holds that what a killed write left beside its file goes away, nothing else does, and a folder is made only on request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeTemporariesOf, writeFileAtomically } from '../../../../../main/disk/fs/atomic-file.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const left = ['.window.json.0123456789ab.tmp', '.window.json.ba9876543210.tmp'];
const others = [
  '.library.json.0123456789ab.tmp',
  '.window.json.mine.tmp',
  'window.json',
  'window.json.0123456789ab.tmp',
];

test('What killed writes of a file left beside it is removed, and nothing else', async () => {
  const folder = temporaryFolder();
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
  expect(await removeTemporariesOf([join(folder, 'window.json')])).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(others.sort());
  expect(await removeTemporariesOf([join(folder, 'window.json')])).toBe(false);
});

test('What is beside files of several folders is removed in each of them', async () => {
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  for (const folder of folders)
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
  const [one, other] = folders;
  const files = [join(one, 'window.json'), join(other, 'window.json'), join(one, 'library.json')];
  expect(await removeTemporariesOf(files)).toBe(true);
  expect(readdirSync(one).sort()).toEqual(others.filter((name) => !name.startsWith('.library')).sort());
  expect(readdirSync(other).sort()).toEqual(others.sort());
});

test('A folder that is not there has nothing to remove', async () => {
  expect(await removeTemporariesOf([join(temporaryFolder(), 'away', 'window.json')])).toBe(false);
});

test('A folder that is not there is made only on request', async () => {
  const path = join(temporaryFolder(), 'far', 'away', 'window.json');
  expect(await writeFileAtomically(path, 'text')).toMatchObject({
    problem: { code: 'disk-write-failed', file: 'window.json', reason: 'ENOENT' },
  });
  expect(await writeFileAtomically(path, 'text', { makesFolder: true })).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('text');
});
