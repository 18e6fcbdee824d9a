// Collect the payload of a kit: every file once, with hash and size for the catalogue.
import type { KitFile } from '../../core/kit/catalogue.ts';
import type { PlannedFile } from '../disk/bags/bag-plan.ts';
import { type FileReader, plainReader } from '../disk/fs/content-disk.ts';
import { nodeHasher } from '../disk/fs/node-hasher.ts';

/** Files of an unfinished payload, in the order in which they were added. */
export class Payload {
  readonly #files = new Map<string, KitFile>();
  #planned: PlannedFile[] = [];

  /** Adds a file made here. */
  addBytes(path: string, mediaType: KitFile['mediaType'], content: Uint8Array): KitFile {
    const hash = nodeHasher.start();
    hash.update(content);
    return this.#add({ path, mediaType, sizeBytes: content.length, sha256: hash.digest() }, content);
  }

  /** Adds a text made here. */
  addText(path: string, mediaType: KitFile['mediaType'], text: string): KitFile {
    return this.addBytes(path, mediaType, new TextEncoder().encode(text));
  }

  /** Adds a file that is copied from disk when the bag is written. Rejects when it cannot be read. */
  async addCopy(
    path: string,
    mediaType: KitFile['mediaType'],
    absolutePath: string,
    reader: FileReader = plainReader,
  ): Promise<KitFile> {
    const hash = nodeHasher.start();
    let sizeBytes = 0;
    for await (const chunk of reader.stream(absolutePath)) {
      hash.update(chunk);
      sizeBytes += chunk.length;
    }
    return this.#add({ path, mediaType, sizeBytes, sha256: hash.digest() }, { absolutePath, reader });
  }

  /** The file at a path; throws when there is none, since that is a bug. */
  fileAt(path: string): KitFile {
    const file = this.#files.get(path);
    if (!file) throw new Error(`${path} is not in the payload`);
    return file;
  }

  /** The bytes of a file that was made here; throws for any other, since that is a bug. */
  bytesOf(path: string): Uint8Array {
    const content = this.#planned.find((file) => file.path === path)?.content;
    if (!(content instanceof Uint8Array)) throw new Error(`${path} was not made here`);
    return content;
  }

  /** Takes a file out again. */
  drop(path: string): void {
    this.#files.delete(path);
    this.#planned = this.#planned.filter((file) => file.path !== path);
  }

  /** All files, for the bag. */
  get planned(): readonly PlannedFile[] {
    return this.#planned;
  }

  #add(file: KitFile, content: PlannedFile['content']): KitFile {
    if (this.#files.has(file.path)) throw new Error(`${file.path} is in the payload twice`);
    this.#files.set(file.path, file);
    this.#planned.push({ path: file.path, content });
    return file;
  }
}
