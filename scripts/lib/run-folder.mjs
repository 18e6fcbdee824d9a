// Decides where a run of tests or measurements keeps what comes and goes: in a folder of its own, which goes away with the run.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'impact-kit-run-';

/** What systems name the folder for temporary things by. */
const names = ['TMPDIR', 'TMP', 'TEMP'];

/** A run folder among the temporary files of the machine. Vitest and Playwright call it and what it returns by themselves (`globalSetup`). */
export default function beginRunFolder() {
  return beginRunFolderIn(tmpdir());
}

/**
 * Turns temporary files of this process, and of all it starts from now on, into a new folder below `place`. The function it returns
 * removes the folder; what killed runs left there goes now.
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
    // A program that was killed may still be putting its last files down.
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
    // A disk that a killed test mounted there stays until the machine starts anew; the next run is not to wait for that.
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    // Somebody else's: not ours to end, nor to sweep after.
    return fault.code === 'EPERM';
  }
}
