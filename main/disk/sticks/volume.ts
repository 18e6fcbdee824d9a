// The volume of a stick: its identity, and whether it is still connected.
import { stat, statfs } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { errorCode, readProblem } from '../fs/problem.ts';

/** The volume a folder is on. */
export type Volume = {
  /** Names the volume while it is there; another number at the same path means that it was pulled out. */
  readonly device: number;
  /** What the system calls it, `other` where it does not say. */
  readonly fileSystem: string;
  readonly clusterBytes: number;
  /** Drivers that keep a cache of their own, where reading past that of the system proves nothing. */
  readonly hasOwnCache: boolean;
  /** Where the folder is from the root of the volume, with `/`; empty for the root itself. */
  readonly pathOnVolume: string;
};

// Numbers of Linux (statfs(2)); other systems number differently.
const linuxNames: ReadonlyMap<number, string> = new Map([
  [0x4d44, 'fat'],
  [0x2011bab0, 'exfat'],
  [0x7366746e, 'ntfs'],
  [0xef53, 'ext'],
  [0x9123683e, 'btrfs'],
  [0x58465342, 'xfs'],
  [0xf2f52010, 'f2fs'],
  [0x65735546, 'fuse'],
  [0x01021994, 'tmpfs'],
]);
const withoutOwnCache = new Set(['fat', 'exfat', 'ntfs', 'ext', 'btrfs', 'xfs', 'f2fs']);
const goneCodes = new Set(['ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'ENOMEDIUM', 'ESHUTDOWN']);

/** Looks at the volume of a folder; `stick-gone` when there is no such folder. */
export async function volumeOf(folder: string): Promise<Result<Volume>> {
  try {
    const facts = await stat(folder);
    if (!facts.isDirectory())
      return fail({ code: 'disk-write-failed', file: basename(folder), reason: 'ENOTDIR' });
    const { type, bsize } = await statfs(folder);
    const fileSystem = (process.platform === 'linux' ? linuxNames.get(type) : undefined) ?? 'other';
    return ok({
      device: facts.dev,
      fileSystem,
      clusterBytes: Math.max(512, bsize),
      hasOwnCache: !withoutOwnCache.has(fileSystem),
      pathOnVolume: await pathOnVolume(resolve(folder), facts.dev),
    });
  } catch (error) {
    const file = basename(folder);
    return fail(
      isDriveRemoved(error) || errorCode(error) === 'ENOENT'
        ? { code: 'stick-gone', file }
        : readProblem(error, file),
    );
  }
}

/** `stick-gone` with `file` when the folder no longer is on the volume it was on. */
export async function stickRemovedProblem(
  folder: string,
  { device }: Pick<Volume, 'device'>,
  file: string,
): Promise<Problem | undefined> {
  const isSame = await stat(folder).then(
    ({ dev }) => dev === device,
    () => false,
  );
  return isSame ? undefined : { code: 'stick-gone', file };
}

/** Says whether the system's error means that the stick is no longer there. */
export function isDriveRemoved(error: unknown): boolean {
  return goneCodes.has(errorCode(error));
}

async function pathOnVolume(folder: string, device: number): Promise<string> {
  let root = folder;
  for (let above = dirname(root); above !== root; above = dirname(root)) {
    if ((await stat(above)).dev !== device) break;
    root = above;
  }
  return relative(root, folder).split(sep).join('/');
}
