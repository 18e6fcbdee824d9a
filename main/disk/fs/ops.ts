// The calls that change a disk, and the reads a journal depends on: few, so that a test can make each of them fail.
import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './problem.ts';

/** Tells one file or folder from every other: the device it is on and its number there. */
type FileIdentity = { readonly device: bigint; readonly number: bigint };

/** What a path names, without following a link. `names` is how many names lead to a file: links of a file share its bytes. */
type PathFacts =
  | { readonly kind: 'file'; readonly sizeBytes: number; readonly names: number }
  | { readonly kind: 'folder' | 'other' };

/** A file open for writing. */
export type OpenFile = {
  /** Writes all bytes: from a position on, without one behind what this call wrote last. */
  write(bytes: Uint8Array, position?: number): Promise<void>;
  /** Cuts the file to a size. */
  truncate(sizeBytes: number): Promise<void>;
  /** Resolves when the bytes survive a power cut. */
  sync(): Promise<void>;
  identity(): Promise<FileIdentity>;
  close(): Promise<void>;
};

/** How a file is created: over an existing one, and with the mode of a new file, such as 0o600 for secrets. */
type CreateOptions = { readonly replaces?: boolean; readonly mode?: number };

/** The mode of new folders; with `isEnforced` an existing folder gets it as well. */
export type FolderOptions = { readonly mode?: number; readonly isEnforced?: boolean };

/** Everything the program does to a disk. Each call rejects with the system's error. */
export type DiskOps = {
  /** Creates a folder and those above it; an existing one is fine. */
  makeFolder(path: string, options?: FolderOptions): Promise<void>;
  /** Creates a file; rejects with EEXIST when there is one, unless it replaces. */
  create(path: string, options?: CreateOptions): Promise<OpenFile>;
  /** Opens an existing file for writing and keeps its bytes. */
  open(path: string): Promise<OpenFile>;
  /** Moves a file or folder within a volume, over an existing file. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; a missing one is fine. */
  remove(path: string): Promise<void>;
  /** Makes the bytes of a closed file survive a power cut. */
  syncFile(path: string): Promise<void>;
  /** Makes the names in a folder survive a power cut, where the system can. */
  syncFolder(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  read(path: string): Promise<Buffer>;
  /** What a path leads to; undefined when there is nothing. */
  identityOf(path: string): Promise<FileIdentity | undefined>;
  /** What a path names itself; undefined when there is nothing. */
  factsOf(path: string): Promise<PathFacts | undefined>;
};

/** Mode of a file that nobody else on the computer reads. */
export const ownerOnly = 0o600;
/** Mode of such a folder. */
export const ownerOnlyFolder = 0o700;

/** Virus scanners and indexers hold fresh files for a moment on Windows. */
const lockedCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** File systems such as FAT refuse to sync a folder. */
const unsupportedCodes = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EACCES', 'EBADF']);
const firstWaitMs = 20;
const mostTries = 7;

/** The disk. */
export const realDisk: DiskOps = {
  makeFolder: async (path, { mode = 0o777, isEnforced = false } = {}) => {
    await makeFolders(path, mode);
    if (isEnforced) await chmod(path, mode);
  },
  create: (path, options = {}) => openFile(path, options.replaces ? 'w' : 'wx', options.mode ?? 0o666),
  open: (path) => openFile(path, 'r+'),
  rename: (from, to) => retryWhileLocked(() => rename(from, to)),
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
    // Windows has no such call and orders names by itself.
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
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  identityOf: async (path) => {
    const found = await unlessMissing(stat(path, { bigint: true }));
    return found && identityIn(found);
  },
  factsOf: async (path) => {
    const found = await unlessMissing(lstat(path));
    if (found?.isFile()) return { kind: 'file', sizeBytes: found.size, names: found.nlink };
    return found && { kind: found.isDirectory() ? 'folder' : 'other' };
  },
};

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

async function openFile(path: string, flags: 'w' | 'wx' | 'r+', mode?: number): Promise<OpenFile> {
  const file = await open(path, flags, mode);
  let end = 0;
  return {
    // `writeFile` would cut the bytes into smaller pieces.
    write: async (bytes, position = end) => {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
        if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
        done += bytesWritten;
      }
      end = position + bytes.length;
    },
    truncate: (sizeBytes) => file.truncate(sizeBytes),
    // Bytes and size are what must survive; times need not.
    sync: () => file.datasync(),
    identity: async () => identityIn(await file.stat({ bigint: true })),
    close: () => file.close(),
  };
}

function identityIn({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): FileIdentity {
  return { device: dev, number: ino };
}

/** Whether a path leads to the file that is open. */
export async function isSameFile(disk: DiskOps, path: string, file: OpenFile): Promise<boolean> {
  const [named, open] = [await disk.identityOf(path), await file.identity()];
  return named !== undefined && named.device === open.device && named.number === open.number;
}

/** The bytes of a file, undefined when there is none. Rejects with the system's error: what cannot be read is not absent. */
export async function readIfThere(disk: DiskOps, path: string): Promise<Buffer | undefined> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The names in a folder; none when there is no such folder. Rejects with the system's error: what cannot be read is not empty. */
export async function listIfThere(disk: DiskOps, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Waits for something whose failure changes nothing; says whether it worked. */
export async function quietly(work: Promise<unknown>): Promise<boolean> {
  return await work.then(
    () => true,
    () => false,
  );
}

/** Tries again, waiting longer each time, while another program holds the file. Rejects with the last error after about a second. */
export async function retryWhileLocked(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (!lockedCodes.has(errorCode(error)) || tries >= mostTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, firstWaitMs * 2 ** (tries - 1)));
    }
  }
}

/** Node reports a full disk as a missing folder; made one by one, the system says what is wrong. */
async function makeFolders(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode });
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== 'ENOENT' || above === path) throw error;
    await makeFolders(above, mode);
    await mkdir(path, { mode }).catch((reason: unknown) => {
      if (errorCode(reason) !== 'EEXIST') throw reason;
    });
  }
}
