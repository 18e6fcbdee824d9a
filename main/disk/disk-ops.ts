// Decides which ways of changing a disk there are: few, each of which a test can make fail.
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './disk-problem.ts';

/** A file being written. */
export type OpenFile = {
  write(bytes: Uint8Array): Promise<void>;
  /** On the disk itself, not only in the system's memory. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** Everything that kit store and bag writer do to a disk. All throw the system's errors. */
export type DiskOps = {
  /** Makes a folder and those above it; one that is there already is fine. */
  makeFolder(path: string): Promise<void>;
  /** Opens a file for writing: a new one, or with `replaces` an existing one emptied. */
  create(path: string, options?: { readonly replaces?: boolean; readonly mode?: number }): Promise<OpenFile>;
  /** Puts a file or folder in another place of the same volume, over a file that is there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Brings a written file onto the disk. */
  syncFile(path: string): Promise<void>;
  /** Brings names made in a folder onto the disk; does nothing where the system has no such thing. */
  syncFolder(path: string): Promise<void>;
};

/** Virus scanners and indexers hold fresh files for a moment on Windows. */
const lockedCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);
const unsupportedCodes = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EACCES', 'EBADF']);
const firstWaitMs = 20;
const mostTries = 7;

/** The disk. */
export const realDisk: DiskOps = {
  makeFolder: makeFolders,
  create: async (path, options = {}) => {
    const file = await open(path, options.replaces ? 'w' : 'wx', options.mode ?? 0o666);
    return {
      write: async (bytes) => {
        // In one go: `writeFile` would cut it into smaller pieces.
        for (let at = 0; at < bytes.length; ) {
          at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
        }
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename: (from, to) => whileLocked(() => rename(from, to)),
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  syncFile: async (path) => {
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
  syncFolder: async (path) => {
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } catch (error) {
      if (!unsupportedCodes.has(errorCode(error))) throw error;
    } finally {
      await folder.close();
    }
  },
};

/** Tries again, waiting longer each time, while another program holds the file. */
async function whileLocked(
  act: () => Promise<void>,
  wait: (ms: number) => Promise<void> = pause,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (!lockedCodes.has(errorCode(error)) || tries >= mostTries) throw error;
      await wait(firstWaitMs * 2 ** (tries - 1));
    }
  }
}

/** Node calls a full disk a folder that is not there; made one by one, the system says what it is. */
async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== 'ENOENT' || above === path) throw error;
    await makeFolders(above);
    await mkdir(path).catch((reason: unknown) => {
      if (errorCode(reason) !== 'EEXIST') throw reason;
    });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
