// Paths that lead to another computer. Windows greets that computer with the person's name and a hash of their password.
import { posix, win32 } from 'node:path';
import type { Problem } from '../core/base/problem.ts';

/** A path of this computer in the long form of Windows. */
const localLongForm = /^[\\/]{2}[?.][\\/][A-Za-z]:[\\/]/;

/**
 * Whether a path leads to another computer by itself: `\\host\share`, and on Windows `//host/share` and their long forms as well.
 * Nothing is looked up, since already looking reaches the network. A drive with a letter counts as one of this computer.
 */
export function isNetworkPath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (path.startsWith('\\\\')) return platform !== 'win32' || !localLongForm.test(path);
  return platform === 'win32' && /^[\\/]{2}/.test(path) && !localLongForm.test(path);
}

/** The problem of the first path that leads to another computer; undefined when none does. */
export function networkProblem(
  paths: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Problem | undefined {
  const found = paths.find((path) => isNetworkPath(path, platform));
  if (found === undefined) return undefined;
  const { basename } = found.includes('\\') ? win32 : posix;
  return { code: 'file-elsewhere', file: basename(found) };
}
