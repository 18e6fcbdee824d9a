// Paths that collide on a disk that ignores case or the form of accents.

type Place = { readonly spellings: Set<string>; files: number; isFolder: boolean };

/**
 * All paths that collide with another one. They are equal after Unicode normalisation and case folding, in whole or in a parent
 * folder. Or a file has the path of a folder that another path needs. In the given order; a repeated path appears repeatedly.
 */
export function collidingPaths(paths: readonly string[]): string[] {
  const places = new Map<string, Place>();
  for (const path of paths) settle(path, places);
  return paths.filter((path) => collides(path, places));
}

function settle(path: string, places: Map<string, Place>): void {
  for (const { at, isWhole } of stepsOf(path)) {
    const key = foldPath(at);
    const place = places.get(key) ?? { spellings: new Set(), files: 0, isFolder: false };
    place.spellings.add(at);
    if (isWhole) place.files += 1;
    else place.isFolder = true;
    places.set(key, place);
  }
}

function collides(path: string, places: ReadonlyMap<string, Place>): boolean {
  return stepsOf(path).some(({ at }) => {
    const place = places.get(foldPath(at));
    return place !== undefined && (place.spellings.size > 1 || place.files + Number(place.isFolder) > 1);
  });
}

/** The parent folders of a path and the path itself. */
function stepsOf(path: string): { readonly at: string; readonly isWhole: boolean }[] {
  const names = path.split('/');
  return names.map((_, index) => ({
    at: names.slice(0, index + 1).join('/'),
    isWhole: index === names.length - 1,
  }));
}

/** The form in which colliding paths are equal. Upper case first, so that σ and ς, ß and ss become equal. */
function foldPath(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}
