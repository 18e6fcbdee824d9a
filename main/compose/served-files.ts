// Decides which files the hidden page can reach while a kit is made: those it is told of, one by one.
import { appOrigin } from '../app-origin.ts';
import { serveFolder } from '../app-scheme.ts';

const prefix = 'compose-file';

/** Files on the page's own origin. */
export class ServedFiles {
  readonly #places = new Map<string, string>();
  readonly #end = serveFolder(prefix, (rest) => {
    const absolutePath = this.#places.get(rest);
    return absolutePath === undefined ? undefined : { absolutePath };
  });

  /** Serves a file; answers its address. The name's ending tells its kind. */
  serve(name: string, absolutePath: string): string {
    this.#places.set(name, absolutePath);
    return `${appOrigin}/${prefix}/${name.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** Serves no file any more. */
  end(): void {
    this.#end();
  }
}
