// A disk whose calls can be watched: what is called, in which order, and how each call is made.
import { type DiskOps, type OpenFile, realDisk } from '../../main/disk/fs/ops.ts';

/** Name of a call to a disk. */
export type DiskCall = keyof DiskOps | keyof OpenFile;

/** Makes a call by running `work`; running `half` instead writes the first half of the bytes only. */
type MakeCall = <T>(name: DiskCall, work: () => Promise<T>, half: () => Promise<T>) => Promise<T>;

/** The disk, with every call made by `make`. */
export function watchedDisk(make: MakeCall): DiskOps {
  const around = <T>(name: DiskCall, work: () => Promise<T>): Promise<T> => make(name, work, work);
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => {
      const firstHalf = bytes.subarray(0, Math.ceil(bytes.length / 2));
      return make(
        'write',
        () => file.write(bytes, position),
        () => file.write(firstHalf, position),
      );
    },
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
