// Unit tests that reach a source file, the nearest by imports first.
import { dirname, join, normalize } from 'node:path';

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)['"](\.{1,2}\/[^'"]+)['"]/g;
const typeImport = /\b(?:import|export)\s+type\s[^;]*?from\s*['"][^'"]+['"]/g;
const isSource = (path) => /\.(ts|tsx|mjs|json)$/.test(path);
const isUnitTest = (path) => /^tests\/unit\/.*\.test\.tsx?$/.test(path);

/** Which files each file imports, types left out; `read` answers a file's text. */
export function importsOf(files, read) {
  const imports = new Map();
  for (const path of files.filter(isSource)) {
    const text = path.endsWith('.json') ? '' : read(path).replace(typeImport, '');
    const targets = [...text.matchAll(importPattern)].map(([, target]) =>
      normalize(join(dirname(path), target)),
    );
    imports.set(path, new Set(targets));
  }
  return imports;
}

/**
 * Unit tests that import a source file, at most `most` of them, in groups by distance. The first group imports it directly, the
 * second through one other file, and so on.
 */
export function nearTests(path, imports, most) {
  const importers = new Map();
  for (const [from, targets] of imports)
    for (const target of targets) {
      if (importers.has(target)) importers.get(target).push(from);
      else importers.set(target, [from]);
    }
  const seen = new Set([path]);
  const groups = [];
  let room = most;
  for (let ring = [path]; ring.length > 0 && room > 0; ) {
    ring = ring
      .flatMap((file) => importers.get(file) ?? [])
      .filter((file) => !seen.has(file) && seen.add(file));
    const tests = ring.filter(isUnitTest).sort().slice(0, room);
    room -= tests.length;
    if (tests.length > 0) groups.push(tests);
  }
  return groups;
}
