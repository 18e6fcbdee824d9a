// Decides how the vault touches the disk: every call it may make, so that tests can make each of them fail.
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';

/** Tells one file or folder from every other: the device it is on and its number there. */
export type FileIdentity = { readonly device: bigint; readonly number: bigint };

/** An open file. */
export type VaultFile = {
  /** Writes from a position on; may write less than given and says how much. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(sizeBytes: number): Promise<void>;
  /** Resolves when the bytes would survive a power cut. */
  sync(): Promise<void>;
  identity(): Promise<FileIdentity>;
  close(): Promise<void>;
};

/** The calls. All of them reject with Node's errors. */
export type VaultFiles = {
  /** Makes the folder if needed and closes it to everybody else (0700). */
  makeFolder(folder: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  read(path: string): Promise<Buffer>;
  /** Makes a new file (0600); rejects with EEXIST when there is one. */
  create(path: string): Promise<VaultFile>;
  /** Opens a file for writing without emptying it. */
  open(path: string): Promise<VaultFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** What a path leads to; undefined when there is nothing. */
  identityOf(path: string): Promise<FileIdentity | undefined>;
  /** Makes names that came or went survive a power cut, where the system can. */
  syncFolder(folder: string): Promise<void>;
};

/** The real disk. */
export const realVaultFiles: VaultFiles = {
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  create: (path) => openFile(path, 'wx'),
  open: (path) => openFile(path, 'r+'),
  rename,
  // Tried again for a while, since scanners of the system may hold a file open.
  remove: (path) => rm(path, { force: true, maxRetries: 5, retryDelay: 50 }),
  async identityOf(path) {
    try {
      return identityIn(await stat(path, { bigint: true }));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(reasonOf(error))) return undefined;
      throw error;
    }
  },
  async syncFolder(folder) {
    // Windows has no such call and orders names by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } catch (error) {
      if (!isUnsupported(error)) throw error;
    } finally {
      await handle.close();
    }
  },
};

async function openFile(path: string, flags: 'wx' | 'r+'): Promise<VaultFile> {
  const handle = await open(path, flags, 0o600);
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (sizeBytes) => handle.truncate(sizeBytes),
    sync: () => handle.datasync(),
    identity: async () => identityIn(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  };
}

function identityIn({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): FileIdentity {
  return { device: dev, number: ino };
}

/** Whether a path leads to the file that is open. */
export async function isSameFile(files: VaultFiles, path: string, file: VaultFile): Promise<boolean> {
  const [named, open] = [await files.identityOf(path), await file.identity()];
  return named !== undefined && named.device === open.device && named.number === open.number;
}

/** Writes all bytes, however few each call takes. */
export async function writeFully(file: VaultFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    done += written;
  }
}

/** Makes a file with its bytes and syncs it; takes it away again when that fails. */
export async function writeNewFile(files: VaultFiles, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path);
  try {
    await writeFully(file, bytes, 0);
    await file.sync();
  } catch (error) {
    await quietly(file.close());
    await quietly(files.remove(path));
    throw error;
  }
  // What is synced is there, whatever closing says.
  await quietly(file.close());
}

/** Waits for something whose failure changes nothing. */
export async function quietly(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

/** Node's code of an error, such as ENOSPC, else its message. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message ?? error);
}

/** File systems such as FAT refuse to sync a folder. */
function isUnsupported(error: unknown): boolean {
  return ['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes(reasonOf(error));
}
