// Only a regular file has a size to be read; whatever else has its place is refused unopened.
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSize } from '../../../../../main/disk/fs/file-size.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

it('A file has its size, also through a link', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a');
  writeFileSync(path, 'abc');
  symlinkSync(path, join(folder, 'link'));
  expect(await fileSize(path)).toBe(3);
  expect(await fileSize(join(folder, 'link'))).toBe(3);
});

it('A folder, a file that is gone, a pipe and a device have none', async () => {
  const folder = temporaryFolder();
  await expect(fileSize(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(fileSize(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
  if (process.platform === 'win32') return;
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(fileSize(pipe)).rejects.toMatchObject({ code: 'EINVAL' });
  await expect(fileSize('/dev/zero')).rejects.toMatchObject({ code: 'EINVAL' });
});
