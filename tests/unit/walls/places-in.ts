// Where a pattern stands in sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** Each place as `path: found`, in the order of the files. */
export function placesIn(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([found]) => `${path}: ${found}`),
  );
}
