// Files that the hidden page can reach while a kit is made. Each is registered one by one.
import { session } from 'electron';
import { appOrigin } from '../app-origin.ts';
import { AppServer } from '../app-scheme.ts';
import { type FileReader, plainReader } from '../disk/fs/content-disk.ts';

/** The session of a hidden page; it lives in memory only. */
export const composePartition = 'compose';

const servers = new Map<string, AppServer>();
let count = 0;

/** Files on the page's own origin. */
export class ServedFiles {
  readonly #places = new Map<string, string>();
  readonly #prefix: string;
  readonly #end: () => void;

  /** `partition` names the session in which they can be reached; `reader` reads what may be encrypted. */
  constructor(partition: string = composePartition, reader: FileReader = plainReader) {
    const server = servers.get(partition) ?? new AppServer(session.fromPartition(partition));
    servers.set(partition, server);
    count += 1;
    this.#prefix = `compose-file-${count}`;
    this.#end = server.serveFolder(this.#prefix, (rest) => {
      const absolutePath = this.#places.get(rest);
      return absolutePath === undefined ? undefined : { absolutePath, reader };
    });
  }

  /** Serves a file; answers its address. The name's ending tells its kind. */
  serve(name: string, absolutePath: string): string {
    this.#places.set(name, absolutePath);
    return `${appOrigin}/${this.#prefix}/${name.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** Serves no file any more. */
  end(): void {
    this.#end();
  }
}
