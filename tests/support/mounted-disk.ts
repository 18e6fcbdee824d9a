// Decides how tests get a disk that is soon full: a tmpfs, gone when the test lets go of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk; `remount` gives it another option, such as `ro`. */
export type MountedDisk = { readonly folder: string; remount(option: string): void; end(): void };

/** A disk of a size, which holds `files` files and folders at most; the reason where none can be made. */
export function mountDisk(sizeKiB: number, files?: number): MountedDisk | { readonly reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { reason: 'only root on Linux can mount a tmpfs' };
  const folder = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
  const options = [`size=${sizeKiB}k`, ...(files === undefined ? [] : [`nr_inodes=${files}`])];
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmdirSync(folder);
    return { reason: 'this machine refuses to mount a tmpfs' };
  }
  return {
    folder,
    remount: (option) => void execFileSync('mount', ['-o', `remount,${option}`, folder]),
    end: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
