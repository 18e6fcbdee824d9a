// A small disk for tests: a tmpfs that is unmounted after the test.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needPrograms } from './needed-programs.ts';

/** A disk. */
export type MountedDisk = {
  readonly folder: string;
  /** Gives it another option, such as `ro`. */
  remount(option: string): void;
  /** Takes all room, for bytes and for names, also what came free since the last time; returns how to give it back. */
  fill(): () => void;
  /** Takes all room for bytes but so much; returns how to give it back. */
  leave(leftKiB: number): () => void;
  end(): void;
};

let refusal: { readonly reason: string | undefined } | undefined;

/** Why this machine mounts nothing; undefined when it does. Throws where the programs for it are missing. */
export function noMountReason(): string | undefined {
  refusal ??= { reason: findRefusal() };
  return refusal.reason;
}

function findRefusal(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a disk';
  needPrograms('mount');
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'pipe' });
    execFileSync('umount', [folder]);
    return undefined;
  } catch (error) {
    return `this machine refuses to mount a disk: ${String(error).split('\n')[0]}`;
  } finally {
    rmdirSync(folder);
  }
}

/** A disk of a size below `place`, which holds `files` files and folders at most; the reason where none can be made. */
export function mountDisk(
  sizeKiB: number,
  files?: number,
  place = tmpdir(),
): MountedDisk | { readonly reason: string } {
  const reason = noMountReason();
  if (reason !== undefined) return { reason };
  const folder = mkdtempSync(join(place, 'tiny-disk-'));
  const options = [`size=${sizeKiB}k`, ...(files === undefined ? [] : [`nr_inodes=${files}`])];
  execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'tmpfs', folder], { stdio: 'pipe' });
  return {
    folder,
    remount: (option) => void execFileSync('mount', ['-o', `remount,${option}`, folder]),
    fill: () => fill(folder),
    leave: (leftKiB) => leave(folder, leftKiB),
    end: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(folder: string): () => void {
  const filler = join(folder, 'filler');
  mkdirSync(filler, { recursive: true });
  const file = openSync(join(filler, 'bytes'), 'a');
  for (const size of [64 * 1024, 1024])
    untilRefused(() => {
      if (writeSync(file, Buffer.alloc(size)) < size) throw new Error('full');
    });
  closeSync(file);
  const names = readdirSync(filler).length;
  untilRefused((index) => closeSync(openSync(join(filler, `${names + index}`), 'w')));
  return () => rmSync(filler, { recursive: true });
}

function leave(folder: string, leftKiB: number): () => void {
  const { bavail, bsize } = statfsSync(folder);
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - leftKiB * 1024));
  return () => rmSync(ballast);
}

function untilRefused(work: (index: number) => void): void {
  try {
    for (let index = 0; ; index += 1) work(index);
  } catch {
    // Full now.
  }
}
