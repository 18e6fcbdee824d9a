// Holds what is said of the room on a disk: as much as it has, and no limit where the system cannot tell.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskRoom, freeBytesNow, freeBytesOf, hasRoomFor } from '../../../../../main/disk/fs/free-space.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { tinyDisk } from '../../../../support/tiny-disk.ts';

const mebibyte = 1024 * 1024;

test('A disk has the room it was given, asked in either way', async (context) => {
  const disk = tinyDisk(64);
  if ('reason' in disk) return context.skip(disk.reason);
  const room = await diskRoom(disk.folder);
  expect(room.sizeBytes).toBe(64 * 1024);
  expect(await freeBytesOf(disk.folder)).toBe(room.freeBytes);
  expect(freeBytesNow(disk.folder)).toBe(room.freeBytes);
});

test('Where the system cannot tell, there is room until it refuses', async () => {
  const away = join(temporaryFolder(), 'away');
  expect(await freeBytesOf(away)).toBe(Number.POSITIVE_INFINITY);
  expect(freeBytesNow(away)).toBe(Number.POSITIVE_INFINITY);
  expect(await hasRoomFor(away, 1e15)).toBe(true);
});

test('Bytes have room only where 16 MiB stay free beside them', async () => {
  const free = async (): Promise<number> => 40 * mebibyte;
  expect(await hasRoomFor('any', 24 * mebibyte, free)).toBe(true);
  expect(await hasRoomFor('any', 24 * mebibyte + 1, free)).toBe(false);
});
