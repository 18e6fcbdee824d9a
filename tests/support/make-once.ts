// Decides how something that all tests of a run share is made: by the first worker that needs it, while the others wait.
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 100;

/** The place `name` in the folder of the run. `make` must leave it there at once and whole, by renaming. */
export async function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(tmpdir(), name);
  const lock = `${path}.lock`;
  for (; !existsSync(path); await sleep(pollMs)) {
    if (!takeLock(lock)) continue;
    try {
      if (!existsSync(path)) await make(path);
    } finally {
      rmdirSync(lock);
    }
  }
  return path;
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
