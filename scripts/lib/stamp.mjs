// Stamps that show whether something must be made again, by the content of its sources, never by file times.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './atomic.mjs';
import { at, out } from './places.mjs';

/** Hash over names and bytes of files and folders given relative to the project; missing ones count as missing. */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const kind = statSync(at(path), { throwIfNoEntry: false });
  if (!kind) {
    hash.update(`missing ${path}\0`);
  } else if (kind.isDirectory()) {
    for (const name of readdirSync(at(path)).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`file ${path} ${kind.size}\0`).update(readFileSync(at(path)));
  }
}

const stampPath = (name) => out('stamps', name);

/** Whether the last finished work of that name was made from the same hash. */
export function isFresh(name, hash) {
  try {
    return readFileSync(stampPath(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Runs `work` and records the hash afterwards. If it is killed, there is no record and the work is repeated. */
export async function makeFresh(name, hash, work) {
  rmSync(stampPath(name), { force: true });
  await work();
  writeWhole(stampPath(name), hash);
}
