// List the drives of every system. A drive that does not answer delays nothing.

import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, delimiter, join, resolve } from 'node:path';
import { compareTexts } from '../../core/base/compare-texts.ts';
import { diskRoom } from '../disk/fs/free-space.ts';
import type { Drive, MountedDrive } from './drive.ts';
import { linuxDrives } from './linux-drives.ts';
import { macDrives } from './mac-drives.ts';
import { windowsDrives } from './windows-drives.ts';

/** A healthy drive answers at once; one that is waking up appears with a later look. */
const longestWaitMs = 1500;

/**
 * The drives that a person can plug in, sorted by label; never fails. `IMPACT_KIT_DRIVES` names folders (separated as in `PATH`)
 * that count as removable drives while they exist. It is for tests, and packed programs ignore it.
 */
export async function listDrives(): Promise<readonly Drive[]> {
  const mounted = [...(await systemDrives()), ...(await namedDrives())];
  const drives = await Promise.all(mounted.map(measured));
  return drives
    .filter((drive) => drive !== undefined)
    .sort((one, other) => compareTexts(one.label, other.label));
}

async function systemDrives(): Promise<readonly MountedDrive[]> {
  switch (process.platform) {
    case 'linux':
      return await linuxDrives();
    case 'darwin':
      return await macDrives();
    case 'win32':
      return await windowsDrives();
    default:
      return [];
  }
}

async function namedDrives(): Promise<readonly MountedDrive[]> {
  const named = isPacked() ? '' : (process.env['IMPACT_KIT_DRIVES'] ?? '');
  const folders = named.split(delimiter).filter((folder) => folder !== '');
  const drives = await Promise.all(
    folders.map(async (folder): Promise<MountedDrive | undefined> => {
      const path = resolve(folder);
      const isFolder = await stat(path).then(
        (facts) => facts.isDirectory(),
        () => false,
      );
      if (!isFolder) return undefined;
      return { path, label: basename(path), fileSystem: 'unknown', isRemovable: true, isReadOnly: false };
    }),
  );
  return drives.filter((drive) => drive !== undefined);
}

/** A packed program carries itself in an archive beside Electron. */
function isPacked(): boolean {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  return resourcesPath !== undefined && existsSync(join(resourcesPath, 'app.asar'));
}

/** Questions that were not answered yet: a drive that hangs is not asked a second time. */
const asked = new Map<string, Promise<Drive | undefined>>();

async function measured(drive: MountedDrive): Promise<Drive | undefined> {
  const open = asked.get(drive.path) ?? measure(drive).finally(() => asked.delete(drive.path));
  asked.set(drive.path, open);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((settle) => {
    timer = setTimeout(settle, longestWaitMs, undefined);
  });
  return await Promise.race([open, late]).finally(() => clearTimeout(timer));
}

async function measure(drive: MountedDrive): Promise<Drive | undefined> {
  try {
    const room = await diskRoom(drive.path);
    const isWritable = await access(drive.path, constants.W_OK).then(
      () => true,
      () => false,
    );
    const isReadOnly = drive.isReadOnly || !isWritable;
    return { ...drive, ...room, isReadOnly };
  } catch {
    // It was pulled out, or is none that can be read.
    return undefined;
  }
}
