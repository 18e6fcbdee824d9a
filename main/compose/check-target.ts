// Check where a kit may be written: never over its own content, never over a folder that is no kit.
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import type { ComposeOptions } from '../../core/compose/compose-protocol.ts';
import { declarationPath } from '../../core/kit/bag-layout.ts';
import { errorCode, readProblem } from '../disk/fs/problem.ts';

/** Looks before anything is made. `path-unsafe`, `folder-not-empty`, `disk-read-failed`; undefined when all is well. */
export async function checkTarget({ content, out, force }: ComposeOptions): Promise<Problem | undefined> {
  const file = basename(out);
  const [from, to] = [await realPlace(content), await realPlace(out)];
  if (from === to) return { code: 'path-unsafe', file, reason: 'it is the content folder itself' };
  if (isInside(to, from)) return { code: 'path-unsafe', file, reason: 'it lies inside the content folder' };
  if (isInside(from, to)) return { code: 'path-unsafe', file, reason: 'the content folder lies inside it' };
  try {
    const names = await readdir(out);
    if (names.length === 0) return undefined;
    if (!force) return { code: 'folder-not-empty', file };
    if (names.includes(declarationPath)) return undefined;
    return { code: 'path-unsafe', file, reason: 'what lies there is no kit, so nothing takes its place' };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : readProblem(error, file);
  }
}

function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

/** The place without links; of a folder that is not there yet, as far as it is. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPlace(parent), basename(path));
  }
}
