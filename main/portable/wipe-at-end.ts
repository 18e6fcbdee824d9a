// The end of a session: another begins, or the folder of one that leaves no trace goes. The program removes it last, or a
// short-lived copy of the program does so afterwards.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { app } from 'electron';
import { holdLocalFolder, makeLocalFolder, removeLocalFolder, sweepLocalFolders } from './local-folder.ts';
import { sweepSwitch } from './own-switches.ts';
import { leaveLocal } from './stay-local.ts';

const longestSweepMs = 30_000;
const pauseMs = 100;

let nextWords: readonly string[] | undefined;

/**
 * Ends this session and begins another with the same words, or with what `change` makes of them. What this one leaves is removed by the
 * start of the next. A person who is asked about unsaved changes may stay: see `stayHere`.
 */
export function startAgain(change: (words: readonly string[]) => readonly string[] = (words) => words): void {
  nextWords = change(process.argv.slice(1));
  // The answer to the page has to leave first.
  setImmediate(() => app.quit());
}

/** Nothing begins after this session: the person stays in it. */
export function stayHere(): void {
  nextWords = undefined;
}

/** When the program ends: begins the next session if there is one, else wipes the session's folder on this computer if it has one. */
export function prepareEnd(local: string | undefined): void {
  app.once('quit', () => {
    if (nextWords !== undefined) {
      leaveLocal();
      app.relaunch({ args: [...nextWords] });
    } else if (local !== undefined) wipe(local);
  });
}

function wipe(local: string): void {
  removeLocalFolder(local);
  // Chromium still writes while this program ends, and Windows keeps open files. So a copy waits for the end of this process.
  makeLocalFolder(local);
  leaveLocal();
  holdLocalFolder(local);
  const switches = [sweepSwitch, 'no-sandbox'].filter(
    (word) => word === sweepSwitch || app.commandLine.hasSwitch(word),
  );
  const words = [...(app.isPackaged ? [] : [app.getAppPath()]), ...switches.map((word) => `--${word}`)];
  spawn(process.execPath, words, { detached: true, stdio: 'ignore' }).unref();
}

/**
 * True in a copy that was only started to wipe: it waits until the folder of the session before can go, and ends. Nothing of Chromium is
 * up by then, so it leaves nothing itself.
 */
export function hasOnlySwept(): boolean {
  if (!app.commandLine.hasSwitch(sweepSwitch)) return false;
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; waitedMs < longestSweepMs; waitedMs += pauseMs) {
    if (sweepLocalFolders(tmpdir()) === 'nothing left') break;
    Atomics.wait(sleeper, 0, 0, pauseMs);
  }
  app.exit(0);
  return true;
}
