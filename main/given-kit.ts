// The kit file that the system passes to the program: an argument of its command line, or a file that macOS names.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileFormOf } from './disk/kits/installer/find-bag.ts';

/** The last kit or update file among the words of a command line, as an absolute path; words are read as from `folder`. */
export function kitFileAmong(words: readonly string[], folder: string): string | undefined {
  const files = words.filter((word) => !word.startsWith('-')).map(pathOf);
  const kit = files.findLast((file) => file !== undefined && fileFormOf(file) !== undefined);
  return kit === undefined ? undefined : resolve(folder, kit);
}

/** Some desktops hand over addresses of files instead of paths. */
function pathOf(word: string): string | undefined {
  if (!word.startsWith('file:')) return word;
  try {
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
