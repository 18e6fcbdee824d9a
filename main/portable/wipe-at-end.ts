// Remove the folder of a session that leaves no trace. The program removes it last, or a short-lived copy of the program does so
// afterwards.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { app } from 'electron';
import { holdLocalFolder, makeLocalFolder, removeLocalFolder, sweepLocalFolders } from './local-folder.ts';
import { withoutTrace } from './start-words.ts';
import { leaveLocal } from './stay-local.ts';

const sweepSwitch = 'sweep';
const longestSweepMs = 30_000;
const pauseMs = 100;

let nextWords: readonly string[] | undefined;

/**
 * Ends this session and begins another with the same words, or one without a trace. What this one leaves is removed by the start of the
 * next. A person who is asked about unsaved changes may stay: see `stayHere`.
 */
export function startAgain(how: 'as before' | 'without a trace' = 'as before'): void {
  const words = process.argv.slice(1);
  nextWords = how === 'as before' ? words : withoutTrace(words);
  app.off('quit', relaunch);
  app.once('quit', relaunch);
  // The answer to the page has to leave first.
  setImmediate(() => app.quit());
}

/** Nothing begins after this session: the person stays in it. */
export function stayHere(): void {
  nextWords = undefined;
  app.off('quit', relaunch);
}

function relaunch(): void {
  leaveLocal();
  app.relaunch({ args: [...(nextWords ?? [])] });
}

/** Wipes a session's folder on this computer when the program ends; a session without one has nothing to wipe. */
export function wipeAtEnd(local: string | undefined): void {
  if (local === undefined) return;
  app.on('quit', () => {
    if (nextWords !== undefined) return;
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
  });
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
