// A disk whose calls can be watched: what is called, in which order, and how each call is made.
import { type DiskOps, type OpenFile, realDisk } from '../../main/disk/fs/ops.ts';

/** Name of a call to a disk. */
export type DiskCall = keyof DiskOps | keyof OpenFile;

/** The disk, with every call made by `around`, which must run `work` once. */
export function watchedDisk(around: <T>(name: DiskCall, work: () => Promise<T>) => Promise<T>): DiskOps {
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => around('write', () => file.write(bytes, position)),
    truncate: (sizeBytes) => around('truncate', () => file.truncate(sizeBytes)),
    sync: () => around('sync', () => file.sync()),
    identity: () => around('identity', () => file.identity()),
    close: () => around('close', () => file.close()),
  });
  return {
    makeFolder: (path, options) => around('makeFolder', () => realDisk.makeFolder(path, options)),
    create: async (path, options) => wrap(await around('create', () => realDisk.create(path, options))),
    open: async (path) => wrap(await around('open', () => realDisk.open(path))),
    rename: (from, to) => around('rename', () => realDisk.rename(from, to)),
    remove: (path) => around('remove', () => realDisk.remove(path)),
    syncFile: (path) => around('syncFile', () => realDisk.syncFile(path)),
    syncFolder: (path) => around('syncFolder', () => realDisk.syncFolder(path)),
    list: (folder) => around('list', () => realDisk.list(folder)),
    read: (path) => around('read', () => realDisk.read(path)),
    identityOf: (path) => around('identityOf', () => realDisk.identityOf(path)),
    factsOf: (path) => around('factsOf', () => realDisk.factsOf(path)),
  };
}
