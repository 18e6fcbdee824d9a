// Decides what a power cut leaves of what was done to a disk: only what was synced, or every name but no unsynced bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DiskOps, realDisk } from '../../../../../main/disk/disk-ops.ts';

/** A file as it is written; `parts` grows. */
type Content = { readonly parts: Uint8Array[] };
type Change =
  | { readonly kind: 'folder' | 'gone' | 'sync-folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly content: Content }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'sync'; readonly content: Content };

/**
 * How a file system may lose things. `names-late`: a name that came, went or changed counts once its folder is synced.
 * `bytes-late`: names count at once, but a file is empty until it is synced itself. `objects-late`: names count at once, except for
 * those of objects and their folders, which count once they are synced.
 */
export const losses = ['names-late', 'bytes-late', 'objects-late'] as const;
/** One of these ways. */
export type Loss = (typeof losses)[number];

/** Records what is done to the disk below a folder, so that a power cut after any step can be laid out. */
export class PowerCutDisk {
  readonly #root: string;
  readonly #before: ReadonlyMap<string, Content>;
  readonly #changes: Change[] = [];

  constructor(root: string) {
    this.#root = root;
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry) => join(entry.parentPath, entry.name));
    this.#before = new Map(paths.map((path) => [path, { parts: [readFileSync(path)] }]));
  }

  /** How many steps were taken. */
  get steps(): number {
    return this.#changes.length;
  }

  /** The disk to give to the program. */
  readonly disk: DiskOps = {
    makeFolder: async (path) => {
      await realDisk.makeFolder(path);
      this.#changes.push({ kind: 'folder', path });
    },
    create: async (path, options) => {
      const file = await realDisk.create(path, options);
      const content: Content = { parts: [] };
      this.#changes.push({ kind: 'file', path, content });
      return {
        write: async (bytes) => {
          content.parts.push(bytes.slice());
          await file.write(bytes);
        },
        sync: async () => {
          await file.sync();
          this.#changes.push({ kind: 'sync', content });
        },
        close: () => file.close(),
      };
    },
    rename: async (path, to) => {
      await realDisk.rename(path, to);
      this.#changes.push({ kind: 'rename', path, to });
    },
    remove: async (path) => {
      await realDisk.remove(path);
      this.#changes.push({ kind: 'gone', path });
    },
    syncFile: () => Promise.reject(new Error('the kit store syncs what it has open')),
    syncFolder: async (path) => {
      await realDisk.syncFolder(path);
      this.#changes.push({ kind: 'sync-folder', path });
    },
  };

  /** Lays out in `target` what a cut after some steps leaves. */
  layOut(target: string, steps: number, loss: Loss): void {
    const replay = new Replay(this.#root, this.#before);
    for (const change of this.#changes.slice(0, steps)) replay.apply(change);
    for (const [path, bytes] of replay.left(loss)) {
      const place = join(target, path.slice(this.#root.length));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
  }
}

/** The disk as programs see it, and as much of it as is safe. */
class Replay {
  readonly #root: string;
  readonly #files: Map<string, Content>;
  readonly #folders: Set<string>;
  readonly #safeFiles: Map<string, Content>;
  readonly #safeFolders: Set<string>;
  readonly #synced: Set<Content>;

  constructor(root: string, before: ReadonlyMap<string, Content>) {
    this.#root = root;
    this.#files = new Map(before);
    this.#safeFiles = new Map(before);
    const folders = [...before.keys()].flatMap((path) => this.#above(path));
    this.#folders = new Set(folders);
    this.#safeFolders = new Set(folders);
    this.#synced = new Set(before.values());
  }

  apply(change: Change): void {
    if (change.kind === 'sync') this.#synced.add(change.content);
    else if (change.kind === 'file') this.#files.set(change.path, change.content);
    else if (change.kind === 'rename') this.#rename(change.path, change.to);
    else if (change.kind === 'sync-folder') this.#makeSafe(change.path);
    else if (change.kind === 'folder')
      for (const folder of [change.path, ...this.#above(change.path)]) this.#folders.add(folder);
    else
      for (const path of [...this.#files.keys()])
        if (path === change.path || path.startsWith(`${change.path}/`)) this.#files.delete(path);
  }

  left(loss: Loss): Map<string, Uint8Array> {
    const isReachable = (path: string): boolean =>
      this.#above(path).every((folder) => this.#safeFolders.has(folder));
    const safe = [...this.#safeFiles].filter(([path]) => isReachable(path));
    const all = [...this.#files];
    const others = all.filter(([path]) => !path.startsWith(join(this.#root, 'objects')));
    const files = { 'names-late': safe, 'bytes-late': all, 'objects-late': [...safe, ...others] };
    return new Map(
      files[loss].map(([path, content]) => [
        path,
        Buffer.concat(this.#synced.has(content) ? content.parts : []),
      ]),
    );
  }

  #rename(from: string, to: string): void {
    const content = this.#files.get(from);
    if (!content) throw new Error(`nothing to rename: ${from}`);
    this.#files.delete(from);
    this.#files.set(to, content);
  }

  #makeSafe(folder: string): void {
    const isIn = (path: string): boolean => dirname(path) === folder;
    for (const path of [...this.#safeFiles.keys()]) if (isIn(path)) this.#safeFiles.delete(path);
    for (const [path, content] of this.#files) if (isIn(path)) this.#safeFiles.set(path, content);
    for (const path of this.#folders) if (isIn(path)) this.#safeFolders.add(path);
  }

  /** Folders above a path, below the root. */
  #above(path: string): string[] {
    const above: string[] = [];
    for (let at = dirname(path); at.length > this.#root.length; at = dirname(at)) above.push(at);
    return above;
  }
}
