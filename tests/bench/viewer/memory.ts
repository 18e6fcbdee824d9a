// Memory of a program: the private memory of all its processes and their share of what they have in common.
import { processTree, readProcess } from '../../support/processes.ts';

/** Bytes of the tree (`Pss` of the kernel, summed). */
export function memoryOf(root: number): number {
  return processTree(root).reduce((sum, process) => sum + amountOf(process, 'Pss'), 0);
}

/**
 * Bytes that only this process tree uses, without pages of program files. Those count differently whenever another program with
 * the same files starts or ends.
 */
export function ownMemoryOf(root: number): number {
  return processTree(root).reduce(
    (sum, process) => sum + amountOf(process, 'Pss_Anon') + amountOf(process, 'Pss_Shmem'),
    0,
  );
}

function amountOf(process: number, field: 'Pss' | 'Pss_Anon' | 'Pss_Shmem'): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readProcess(process, 'smaps_rollup') ?? '');
  return found ? Number(found[1]) * 1024 : 0;
}
