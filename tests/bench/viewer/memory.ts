// Decides what a program takes of memory: what all its processes have for themselves and their part of what they share.
import { readdirSync, readFileSync } from 'node:fs';

/** Processes below one, itself included. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const process of found) found.push(...(parents.get(process) ?? []));
  return found;
}

/** Bytes of the tree (`Pss` of the kernel, summed). */
export function memoryOf(root: number): number {
  return processTree(root).reduce((sum, process) => sum + amountOf(process, 'Pss'), 0);
}

/**
 * Bytes that the tree has for itself, pages of program files aside: these count differently whenever another program that uses the same
 * files starts or ends.
 */
export function ownMemoryOf(root: number): number {
  return processTree(root).reduce(
    (sum, process) => sum + amountOf(process, 'Pss_Anon') + amountOf(process, 'Pss_Shmem'),
    0,
  );
}

function parentOf(process: number): number | undefined {
  // The name in brackets may hold spaces and brackets itself.
  const stat = read(`/proc/${process}/stat`);
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function amountOf(process: number, field: 'Pss' | 'Pss_Anon' | 'Pss_Shmem'): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${process}/smaps_rollup`) ?? '');
  return found ? Number(found[1]) * 1024 : 0;
}

/** A process may end between two looks. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
