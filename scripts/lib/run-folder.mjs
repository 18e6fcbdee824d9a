// Temporary folder of a run of tests or measurements, removed at its end.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'impact-kit-run-';

/** Environment variables that name the folder for temporary files. */
const names = ['TMPDIR', 'TMP', 'TEMP'];

/** A run folder among the temporary files of the machine. Vitest and Playwright call it and the function it returns (`globalSetup`). */
export default function beginRunFolder() {
  return beginRunFolderIn(tmpdir());
}

/**
 * Redirects temporary files of this process and its children into a new folder below `place`. Returns a function that removes the
 * folder. Leftovers of killed runs are removed now.
 */
export function beginRunFolderIn(place) {
  sweepKilledRuns(place);
  const before = names.map((name) => [name, process.env[name]]);
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  for (const name of names) process.env[name] = folder;
  const end = () => {
    process.off('exit', end);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    // A killed program may still be writing its last files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', end);
  return end;
}

function sweepKilledRuns(place) {
  for (const name of readdirSync(place)) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0]);
    if (pid > 0 && !isRunning(pid)) sweep(join(place, name));
  }
}

function sweep(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A disk that a killed test mounted there stays until the machine restarts, and the next run must not wait for that.
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    // It belongs to somebody else, so it is neither killed nor removed.
    return fault.code === 'EPERM';
  }
}
