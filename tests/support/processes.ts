// Processes of a started program on Linux, and the cores on which they run.
import { spawnSync } from 'node:child_process';
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

/** The words a process was started with, as one line; empty once it has ended. */
export function commandOf(process: number): string {
  return (readProcess(process, 'cmdline') ?? '').replaceAll('\0', ' ');
}

/** Keeps all threads of these processes on some cores, as `taskset` understands them; threads made later inherit it. */
export function keepOnCores(processes: readonly number[], cores: string): void {
  for (const process of processes) spawnSync('taskset', ['-a', '-c', '-p', cores, String(process)]);
}

/** Content of a process's file in /proc. A process may end between two reads. */
export function readProcess(process: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function parentOf(process: number): number | undefined {
  // The name in brackets may hold spaces and brackets itself.
  const stat = readProcess(process, 'stat');
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
