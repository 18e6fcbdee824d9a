// Decides which paths would fall on the same place of a disk that ignores case or the way accents are written.

/**
 * Finds paths that collide with an earlier one: equal after Unicode normalisation and case folding, in whole or in a folder
 * above, or a file where another path needs a folder. The later path of each pair is returned, in the given order.
 */
export function twinPaths(paths: readonly string[]): string[] {
  const places = new Map<string, { spelling: string; isFile: boolean }>();
  return paths.filter((path) => !settle(path, places));
}

function settle(path: string, places: Map<string, { spelling: string; isFile: boolean }>): boolean {
  let isAlone = true;
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end);
    const there = places.get(foldPath(folder));
    if (!there) places.set(foldPath(folder), { spelling: folder, isFile: false });
    else if (there.isFile || there.spelling !== folder) isAlone = false;
  }
  if (places.has(foldPath(path))) return false;
  places.set(foldPath(path), { spelling: path, isFile: true });
  return isAlone;
}

/** The form in which two paths are the same place. Upper case first, so that σ, ς and ß, ss fall together. */
export function foldPath(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}
