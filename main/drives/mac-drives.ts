// Removable drives of macOS: all of /Volumes except the one the system runs from.
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MountedDrive } from './drive.ts';

/** What Time Machine keeps is nobody's stick. */
const backupMark = /^(com\.apple\.TimeMachine|Backups of )/;

/** Drives of macOS. Node cannot tell which bus a volume hangs on; every volume that is not the system's counts as removable. */
export async function macDrives(volumes = '/Volumes', root = '/'): Promise<readonly MountedDrive[]> {
  const names = await readdir(volumes).catch(() => []);
  const system = await stat(root).catch(() => undefined);
  const drives = await Promise.all(
    names.map(async (label): Promise<MountedDrive | undefined> => {
      const path = join(volumes, label);
      const facts = await lstat(path).catch(() => undefined);
      // The system's own volume is here as a link to the root; a folder somebody made has the root's device.
      const isVolume = facts?.isDirectory() === true && facts.dev !== system?.dev;
      if (!isVolume || label.startsWith('.') || backupMark.test(label)) return undefined;
      return { path, label, fileSystem: 'unknown', isRemovable: true, isReadOnly: false };
    }),
  );
  return drives.filter((drive) => drive !== undefined);
}
