// Names of what is made beside its place, and the removal of what a killed program left there.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DiskOps } from './ops.ts';

/** What something beside its place is: an unfinished file or folder, or the old folder that was moved aside. */
type BesideKind = 'tmp' | 'part' | 'old';

/** A new hidden name beside a target, on the same volume. */
export function beside(target: string, kind: BesideKind): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.${kind}`);
}

/** The names beside a target that `beside` gave; none when the folder cannot be read. */
export async function namesBeside(target: string, kinds: readonly BesideKind[]): Promise<readonly string[]> {
  const start = `.${basename(target)}.`;
  const endings = kinds.map((kind) => `.${kind}`);
  const isBeside = (name: string): boolean =>
    name.startsWith(start) &&
    /^[0-9a-f]{12}\.[a-z]+$/.test(name.slice(start.length)) &&
    endings.some((ending) => name.endsWith(ending));
  return (await readdir(dirname(target)).catch(() => [])).filter(isBeside);
}

/**
 * Removes what killed writes of some targets left beside them, and says whether there was anything. Never throws. Must not run while
 * one of the targets is written.
 */
export async function removeBeside(
  targets: readonly string[],
  kinds: readonly BesideKind[],
  disk: DiskOps,
): Promise<boolean> {
  let isAny = false;
  for (const target of targets) {
    for (const name of await namesBeside(target, kinds)) {
      isAny = true;
      await disk.remove(join(dirname(target), name)).catch(() => undefined);
    }
  }
  return isAny;
}
