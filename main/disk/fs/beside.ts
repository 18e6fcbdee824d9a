// Names of what is made beside its place, and the removal of what a killed program left there.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { groupBy } from '../../../core/base/group-by.ts';
import { type DiskOps, quietly } from './ops.ts';

/** What something beside its place is: an unfinished file or folder, or the old folder that was moved aside. */
type BesideKind = 'tmp' | 'part' | 'old';

/** A new hidden name beside a target, on the same volume. */
export function beside(target: string, kind: BesideKind): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.${kind}`);
}

/** The names beside a target that `beside` gave; none when the folder cannot be read. */
export async function namesBeside(target: string, kinds: readonly BesideKind[]): Promise<readonly string[]> {
  return (await namesIn(dirname(target))).filter((name) => isBeside(name, target, kinds));
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
  for (const [folder, within] of groupBy(targets, (target) => dirname(target))) {
    for (const name of await namesIn(folder)) {
      if (!within.some((target) => isBeside(name, target, kinds))) continue;
      isAny = true;
      await quietly(disk.remove(join(folder, name)));
    }
  }
  return isAny;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}

function isBeside(name: string, target: string, kinds: readonly BesideKind[]): boolean {
  const start = `.${basename(target)}.`;
  return (
    name.startsWith(start) &&
    /^[0-9a-f]{12}\.[a-z]+$/.test(name.slice(start.length)) &&
    kinds.some((kind) => name.endsWith(`.${kind}`))
  );
}
