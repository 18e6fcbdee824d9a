// Holds that sessions leave nothing in the folder for temporary things, and that nothing else there is ever touched.
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeProcess } from '../../../../main/disk/fs/lock.ts';
import {
  holdLocalFolder,
  isLocalFolderHeld,
  localFolder,
  makeLocalFolder,
  removeLocalFolder,
  sweepLocalFolders,
} from '../../../../main/portable/local-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function session(base: string, key: string, holder?: object): string {
  const path = localFolder(base, key);
  makeLocalFolder(path);
  writeFileSync(join(path, 'Preferences'), '{}');
  if (holder) writeFileSync(join(path, 'holder.json'), JSON.stringify(holder));
  return path;
}

function anotherProcess(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.pid === undefined) throw new Error('no process');
  return child.pid;
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** A holder on this computer; when it started is not told. */
function holder(pid: number): object {
  const { startedAt: _, ...here } = describeProcess();
  return { ...here, pid };
}

describe('The folder of a session', () => {
  test('has one name for one place of user data, and another for another', () => {
    expect(localFolder('/tmp', '/media/KIT')).toBe(localFolder('/tmp', '/media/KIT'));
    expect(localFolder('/tmp', '/media/KIT')).not.toBe(localFolder('/tmp', '/media/OTHER'));
  });

  test('has the next name where somebody else took the first ones, for every copy alike', () => {
    const base = temporaryFolder();
    const first = localFolder(base, 'a');
    writeFileSync(first, '');
    const second = localFolder(base, 'a');
    symlinkSync('/tmp', second);
    const third = localFolder(base, 'a');
    expect(new Set([first, second, third]).size).toBe(3);
    makeLocalFolder(third);
    expect(localFolder(base, 'a')).toBe(third);
    expect(sweepLocalFolders(base)).toBe('some left');
    if (process.getuid?.() !== 0) return;
    chownSync(third, 12_345, 12_345);
    expect(localFolder(base, 'a')).not.toBe(third);
  });

  test('is held by a process that lives, and not by this one or one that ended', () => {
    const base = temporaryFolder();
    expect(isLocalFolderHeld(session(base, 'a', holder(anotherProcess())))).toBe(true);
    expect(isLocalFolderHeld(session(base, 'b', holder(endedProcess())))).toBe(false);
    const own = session(base, 'c');
    holdLocalFolder(own);
    expect(isLocalFolderHeld(own)).toBe(false);
  });

  test('goes with the socket that Chromium keeps outside of it', () => {
    const base = temporaryFolder();
    const path = session(base, 'a');
    const sockets = join(base, 'scoped_dirAbC123');
    mkdirSync(sockets);
    writeFileSync(join(sockets, 'SingletonSocket'), '');
    symlinkSync(join(sockets, 'SingletonSocket'), join(path, 'SingletonSocket'));
    removeLocalFolder(path);
    expect(readdirSync(base)).toEqual([]);
  });

  test('takes no folder with it that a link in it names and that is not of Chromium', () => {
    const base = temporaryFolder();
    const path = session(base, 'a');
    mkdirSync(join(base, 'letters'));
    symlinkSync(join(base, 'letters', 'one'), join(path, 'SingletonSocket'));
    removeLocalFolder(path);
    expect(readdirSync(base)).toEqual(['letters']);
  });
});

describe('The sweep of a start', () => {
  test('removes what a killed session left', () => {
    const base = temporaryFolder();
    session(base, 'a', holder(endedProcess()));
    expect(sweepLocalFolders(base)).toBe('nothing left');
    expect(readdirSync(base)).toEqual([]);
  });

  test('removes what a session left before the computer was started again', () => {
    const base = temporaryFolder();
    session(base, 'a', { ...holder(process.pid), bootId: 'another start', bootedAt: 1 });
    expect(sweepLocalFolders(base)).toBe('nothing left');
  });

  test('leaves a session alone that runs', () => {
    const base = temporaryFolder();
    const path = session(base, 'a', holder(anotherProcess()));
    expect(sweepLocalFolders(base)).toBe('some left');
    expect(existsSync(join(path, 'Preferences'))).toBe(true);
  });

  test('leaves a session alone that has only just made its folder, and removes it when nobody came', () => {
    const base = temporaryFolder();
    const path = session(base, 'a');
    sweepLocalFolders(base);
    expect(existsSync(path)).toBe(true);
    const before = new Date(Date.now() - 120_000);
    utimesSync(path, before, before);
    sweepLocalFolders(base);
    expect(existsSync(path)).toBe(false);
  });

  test('touches nothing that is called otherwise, and no link of that name', () => {
    const base = temporaryFolder();
    const letters = join(base, 'letters');
    mkdirSync(letters);
    writeFileSync(join(letters, 'holder.json'), JSON.stringify(holder(endedProcess())));
    mkdirSync(join(base, 'impact-kit-session-notes'));
    symlinkSync(letters, localFolder(base, 'a'));
    sweepLocalFolders(base);
    expect(existsSync(join(letters, 'holder.json'))).toBe(true);
    expect(readdirSync(base)).toHaveLength(3);
  });
});
