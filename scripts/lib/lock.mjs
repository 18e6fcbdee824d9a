// Lock between scripts, so that two of them never set up, build or compose at the same time.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './atomic.mjs';
import { out } from './places.mjs';
import { say } from './say.mjs';

const pollMs = 300;

/** Runs `work` while no other script of this project folder holds the lock of that name. The lock of a dead process is ignored. */
export async function withLock(name, work) {
  const path = out('locks', name);
  const own = `${path}.${process.pid}`;
  mkdirSync(out('locks'), { recursive: true });
  writeFileSync(own, `${process.pid}`);
  let hasSaid = false;
  try {
    while (!take(own, path)) {
      if (!hasSaid) say(`Waiting for another run of the project's scripts (${name}).`);
      hasSaid = true;
      await wait(pollMs);
    }
    return await work();
  } finally {
    if (holder(path) === process.pid) rmSync(path, { force: true });
    rmSync(own, { force: true });
  }
}

function take(own, path) {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = holder(path);
  if (pid === undefined || isAlive(pid)) return false;
  rmSync(path, { force: true });
  return false;
}

function holder(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
