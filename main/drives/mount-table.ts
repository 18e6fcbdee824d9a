// Parse Linux's mount table, and tell removable drives from mounts of the system.

/** A line of /proc/self/mountinfo. */
export type Mount = {
  /** `major:minor`. */
  readonly device: string;
  /** The part of the file system that is mounted here; `/` for all of it. */
  readonly root: string;
  readonly path: string;
  readonly fileSystem: string;
  /** Mostly the device file. */
  readonly source: string;
  readonly isReadOnly: boolean;
};

/** Where desktops and people mount drives. */
const drivePlaces = ['/media/', '/run/media/', '/mnt/'];
/** What a system runs from is no stick, also where all of it is on one. */
const systemPlaces = ['/boot', '/dev', '/efi', '/etc', '/gnu', '/home', '/lib', '/live', '/nix', '/opt'];
const moreSystemPlaces = [
  '/proc',
  '/root',
  '/run',
  '/snap',
  '/srv',
  '/sys',
  '/sysroot',
  '/tmp',
  '/usr',
  '/var',
];

/** Reads the table; lines that are none are left out. */
export function readMountTable(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line): Mount[] => {
    const words = line.split(' ');
    const dash = words.indexOf('-', 6);
    const [, , device, root, path, options] = words;
    const [fileSystem, source, superOptions] = words.slice(dash + 1);
    if (dash === -1 || !device || !root || !path || !fileSystem || !source) return [];
    const isReadOnly = [options, superOptions].some((list) => list?.split(',').includes('ro'));
    const [rootPath, mountPath, sourcePath] = [root, path, source].map(decoded);
    return [
      {
        device,
        root: rootPath ?? root,
        path: mountPath ?? path,
        fileSystem,
        source: sourcePath ?? source,
        isReadOnly,
      },
    ];
  });
}

/** Says whether a person is likely to have plugged it in: a device, mounted whole, at no place of the system. */
export function isDriveMount({ path, root, source }: Mount): boolean {
  if (!source.startsWith('/dev/') || root !== '/' || path === '/') return false;
  return isDrivePlace(path) || !isBelow(path, [...systemPlaces, ...moreSystemPlaces]);
}

/** Says whether a mount is where desktops and people mount drives. */
export function isDrivePlace(path: string): boolean {
  return drivePlaces.some((place) => path.startsWith(place));
}

function isBelow(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Blanks, tabs, line feeds and backslashes stand as three octal digits. */
function decoded(word: string): string {
  return word.replace(/\\([0-7]{3})/g, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
