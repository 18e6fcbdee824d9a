// Paths that the scripts use.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/** Folder for everything that is made. */
export const out = (...parts) => at('out', ...parts);

/** Folder for files that outlive `out` and `node_modules`: unpacked runtimes. */
export function cacheFolder(...parts) {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || join(homedir(), '.cache');
  return join(base, 'impact-kit', ...parts);
}
