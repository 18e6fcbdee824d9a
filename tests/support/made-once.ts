// Fixtures that many tests of a run share, made once in the temporary folder of the run.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 200;

/**
 * A folder that all tests of a run share, and only read. The first worker that needs it has `make` fill an empty folder; the others wait.
 * A folder whose making failed is made again by the next who needs it.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const ready = join(tmpdir(), name);
  const lock = `${ready}.lock`;
  for (; !existsSync(ready); await sleep(pollMs)) {
    if (!takeLock(lock)) continue;
    try {
      if (existsSync(ready)) break;
      const folder = mkdtempSync(join(tmpdir(), 'impact-kit-'));
      await make(folder);
      renameSync(folder, ready);
    } finally {
      rmdirSync(lock);
    }
  }
  return ready;
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
