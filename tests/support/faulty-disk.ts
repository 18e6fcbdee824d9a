// A disk whose calls are counted, and fail where a test wants it: refused, half done, or done and reported as failed.
import { type DiskOps, type OpenFile, realDisk } from '../../main/disk/fs/ops.ts';

/** How a call fails: refused before it did anything, or after half (for writes) or all of it. */
export type Fault = { readonly code: 'EIO' | 'ENOSPC' | 'EPERM'; readonly isHalfDone: boolean };

/** A disk that counts its calls from 1; `names` are those of the calls so far. */
export type FaultyDisk = { readonly disk: DiskOps; calls(): number; readonly names: string[] };

/** A disk on which the calls that `isFailing` picks fail. */
export function faultyDisk(
  fault: Fault,
  isFailing: (call: number, name: keyof DiskOps | keyof OpenFile) => boolean,
): FaultyDisk {
  const names: string[] = [];
  const attempt = async <T>(name: keyof DiskOps | keyof OpenFile, work: () => Promise<T>): Promise<T> => {
    names.push(name);
    if (!isFailing(names.length, name)) return await work();
    if (fault.isHalfDone) await work().catch(() => undefined);
    throw Object.assign(new Error(`${name} fails`), { code: fault.code });
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => {
      const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
      const given = fault.isHalfDone && isFailing(names.length + 1, 'write') ? half : bytes;
      return attempt('write', () => file.write(given, position));
    },
    truncate: (sizeBytes) => attempt('truncate', () => file.truncate(sizeBytes)),
    sync: () => attempt('sync', () => file.sync()),
    identity: () => attempt('identity', () => file.identity()),
    // A close that fails still closes.
    close: () => file.close().then(() => attempt('close', async () => undefined)),
  });
  // A file that was opened by a failed call stays, but is not held open.
  const opening = async (name: 'create' | 'open', open: () => Promise<OpenFile>): Promise<OpenFile> => {
    const isLost = isFailing(names.length + 1, name);
    const file = await attempt(name, async () => {
      const made = await open();
      if (isLost) await made.close();
      return made;
    });
    return wrap(file);
  };
  const disk: DiskOps = {
    makeFolder: (path, options) => attempt('makeFolder', () => realDisk.makeFolder(path, options)),
    create: (path, options) => opening('create', () => realDisk.create(path, options)),
    open: (path) => opening('open', () => realDisk.open(path)),
    rename: (from, to) => attempt('rename', () => realDisk.rename(from, to)),
    remove: (path) => attempt('remove', () => realDisk.remove(path)),
    syncFile: (path) => attempt('syncFile', () => realDisk.syncFile(path)),
    syncFolder: (path) => attempt('syncFolder', () => realDisk.syncFolder(path)),
    list: (folder) => attempt('list', () => realDisk.list(folder)),
    read: (path) => attempt('read', () => realDisk.read(path)),
    identityOf: (path) => attempt('identityOf', () => realDisk.identityOf(path)),
    factsOf: (path) => attempt('factsOf', () => realDisk.factsOf(path)),
  };
  return { disk, calls: () => names.length, names };
}
