// Decides which sticks tests have: small volumes of real file systems in image files, or the reason why there are none.
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** A mounted volume. */
export type TestVolume = {
  /** Where it is mounted. */
  readonly folder: string;
  /** The file its bytes lie in; absent for one in memory. */
  readonly image?: string;
  /** Takes it away from its place, as pulling a stick out does: what is open goes on, what is opened next is not there. */
  detach(): void;
  /** Mounts it so that nothing can be written. */
  makeReadOnly(): void;
};

/** File systems that can be tried. */
export type VolumeKind = 'ext4' | 'exfat' | 'tmpfs';

const makers = { ext4: ['mkfs.ext4', '-q', '-m', '0'], exfat: ['mkfs.exfat', '-q'] } as const;

/** Makes a volume that is taken down when the test ends; skips the test, with the reason, where this machine cannot. */
export function mountVolume(test: TestContext, kind: VolumeKind, sizeMiB: number): TestVolume {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    test.skip('only root on Linux can mount a volume');
  const place = temporaryFolder();
  const folder = join(place, 'stick');
  mkdirSync(folder);
  try {
    return kind === 'tmpfs' ? mountMemory(folder, sizeMiB) : mountImage(kind, folder, place, sizeMiB);
  } catch (error) {
    return test.skip(`this machine mounts no ${kind}: ${String(error).split('\n')[0]}`);
  }
}

function mountMemory(folder: string, sizeMiB: number): TestVolume {
  run('mount', '-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder);
  const detach = detacher(folder);
  return { folder, detach, makeReadOnly: () => run('mount', '-o', 'remount,ro', folder) };
}

function mountImage(kind: 'ext4' | 'exfat', folder: string, place: string, sizeMiB: number): TestVolume {
  const image = join(place, 'stick.img');
  writeFileSync(image, '');
  truncateSync(image, sizeMiB * 1024 * 1024);
  const [program, ...words] = makers[kind];
  run(program, ...words, image);
  const device = execFileSync('losetup', ['--find', '--show', image], { encoding: 'utf8' }).trim();
  onTestFinished(() => quietly('losetup', '--detach', device));
  const mount = (...options: string[]): void =>
    kind === 'ext4'
      ? run('mount', ...options, device, folder)
      : run('timeout', '20', 'mount.exfat-fuse', ...options, device, folder);
  mount();
  const detach = detacher(folder);
  const makeReadOnly = (): void => {
    run('umount', folder);
    mount('-o', 'ro');
  };
  return { folder, image, detach, makeReadOnly };
}

function detacher(folder: string): () => void {
  onTestFinished(() => quietly('umount', '-l', folder));
  return () => run('umount', '-l', folder);
}

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: 'pipe' });
}

function quietly(program: string, ...words: string[]): void {
  try {
    run(program, ...words);
  } catch {
    // It was taken down already.
  }
}
