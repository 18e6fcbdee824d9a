// Removable drives of Linux: mounts that the kernel calls removable, or that are on USB.
import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MountedDrive } from './drive.ts';
import { isDriveMount, isDrivePlace, type Mount, readMountTable } from './mount-table.ts';

/** Where the kernel tells; other folders in tests. */
type KernelFolders = { readonly proc: string; readonly sys: string };

const kernel: KernelFolders = { proc: '/proc', sys: '/sys' };
/** An encrypted stick is one layer above its device; more layers are no stick. */
const mostLayers = 3;

/** Drives of a Linux system: sticks, cards and discs wherever they are mounted, and every device mounted where drives are. */
export async function linuxDrives(folders: KernelFolders = kernel): Promise<readonly MountedDrive[]> {
  const table = await readFile(join(folders.proc, 'self', 'mountinfo'), 'utf8').catch(() => '');
  const seen = new Set<string>();
  const mounts = readMountTable(table).filter((mount) => {
    if (!isDriveMount(mount) || seen.has(mount.source)) return false;
    seen.add(mount.source);
    return true;
  });
  const drives = await Promise.all(mounts.map((mount) => driveAt(mount, folders)));
  return drives.filter((drive) => drive !== undefined);
}

async function driveAt(mount: Mount, { sys }: KernelFolders): Promise<MountedDrive | undefined> {
  const { path, fileSystem, isReadOnly, source, device } = mount;
  const folder = await deviceFolder(sys, device, source);
  const kind = folder === undefined ? 'unknown' : await kindOf(folder, sys, 0);
  const isPlace = isDrivePlace(path);
  if (kind !== 'removable' && !isPlace) return undefined;
  const isRemovable = kind === 'removable' || (kind === 'unknown' && isPlace);
  return { path, label: basename(path), fileSystem, isRemovable, isReadOnly };
}

/** The device in the kernel's tree. File systems that run as a program have a number of their own and are found by name. */
async function deviceFolder(sys: string, device: string, source: string): Promise<string | undefined> {
  const name = basename(await realpath(source).catch(() => source));
  for (const link of [join(sys, 'dev', 'block', device), join(sys, 'class', 'block', name)]) {
    const folder = await realpath(link).catch(() => undefined);
    if (folder !== undefined) return folder;
  }
  return undefined;
}

async function kindOf(
  folder: string,
  sys: string,
  layer: number,
): Promise<'removable' | 'fixed' | 'unknown'> {
  if (/\/usb\d+\//.test(folder)) return 'removable';
  // A partition is in the folder of its disk, which alone has the mark.
  for (const place of [folder, dirname(folder)]) {
    const mark = await readFile(join(place, 'removable'), 'utf8').catch(() => '');
    if (mark.trim() === '1') return 'removable';
  }
  if (!folder.includes('/virtual/')) return 'fixed';
  const below = layer < mostLayers ? await readdir(join(folder, 'slaves')).catch(() => []) : [];
  for (const name of below) {
    const real = await realpath(join(folder, 'slaves', name)).catch(() => join(sys, 'class', 'block', name));
    const kind = await kindOf(real, sys, layer + 1);
    if (kind !== 'unknown') return kind;
  }
  return 'unknown';
}
