// Test sticks: small volumes of real file systems in image files, or the reason why there are none.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { noMountReason } from './mounted-disk.ts';
import { needPrograms } from './needed-programs.ts';

/** File systems that can be tried; `fat` is FAT32 by a driver outside the kernel, slow but real. */
export type VolumeKind = 'ext4' | 'exfat' | 'fat' | 'tmpfs';

/** A mounted volume. */
export type StickVolume = {
  /** Where it is mounted. */
  readonly folder: string;
  /** The image file; absent for a volume in memory. */
  readonly image?: string;
  /** Detaches the volume like a pulled stick: open files continue, new opens fail. */
  detach(): void;
  /** Mounts it so that nothing can be written. */
  makeReadOnly(): void;
  /** Takes it down for good. */
  remove(): void;
};

/** How a volume is made. */
type VolumeOptions = {
  readonly kind: VolumeKind;
  readonly sizeMiB: number;
  /** What it is called where it is mounted. */
  readonly name?: string;
  /** So few files fit that it is full long before its room is used up; ext4 only. */
  readonly hasFewPlaces?: boolean;
};

const makers = {
  ext4: ['mkfs.ext4', '-q', '-m', '0'],
  exfat: ['mkfs.exfat', '-q'],
  fat: ['mkfs.vfat', '-F', '32'],
} as const;

/** Programs that make and mount each file system. */
const programsOf = {
  ext4: ['mkfs.ext4', 'losetup'],
  exfat: ['mkfs.exfat', 'mount.exfat-fuse', 'losetup'],
  fat: ['mkfs.vfat', 'fusefat'],
  tmpfs: [],
} as const;
/** Devices through which an image is a disk, and through which drivers outside the kernel reach it. */
const devicesOf = {
  ext4: ['/dev/loop-control'],
  exfat: ['/dev/loop-control', '/dev/fuse'],
  fat: ['/dev/fuse'],
  tmpfs: [],
} as const;

/** Why this machine can mount no volume of some kinds; undefined when it can. Throws with the package where a program is missing. */
export function noVolumeReason(...kinds: readonly VolumeKind[]): string | undefined {
  const reason = noMountReason();
  if (reason !== undefined) return reason;
  needPrograms(...kinds.flatMap((kind) => programsOf[kind]));
  const missing = kinds.flatMap((kind) => devicesOf[kind]).find((device) => !existsSync(device));
  return missing && `this machine has no ${missing}`;
}

/** Makes a volume below `place`. Throws where this machine cannot. */
export function makeVolume(place: string, options: VolumeOptions): StickVolume {
  const { kind, sizeMiB, name = 'stick' } = options;
  const folder = join(place, name);
  mkdirSync(folder);
  if (kind !== 'tmpfs') return mountImage(kind, folder, join(place, `${name}.img`), options);
  run('mount', '-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder);
  return {
    folder,
    detach: () => run('umount', '-l', folder),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    remove: () => quietly('umount', '-l', folder),
  };
}

/** Changes one byte wherever these words occur in an image; returns how often. */
export function damageImage(image: string, words: string): number {
  const bytes = readFileSync(image);
  const file = openSync(image, 'r+');
  let count = 0;
  for (let at = bytes.indexOf(words); at !== -1; at = bytes.indexOf(words, at + 1)) {
    writeSync(file, Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at);
    count += 1;
  }
  closeSync(file);
  return count;
}

function mountImage(
  kind: 'ext4' | 'exfat' | 'fat',
  folder: string,
  image: string,
  { sizeMiB, hasFewPlaces = false }: VolumeOptions,
): StickVolume {
  writeFileSync(image, '');
  truncateSync(image, sizeMiB * 1024 * 1024);
  const [program, ...words] = makers[kind];
  run(program, ...words, ...(hasFewPlaces ? ['-N', '16'] : []), image);
  // The FAT driver uses the image directly, without a kernel below that would need a device.
  const device =
    kind === 'fat'
      ? image
      : execFileSync('losetup', ['--find', '--show', image], { encoding: 'utf8' }).trim();
  const mount = (way: 'rw' | 'ro'): void => {
    if (kind === 'ext4') run('mount', '-o', way, device, folder);
    else if (kind === 'exfat') run('timeout', '20', 'mount.exfat-fuse', '-o', way, device, folder);
    else run('timeout', '20', 'fusefat', '-o', way === 'rw' ? 'rw+' : 'ro', device, folder);
  };
  mount('rw');
  if (hasFewPlaces) takePlaces(join(folder, 'taken'));
  return {
    folder,
    image,
    detach: () => run('umount', '-l', folder),
    makeReadOnly: () => {
      run('umount', folder);
      mount('ro');
    },
    remove: () => {
      quietly('umount', '-l', folder);
      if (kind !== 'fat') quietly('losetup', '--detach', device);
    },
  };
}

/** Makes empty files until no more fit, and takes some away again. */
function takePlaces(folder: string): void {
  mkdirSync(folder);
  const made: string[] = [];
  try {
    for (;;) {
      const path = join(folder, `${made.length}`);
      writeFileSync(path, '');
      made.push(path);
    }
  } catch {
    // Every place is taken.
  }
  for (const path of made.slice(-6)) rmSync(path);
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
