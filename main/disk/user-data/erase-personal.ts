// Erase what one person made, the wrapped keys first: without them nothing encrypted can be read any more, whatever a disk keeps.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type DiskOps, quietly } from '../fs/ops.ts';
import { personalDisk } from '../fs/overwriting-disk.ts';
import { writeProblem } from '../fs/problem.ts';
import { listNames } from './load-vault.ts';
import { keysNames } from './passphrase/vault-keys.ts';

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

/** Removes the wrapped keys of a vault, also those that a killed change left. Rejects with the system's error. */
export async function eraseVaultKeys(vault: string, disk: DiskOps = personalDisk): Promise<void> {
  const names = await listNames(vault, disk);
  const wrapped = names.filter((name) => isOneOf(name, keysNames));
  for (const name of wrapped) await disk.remove(join(vault, name));
  if (wrapped.length > 0) await disk.syncFolder(vault);
}

/**
 * Overwrites and removes everything of a person; one that cannot be removed keeps no other. `erase-unfinished` names the first of
 * them. Nothing may be written there meanwhile.
 */
export async function erasePersonal(
  personal: string,
  {
    vault = join(personal, 'vault'),
    disk = personalDisk,
  }: { readonly vault?: string; readonly disk?: DiskOps } = {},
): Promise<Result<void>> {
  try {
    await eraseVaultKeys(vault, disk);
    const found = await listNames(personal, disk);
    const left: string[] = [];
    for (const part of personalNames)
      for (const name of found.filter((one) => isOneOf(one, [part])))
        if (!(await quietly(disk.remove(join(personal, name))))) left.push(name);
    if (found.length > 0) await disk.syncFolder(personal);
    const [first] = left;
    return first === undefined ? ok(undefined) : fail({ code: 'erase-unfinished', file: first });
  } catch (error) {
    return fail(writeProblem(error, 'vault'));
  }
}

/** The file itself, or what a killed write left beside it. */
function isOneOf(name: string, targets: readonly string[]): boolean {
  return targets.some((target) => name === target || name.startsWith(`.${target}.`));
}
