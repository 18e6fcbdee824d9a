// Old bytes are overwritten when a file is replaced or removed, and nothing else is.
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFile } from '../../../../../main/disk/fs/atomic-file.ts';
import type { DiskOps } from '../../../../../main/disk/fs/ops.ts';
import { overwritingDisk } from '../../../../../main/disk/fs/overwriting-disk.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { rememberingDisk } from '../../../../support/remembering-disk.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const large = 'x'.repeat(1024 * 1024 + 7);

function begun(): {
  readonly folder: string;
  readonly disk: DiskOps;
  readonly remains: () => readonly string[];
} {
  const { disk, remains, close } = rememberingDisk();
  onTestFinished(close);
  const plain = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', '');
  return { folder: temporaryFolder(), disk: overwritingDisk(disk), remains: () => remains().map(plain) };
}

it('A file that is replaced or removed leaves no byte, however long it is', async () => {
  const { folder, disk, remains } = begun();
  const path = join(folder, 'file');
  await replaceFile(disk, path, large);
  await replaceFile(disk, path, 'second');
  expect(remains()).toEqual(['', 'second']);
  await disk.remove(path);
  expect(remains()).toEqual(['', '']);
  expect(readdirSync(folder)).toEqual([]);
});

it('A whole folder leaves no byte either', async () => {
  const { folder, disk, remains } = begun();
  const whole = join(folder, 'whole');
  mkdirSync(join(whole, 'inner'), { recursive: true });
  for (const name of ['one', 'inner/two', 'inner/empty'])
    await replaceFile(disk, join(whole, name), name.endsWith('empty') ? '' : name);
  await disk.remove(whole);
  expect(remains()).toEqual(['', '', '']);
  expect(readdirSync(folder)).toEqual([]);
});

it('What a link leads to, and a file with a second name, keep their bytes', async () => {
  const { folder, disk } = begun();
  const outside = join(folder, 'outside');
  writeFileSync(outside, 'kept');
  const whole = join(folder, 'whole');
  mkdirSync(whole);
  symlinkSync(outside, join(whole, 'symbolic'));
  symlinkSync(folder, join(whole, 'folder'));
  linkSync(outside, join(whole, 'hard'));
  symlinkSync(outside, join(folder, 'single'));
  await disk.remove(join(folder, 'single'));
  await disk.remove(whole);
  expect(readdirSync(folder)).toEqual(['outside']);
  expect(readFileSync(outside, 'utf8')).toBe('kept');
});

it('What cannot be overwritten is removed and replaced all the same', async () => {
  const refusing = faultyDisk({ code: 'EIO', isHalfDone: false }, (_, name) =>
    ['open', 'factsOf'].includes(name),
  );
  const disk = overwritingDisk(refusing.disk);
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  await replaceFile(disk, path, 'one');
  await replaceFile(disk, path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  await disk.remove(path);
  expect(readdirSync(folder)).toEqual([]);
});
