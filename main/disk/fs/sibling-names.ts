// Temporary sibling names of a target, and the removal of those that a killed program left.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { groupBy } from '../../../core/base/group-by.ts';
import { type DiskOps, quietly } from './ops.ts';

/** Kind of a sibling: an unfinished file or folder, or the old folder that was moved aside. */
type SiblingKind = 'tmp' | 'part' | 'old';

/** The path of a new hidden sibling of a target, on the same volume. */
export function siblingPath(target: string, kind: SiblingKind): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.${kind}`);
}

/** The names of siblings that `siblingPath` gave a target; none when the folder cannot be read. */
export async function siblingNames(
  target: string,
  kinds: readonly SiblingKind[],
): Promise<readonly string[]> {
  return (await namesIn(dirname(target))).filter((name) => isSibling(name, target, kinds));
}

/** The target and the kind of a name that `siblingPath` gave; undefined for any other name. */
export function siblingOf(name: string): { readonly target: string; readonly kind: string } | undefined {
  const [, target, kind] = /^\.(.+)\.[0-9a-f]{12}\.([a-z]+)$/.exec(name) ?? [];
  return target === undefined || kind === undefined ? undefined : { target, kind };
}

/**
 * Removes the siblings that killed writes of some targets left. Returns whether there were any. Never throws. Must not run while
 * one of the targets is written.
 */
export async function removeSiblings(
  targets: readonly string[],
  kinds: readonly SiblingKind[],
  disk: DiskOps,
): Promise<boolean> {
  let isAny = false;
  for (const [folder, within] of groupBy(targets, (target) => dirname(target))) {
    for (const name of await namesIn(folder)) {
      if (!within.some((target) => isSibling(name, target, kinds))) continue;
      isAny = true;
      await quietly(disk.remove(join(folder, name)));
    }
  }
  return isAny;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}

function isSibling(name: string, target: string, kinds: readonly SiblingKind[]): boolean {
  const sibling = siblingOf(name);
  return sibling?.target === basename(target) && kinds.some((kind) => kind === sibling.kind);
}
