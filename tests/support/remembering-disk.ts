// A disk on which bytes of removed files stay readable, as on a real one whose free space is looked through.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type DiskOps, realDisk } from '../../main/disk/fs/ops.ts';

/** The disk, and the bytes that every file made through it has at last, whatever became of its name. */
type RememberingDisk = { readonly disk: DiskOps; remains(): readonly Buffer[]; close(): void };

/** Makes one. It holds each file open until it is closed. */
export function rememberingDisk(): RememberingDisk {
  const held: number[] = [];
  return {
    disk: {
      ...realDisk,
      create: async (path, options) => {
        const file = await realDisk.create(path, options);
        held.push(openSync(path, 'r'));
        return file;
      },
    },
    remains: () =>
      held.map((file) => {
        const bytes = Buffer.alloc(fstatSync(file).size);
        readSync(file, bytes, 0, bytes.length, 0);
        return bytes;
      }),
    close: () => {
      for (const file of held.splice(0)) closeSync(file);
    },
  };
}
