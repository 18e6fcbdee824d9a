// What a power cut leaves of what was done to a disk: only what was synced, or every name but no unsynced bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type DiskOps, type OpenFile, realDisk } from '../../main/disk/fs/ops.ts';

/**
 * How a file system may lose things. `names-late`: a name that came, went or changed counts once its folder is synced.
 * `bytes-late`: names count at once, but a file has the bytes of its last sync. `objects-late`: names count at once, except for
 * those below `objects`, which count once they are synced. `torn`: names count at once, and the last unsynced write is half there.
 */
export const losses = ['names-late', 'bytes-late', 'objects-late', 'torn'] as const;
/** One of these ways. */
type Loss = (typeof losses)[number];

type FileNode = { bytes: Buffer; synced: Buffer; torn: Buffer };
type FolderNode = { names: Map<string, Node>; synced: Map<string, Node> };
type Node = FileNode | FolderNode;
/** One call, and how it is repeated on a disk in memory. */
type Step = { readonly name: string; readonly repeat: (disk: MemoryDisk) => void };

/** Ways to lose things that make no difference between the bytes of one write. */
export const wholeLosses = losses.filter((loss) => loss !== 'torn');

/** Records what is done to the disk below a folder, so that a power cut after any step can be laid out. */
export class PowerCutDisk {
  readonly #root: string;
  readonly #before: Step['repeat'][] = [];
  readonly #steps: Step[] = [];
  #files = 0;

  constructor(root: string) {
    this.#root = root;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) this.#before.push((disk) => disk.makeFolder(path));
      else {
        const bytes = readFileSync(path);
        this.#before.push((disk) => disk.put(path, { bytes, synced: bytes, torn: bytes }));
      }
    }
  }

  /** How many steps were taken. */
  get steps(): number {
    return this.#steps.length;
  }

  /** The disk to give to the program. */
  readonly disk: DiskOps = {
    ...realDisk,
    makeFolder: async (path, options) => {
      await realDisk.makeFolder(path, options);
      this.#note('makeFolder', (disk) => void disk.makeFolder(path));
    },
    create: async (path, options) => {
      const file = await realDisk.create(path, options);
      const number = this.#newFile();
      const empty = Buffer.alloc(0);
      this.#note('create', (disk) =>
        disk.hold(number, disk.put(path, { bytes: empty, synced: empty, torn: empty })),
      );
      return this.#recorded(file, number);
    },
    open: async (path) => {
      const file = await realDisk.open(path);
      const number = this.#newFile();
      this.#note('open', (disk) => disk.hold(number, disk.fileAt(path)));
      return this.#recorded(file, number);
    },
    rename: async (from, to) => {
      await realDisk.rename(from, to);
      this.#note('rename', (disk) => disk.rename(from, to));
    },
    remove: async (path) => {
      await realDisk.remove(path);
      this.#note('remove', (disk) => disk.remove(path));
    },
    syncFile: async (path) => {
      await realDisk.syncFile(path);
      this.#note('syncFile', (disk) => syncBytes(disk.fileAt(path)));
    },
    syncFolder: async (path) => {
      await realDisk.syncFolder(path);
      this.#note('syncFolder', (disk) => disk.syncFolder(path));
    },
  };

  /** After how many steps a cut leaves something of its own. */
  cuts(loss: Loss): readonly number[] {
    const all = Array.from({ length: this.#steps.length + 1 }, (_, steps) => steps);
    return loss === 'torn' ? all : all.filter((steps) => this.nameOf(steps) !== 'write');
  }

  /** The call that a cut after some steps follows. */
  nameOf(steps: number): string {
    return this.#steps[steps - 1]?.name ?? 'start';
  }

  /** Lays out in `target` what a cut after some steps leaves. */
  layOut(target: string, steps: number, loss: Loss): void {
    const disk = new MemoryDisk(this.#root);
    for (const step of this.#before) step(disk);
    disk.syncAll();
    for (const { repeat } of this.#steps.slice(0, steps)) repeat(disk);
    disk.layOut(target, loss);
  }

  #note(name: string, repeat: Step['repeat']): void {
    this.#steps.push({ name, repeat });
  }

  #newFile(): number {
    this.#files += 1;
    return this.#files;
  }

  #recorded(file: OpenFile, number: number): OpenFile {
    let end = 0;
    return {
      ...file,
      write: async (bytes, position = end) => {
        await file.write(bytes, position);
        end = position + bytes.length;
        const kept = Buffer.from(bytes);
        this.#note('write', (disk) => writeBytes(disk.held(number), kept, position));
      },
      truncate: async (sizeBytes) => {
        await file.truncate(sizeBytes);
        this.#note('truncate', (disk) => {
          const held = disk.held(number);
          held.bytes = held.bytes.subarray(0, sizeBytes);
        });
      },
      sync: async () => {
        await file.sync();
        this.#note('sync', (disk) => syncBytes(disk.held(number)));
      },
    };
  }
}

function writeBytes(file: FileNode, bytes: Buffer, position: number): void {
  const written = (count: number): Buffer => {
    const whole = Buffer.alloc(Math.max(file.bytes.length, position + count));
    file.bytes.copy(whole);
    bytes.copy(whole, position, 0, count);
    return whole;
  };
  file.torn = written(Math.ceil(bytes.length / 2));
  file.bytes = written(bytes.length);
}

function syncBytes(file: FileNode): void {
  file.synced = file.bytes;
  file.torn = file.bytes;
}

/** A disk in memory: as programs see it, and as much of it as is safe. */
class MemoryDisk {
  readonly #rootPath: string;
  readonly #root: FolderNode = { names: new Map(), synced: new Map() };
  readonly #held = new Map<number, FileNode>();

  constructor(rootPath: string) {
    this.#rootPath = rootPath;
  }

  makeFolder(path: string): FolderNode {
    let folder = this.#root;
    for (const name of this.#namesTo(path)) {
      const next = folder.names.get(name) ?? { names: new Map(), synced: new Map() };
      if ('bytes' in next) throw new Error(`no folder: ${path}`);
      folder.names.set(name, next);
      folder = next;
    }
    return folder;
  }

  put(path: string, file: FileNode): FileNode {
    this.makeFolder(dirname(path)).names.set(basename(path), file);
    return file;
  }

  fileAt(path: string): FileNode {
    const found = this.makeFolder(dirname(path)).names.get(basename(path));
    if (!found || !('bytes' in found)) throw new Error(`no file: ${path}`);
    return found;
  }

  hold(number: number, file: FileNode): void {
    this.#held.set(number, file);
  }

  held(number: number): FileNode {
    const file = this.#held.get(number);
    if (!file) throw new Error('no such file is open');
    return file;
  }

  rename(from: string, to: string): void {
    const source = this.makeFolder(dirname(from));
    const moved = source.names.get(basename(from));
    if (!moved) throw new Error(`nothing to rename: ${from}`);
    source.names.delete(basename(from));
    this.makeFolder(dirname(to)).names.set(basename(to), moved);
  }

  remove(path: string): void {
    this.makeFolder(dirname(path)).names.delete(basename(path));
  }

  syncFolder(path: string): void {
    if (relative(this.#rootPath, path).startsWith('..')) return;
    const folder = this.makeFolder(path);
    folder.synced = new Map(folder.names);
  }

  syncAll(folder = this.#root): void {
    folder.synced = new Map(folder.names);
    for (const node of folder.names.values()) if ('names' in node) this.syncAll(node);
  }

  layOut(target: string, loss: Loss): void {
    const walk = (folder: FolderNode, place: string, isLate: boolean): void => {
      mkdirSync(place, { recursive: true });
      for (const [name, node] of isLate ? folder.synced : folder.names) {
        const path = join(place, name);
        if ('names' in node) walk(node, path, isLate || (loss === 'objects-late' && name === 'objects'));
        else writeFileSync(path, loss === 'torn' ? node.torn : node.synced);
      }
    };
    walk(this.#root, target, loss === 'names-late');
  }

  #namesTo(path: string): string[] {
    const below = relative(this.#rootPath, path);
    if (below.startsWith('..')) throw new Error(`outside of what is recorded: ${path}`);
    return below.split(sep).filter((name) => name !== '');
  }
}
