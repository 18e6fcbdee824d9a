// The session's folder in the computer's temporary folder. Nothing of it stays after the session.
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeProcess, isAlive, parseHolder } from '../disk/fs/lock.ts';

const prefix = 'impact-kit-session-';
const namePattern = /^impact-kit-session-[0-9a-f]{12}(-\d+)?$/;
const doomedPattern = /-[0-9a-f]{12}-\d+$/;
const holderName = 'holder.json';
/** Between making its folder and naming itself in it a program needs much less. */
const unnamedForMs = 60_000;
const socketFolderPattern = /^(scoped_dir|\.org\.chromium\.)/;

/** Names that another account may have taken before the program gives up. */
const mostNames = 1000;

/**
 * The folder below `base` for sessions with one kind of user data, whose place `key` names: two copies meet in it. A name that
 * somebody else took is passed over, since anybody can know it and would keep the program from starting.
 */
export function localFolder(base: string, key: string): string {
  const named = (turn: number): string => {
    const hash = createHash('sha256').update(turn === 0 ? key : `${key} ${turn}`);
    return join(base, `${prefix}${hash.digest('hex').slice(0, 12)}`);
  };
  let turn = 0;
  while (turn < mostNames && isTaken(named(turn))) turn += 1;
  return named(turn);
}

function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined && !isOwn(path);
}

/** Makes the folder, closed to others. Throws when somebody else has something of that name. */
export function makeLocalFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (isOwn(path)) return;
  const message = 'the folder for temporary things is taken by somebody else';
  throw Object.assign(new Error(message), { code: 'EEXIST', path });
}

/** Says in the folder that this process works in it. */
export function holdLocalFolder(path: string): void {
  writeFileSync(join(path, holderName), JSON.stringify(describeProcess()), { mode: 0o600 });
}

/** Whether another process that runs works in the folder. */
export function isLocalFolderHeld(path: string): boolean {
  const holder = holderOf(path);
  return holder !== undefined && holder.pid !== process.pid && isAlive(holder);
}

/**
 * Removes what killed sessions left below `base`; never the folder of one that runs, never what another account made. Says whether
 * there is any folder of a session left.
 */
export function sweepLocalFolders(base: string, now = Date.now()): 'nothing left' | 'some left' {
  const sessions = (): readonly string[] =>
    namesIn(base)
      .filter((name) => namePattern.test(name))
      .map((name) => join(base, name))
      .filter(isOwn);
  for (const path of sessions()) if (isAbandoned(path, now)) removeLocalFolder(path);
  return sessions().length === 0 ? 'nothing left' : 'some left';
}

/** Removes the folder, and the folder of Chromium's socket, which is outside of it. What is held open by the system stays until later. */
export function removeLocalFolder(path: string): void {
  try {
    const socketFolder = dirname(readlinkSync(join(path, 'SingletonSocket')));
    const isOurs = socketFolderPattern.test(basename(socketFolder)) && isOwn(socketFolder);
    if (isOurs) rmSync(socketFolder, { recursive: true, force: true });
  } catch {
    // There is none on Windows, or Chromium has removed it.
  }
  try {
    rmSync(stepAside(path), { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // Windows keeps open files; the next sweep gets them.
  }
}

/** Another name, so that a session which starts meanwhile has the usual one for itself. */
function stepAside(path: string): string {
  if (doomedPattern.test(path)) return path;
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch {
    return path;
  }
}

function isAbandoned(path: string, now: number): boolean {
  const holder = holderOf(path);
  if (holder) return !isAlive(holder);
  try {
    return now - lstatSync(path).mtimeMs > unnamedForMs;
  } catch {
    return false;
  }
}

function holderOf(path: string): ReturnType<typeof parseHolder> {
  try {
    return parseHolder(readFileSync(join(path, holderName), 'utf8'));
  } catch {
    return undefined;
  }
}

function isOwn(path: string): boolean {
  try {
    const facts = lstatSync(path);
    return facts.isDirectory() && (process.getuid === undefined || facts.uid === process.getuid());
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
