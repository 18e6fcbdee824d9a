// How the kernel confines a process of the program: what Chromium's sandbox consists of on Linux.
import { existsSync, readlinkSync } from 'node:fs';
import { readProcess } from '../processes.ts';

/** What holds for one process, compared with the main process of the program. */
type Confinement = {
  /** The account it runs as. */
  readonly uid: number;
  /** A filter of system calls is on, and no program that it starts can have more rights. */
  readonly isFiltered: boolean;
  readonly hasCapabilities: boolean;
  /** The names of the namespaces it does not share with the main process. */
  readonly namespaces: readonly string[];
  /** It can reach files of the system. */
  readonly hasFiles: boolean;
};

/** Reads it from /proc, as root. */
export function confinementOf(process: number, main: number): Confinement {
  const status = readProcess(process, 'status') ?? '';
  const field = (name: string): string => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? '';
  const namespace = (of: number, kind: string): string => readlinkSync(`/proc/${of}/ns/${kind}`);
  return {
    uid: Number(field('Uid')),
    isFiltered: field('Seccomp') === '2' && field('NoNewPrivs') === '1',
    hasCapabilities: !/^0+$/.test(field('CapEff')),
    namespaces: ['net', 'pid', 'user'].filter((kind) => namespace(process, kind) !== namespace(main, kind)),
    hasFiles: existsSync(`/proc/${process}/root/etc/passwd`),
  };
}
