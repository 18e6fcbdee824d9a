// New files with keys: nothing is overwritten, and no secret key stays without its public half.
import { basename } from 'node:path';
import type { Problem } from '../core/base/problem.ts';
import { writeNewFile } from '../main/disk/fs/atomic-file.ts';
import { ownerOnly, realDisk } from '../main/disk/fs/ops.ts';
import { writeProblem } from '../main/disk/fs/problem.ts';

/** Where the public half of a secret key goes. */
export function publicPathOf(secretPath: string): string {
  return `${secretPath.replace(/\.key$/, '')}.pub`;
}

/** Writes a key pair; answers the problem if one of the files could not be written, and then neither is there. */
export async function writeKeyFiles(
  secretPath: string,
  secretText: string,
  publicText: string,
): Promise<Problem | undefined> {
  return (
    (await writeNewText(secretPath, secretText, ownerOnly)) ??
    (await writeNewText(publicPathOf(secretPath), publicText, 0o644, secretPath))
  );
}

/** Writes a file that is not there yet. `removed` is removed where that fails. */
export async function writeNewText(
  path: string,
  text: string,
  mode: number,
  removed?: string,
): Promise<Problem | undefined> {
  try {
    await writeNewFile(realDisk, path, text, mode);
    return undefined;
  } catch (error) {
    if (removed !== undefined) await realDisk.remove(removed);
    return writeProblem(error, basename(path));
  }
}
