// Comparison of two folders byte for byte, also inside of asar archives.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';

/** What differs between two folders, one line each, by path. */
export function differencesOf(one, other) {
  const [first, second] = [entriesOf(one), entriesOf(other)];
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((path) => {
    if (!first.has(path)) return [`${path}: only in the second`];
    if (!second.has(path)) return [`${path}: only in the first`];
    if (first.get(path) === second.get(path) && isSame(join(one, path), join(other, path))) return [];
    return path.endsWith('.asar') ? archiveDifferences(path, one, other) : [`${path}: differs`];
  });
}

/** Kind and mode of each entry, by path. */
function entriesOf(folder) {
  const found = new Map();
  for (const path of readdirSync(folder, { recursive: true })) {
    const { mode } = lstatSync(join(folder, path));
    found.set(path, mode);
  }
  return found;
}

function isSame(one, other) {
  const kind = lstatSync(one);
  if (kind.isDirectory()) return true;
  if (kind.isSymbolicLink()) return readlinkSync(one) === readlinkSync(other);
  return readFileSync(one).equals(readFileSync(other));
}

function archiveDifferences(path, one, other) {
  const [first, second] = [one, other].map((folder) => archivedFiles(join(folder, path)));
  const inside = [...new Set([...first.keys(), ...second.keys()])]
    .sort()
    .filter((name) => first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)) !== true);
  if (inside.length === 0) return [`${path}: the order or the mode of its files differs`];
  return inside.map((name) => `${path}${name}: differs`);
}

function archivedFiles(archive) {
  const names = listPackage(archive, { isPack: false }).filter(
    (name) => !('files' in statFile(archive, name.slice(1))),
  );
  return new Map(names.map((name) => [name, extractFile(archive, name.slice(1))]));
}
