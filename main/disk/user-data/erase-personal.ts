// Erase what one person made, the wrapped keys first: without them nothing encrypted can be read any more, whatever a disk keeps.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type DiskOps, listIfThere, quietly } from '../fs/ops.ts';
import { personalDisk } from '../fs/overwriting-disk.ts';
import { writeProblem } from '../fs/problem.ts';

/** Everything that belongs to a person in the folder `personal`, in the order in which it goes. */
export const personalNames: readonly string[] = [
  'vault',
  'copies',
  'publisher-keys',
  'corrections.key',
  'workshop',
  'sticks',
  'window.json',
];

/** Files with wrapped keys, by the folder they are in. Each rolling copy carries the keys that open it. */
const wrappedKeys = [
  ['vault', /^\.?keys-[ab](?:\.|$)/],
  ['copies', /^/],
] as const;

/** Whether a path below the folder of a person is a file with wrapped keys, or what a killed write left of one. */
export function hasWrappedKeys(path: string): boolean {
  return wrappedKeys.some(
    ([folder, names]) => path.startsWith(`${folder}/`) && names.test(path.slice(folder.length + 1)),
  );
}

/** Removes the wrapped keys of a person. Rejects with the system's error. */
export async function eraseWrappedKeys(personal: string, disk: DiskOps = personalDisk): Promise<void> {
  for (const [below, pattern] of wrappedKeys) {
    const folder = join(personal, below);
    const names = (await listIfThere(disk, folder)).filter((name) => pattern.test(name));
    for (const name of names) await disk.remove(join(folder, name));
    if (names.length > 0) await disk.syncFolder(folder);
  }
}

/**
 * Overwrites and removes everything of a person; one that cannot be removed keeps no other. `erase-unfinished` names the first of
 * them. Nothing may be written there meanwhile.
 */
export async function erasePersonal(
  personal: string,
  { disk = personalDisk }: { readonly disk?: DiskOps } = {},
): Promise<Result<void>> {
  try {
    await eraseWrappedKeys(personal, disk);
    const found = await listIfThere(disk, personal);
    const left: string[] = [];
    // The part itself, or what a killed write left beside it.
    for (const part of personalNames)
      for (const name of found.filter((one) => one === part || one.startsWith(`.${part}.`)))
        if (!(await quietly(disk.remove(join(personal, name))))) left.push(name);
    if (found.length > 0) await disk.syncFolder(personal);
    const [first] = left;
    return first === undefined ? ok(undefined) : fail({ code: 'erase-unfinished', file: first });
  } catch (error) {
    return fail(writeProblem(error, 'vault'));
  }
}
