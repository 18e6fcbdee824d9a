// Decides how a file or folder comes to be whole or not at all, also when the script is killed in between.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Fills a new folder through `fill` and puts it in place with one rename. Left-overs of killed runs are removed. */
export async function makeFolder(folder, fill) {
  const parent = dirname(folder);
  const mark = `.${basename(folder)}.new-`;
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(mark) && !isAlive(Number(name.slice(mark.length)))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const fresh = join(parent, `${mark}${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    await fill(fresh);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Writes a file so that readers see the old text or the new one, never a part. */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new-${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

/** Says whether a process of that number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
