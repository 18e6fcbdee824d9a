// The kit file that the system passes to the program: an argument of its command line, or a file that macOS names.
import { posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileFormOf } from './disk/kits/installer/find-kit.ts';
import { isNetworkPath } from './network-path.ts';

/**
 * The last kit or update file among the words of a command line, as an absolute path; words are read as from `folder`. Looks at
 * names only. The path may lead to another computer of the network (main/network-path.ts): whoever opens it refuses that first.
 */
export function kitFileAmong(words: readonly string[], folder: string): string | undefined {
  const files = words.filter((word) => !word.startsWith('-')).map(pathOf);
  const kit = files.findLast((file) => file !== undefined && fileFormOf(file) !== undefined);
  if (kit === undefined) return undefined;
  return isNetworkPath(kit) ? kit : resolve(folder, kit);
}

/** Some desktops hand over addresses of files instead of paths. */
function pathOf(word: string): string | undefined {
  if (!word.startsWith('file:')) return word;
  const { host, pathname } = URL.canParse(word) ? new URL(word) : { host: '', pathname: '' };
  try {
    // Elsewhere than on Windows such an address is no path at all.
    if (host !== '')
      return `\\\\${host}${posix.normalize(decodeURIComponent(pathname)).replaceAll('/', '\\')}`;
    return fileURLToPath(word);
  } catch {
    return undefined;
  }
}

/** Keeps the kit file that was handed over until there is somebody to take it. */
export class GivenKit {
  #waiting: string | undefined;
  #take: ((path: string) => void) | undefined;

  /** Hands a file over; a later one takes the place of one that waits. Nothing happens without a file. */
  give(path: string | undefined): void {
    if (path === undefined) return;
    if (this.#take) this.#take(path);
    else this.#waiting = path;
  }

  /** From now on `take` gets every file, first the one that waits. */
  onGiven(take: (path: string) => void): void {
    this.#take = take;
    if (this.#waiting !== undefined) take(this.#waiting);
    this.#waiting = undefined;
  }
}
