// Second start of the program: it shows the window of the first, passes its arguments on, and ends.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { DataFolder } from './data-folder.ts';
import { lockStateOf } from './disk/fs/lock.ts';
import { vaultsBelow } from './disk/people/folders.ts';
import { type CopyFacts, decideCopy } from './portable/decide-copy.ts';
import { isLocalFolderHeld } from './portable/local-folder.ts';

/**
 * Whether this copy goes on: alone, or not at all since another copy shows its window. It may also go on without the user data
 * that the other copy has open.
 */
type Claim = 'alone' | 'other-shown' | 'other-unreached';

/**
 * Finds out whether another copy works with the same user data. When the other copy answers, it shows its window, and this copy
 * ends. The other copy's `onWords` gets the arguments of this copy and the folder they are relative to.
 */
export function claimSingleInstance(
  folder: DataFolder,
  onWords: (words: readonly string[], folder: string) => void,
): Claim {
  const claim = decideCopy(copyFacts(folder));
  if (claim === 'other-shown') app.exit(0);
  if (claim !== 'alone') return claim;
  app.on('second-instance', (_event, words, from) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    onWords(words, from);
  });
  return claim;
}

function copyFacts({ local, root }: DataFolder): CopyFacts {
  const hasLock = app.requestSingleInstanceLock();
  const isHeldHere = (): boolean => vaultsBelow(root).some((vault) => lockStateOf(vault) === 'running-here');
  const isHeld = local === undefined ? isHeldHere() : isLocalFolderHeld(local);
  return { hasLock, isHeld, canReach: isChromiumLockThere(local ?? root) };
}

/** On Linux the lock is a link, which FAT and exFAT cannot hold; elsewhere the system keeps it. */
function isChromiumLockThere(folder: string): boolean {
  if (process.platform !== 'linux') return true;
  return lstatSync(join(folder, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
}
