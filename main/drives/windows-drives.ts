// Removable drives of Windows, found by their letters without starting a program.
import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { MountedDrive } from './drive.ts';

/** A and B were for floppy disks: asking for them can make an empty drive rattle. */
const letters = 'CDEFGHIJKLMNOPQRSTUVWXYZ';
/** Letters that lead to another computer: known once, never asked again, so that nothing goes over the network. */
const remote = new Set<string>();

/**
 * Drives of Windows, except the one the system is on and those of other computers. Windows keeps a recycle bin on every disk that
 * it holds for built in, and none on a stick.
 */
export async function windowsDrives(
  systemDrive = process.env['SystemDrive'] ?? 'C:',
): Promise<readonly MountedDrive[]> {
  const drives = await Promise.all(
    [...letters].map(async (letter): Promise<MountedDrive | undefined> => {
      const label = `${letter}:`;
      if (label === systemDrive.toUpperCase() || remote.has(letter)) return undefined;
      const path = `${label}\\`;
      const real = await realpath(path).catch(() => undefined);
      if (real === undefined) return undefined;
      if (real.startsWith('\\\\')) {
        remote.add(letter);
        return undefined;
      }
      const hasBin = await lstat(join(path, '$RECYCLE.BIN')).then(
        () => true,
        () => false,
      );
      return { path, label, fileSystem: 'unknown', isRemovable: !hasBin, isReadOnly: false };
    }),
  );
  return drives.filter((drive) => drive !== undefined);
}
