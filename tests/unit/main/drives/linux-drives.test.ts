import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { linuxDrives } from '../../../../main/drives/linux-drives.ts';
import { isDriveMount, readMountTable } from '../../../../main/drives/mount-table.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const disk = '25 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw';
const stick = '96 25 8:17 / /run/media/ana/IMPACT\\040ΚΙΤ rw,nosuid shared:5 master:2 - vfat /dev/sdb1 rw';

/** A kernel of the test's own: its table of mounts, its devices with the place they hang in. */
function kernelWith(
  lines: readonly string[],
  devices: Readonly<Record<string, { readonly place: string; readonly isRemovable?: boolean }>>,
): { proc: string; sys: string } {
  const folder = temporaryFolder();
  const [proc, sys] = [join(folder, 'proc'), join(folder, 'sys')];
  mkdirSync(join(proc, 'self'), { recursive: true });
  writeFileSync(join(proc, 'self', 'mountinfo'), `${lines.join('\n')}\n`);
  for (const [link, { place, isRemovable }] of Object.entries(devices)) {
    const real = join(sys, 'devices', place);
    mkdirSync(real, { recursive: true });
    writeFileSync(join(dirname(real), 'removable'), isRemovable ? '1\n' : '0\n');
    mkdirSync(dirname(join(sys, link)), { recursive: true });
    symlinkSync(real, join(sys, link));
  }
  return { proc, sys };
}

test('A line of the table of mounts is read, with blanks and other letters in its names.', () => {
  expect(readMountTable(`${stick}\nnonsense\n\n`)).toEqual([
    {
      device: '8:17',
      root: '/',
      path: '/run/media/ana/IMPACT ΚΙΤ',
      fileSystem: 'vfat',
      source: '/dev/sdb1',
      isReadOnly: false,
    },
  ]);
  expect(readMountTable('1 2 8:1 / /mnt/a\\134b ro - ext4 /dev/sdc1 rw')[0]).toMatchObject({
    path: '/mnt/a\\b',
    isReadOnly: true,
  });
});

test('A stick on USB is a removable drive, the disk of the system is none.', async () => {
  const kernel = kernelWith([disk, stick], {
    'dev/block/8:2': { place: 'pci0/ata1/block/sda/sda2' },
    'dev/block/8:17': { place: 'pci0/usb2/2-1/block/sdb/sdb1' },
  });
  expect(await linuxDrives(kernel)).toEqual([
    {
      path: '/run/media/ana/IMPACT ΚΙΤ',
      label: 'IMPACT ΚΙΤ',
      fileSystem: 'vfat',
      isRemovable: true,
      isReadOnly: false,
    },
  ]);
});

test('A card is removable because the kernel marks it, wherever it is mounted.', async () => {
  const kernel = kernelWith(['9 1 179:1 / /data/card ro - exfat /dev/mmcblk1p1 ro'], {
    'dev/block/179:1': { place: 'pci0/mmc/block/mmcblk1/mmcblk1p1', isRemovable: true },
  });
  expect(await linuxDrives(kernel)).toMatchObject([
    { path: '/data/card', isRemovable: true, isReadOnly: true },
  ]);
});

test('A built-in disk that a desktop mounted is listed, but not as removable.', async () => {
  const kernel = kernelWith(['9 1 8:5 / /media/ana/Data rw - ext4 /dev/sda5 rw'], {
    'dev/block/8:5': { place: 'pci0/ata1/block/sda/sda5' },
  });
  expect(await linuxDrives(kernel)).toMatchObject([{ label: 'Data', isRemovable: false }]);
});

test('A file system that runs as a program is found by the name of its device.', async () => {
  const kernel = kernelWith(['9 1 0:77 / /media/ana/NTFS rw - fuseblk /dev/sdb1 rw'], {
    'class/block/sdb1': { place: 'pci0/usb1/1-2/block/sdb/sdb1' },
  });
  expect(await linuxDrives(kernel)).toMatchObject([{ label: 'NTFS', isRemovable: true }]);
});

test('What the system runs from, parts of a mount, shares and second mounts of one device are no drives.', () => {
  const lines = [
    disk,
    '2 1 8:1 / /boot/efi rw - vfat /dev/sda1 rw',
    '3 1 8:17 /folder /media/ana/part rw - vfat /dev/sdb1 rw',
    '4 1 0:50 / /mnt/share rw - cifs //server/share rw',
    '5 1 0:51 / /media/memory rw - tmpfs tmpfs rw',
    '6 1 7:1 / /snap/core/1 ro - squashfs /dev/loop1 ro',
  ];
  expect(readMountTable(lines.join('\n')).filter(isDriveMount)).toEqual([]);
});

test('A machine without a table of mounts has no drives.', async () => {
  expect(await linuxDrives({ proc: '/nowhere', sys: '/nowhere' })).toEqual([]);
});
