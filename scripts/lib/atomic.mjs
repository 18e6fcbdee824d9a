// Atomic creation of files and folders, even if the script is killed in between.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Fills a new folder with `fill` and puts it in place by renaming. Leftovers of killed runs are removed. */
export async function makeFolder(folder, fill) {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  removeLeftOvers(parent, basename(folder));
  const fresh = join(parent, `.${basename(folder)}.new-${process.pid}`);
  const old = join(parent, `.${basename(folder)}.old-${process.pid}`);
  mkdirSync(fresh);
  try {
    await fill(fresh);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
  } finally {
    for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
  }
}

function removeLeftOvers(parent, name) {
  const marks = [`.${name}.new-`, `.${name}.old-`];
  for (const entry of readdirSync(parent)) {
    const mark = marks.find((start) => entry.startsWith(start));
    if (mark === undefined) continue;
    const pid = Number(entry.slice(mark.length));
    if (pid === process.pid || !isAlive(pid)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

/** Writes a file so that readers see the old text or the new one, never a part. */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new-${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

/** Whether a process with that id is running. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
