// Global set-up of unit tests: a run folder in memory where there is room for it, else among the temporary files of the machine.
import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beginRunFolderIn } from './run-folder.mjs';

const memory = '/dev/shm';
/** Many times what the unit tests store there at any moment. */
const neededBytes = 1024 ** 3;

/** Tests of crash safety sync the disk thousands of times. They simulate failing calls themselves, so none of them needs a real disk. */
export default function beginRunInMemory() {
  return beginRunFolderIn(memoryPlace(process.env.TMPDIR, lookAtMemory()) ?? tmpdir());
}

/**
 * A memory file system for temporary files. Undefined without room, if it forbids running programs, or if a person named a folder
 * for temporary files.
 */
export function memoryPlace(named, { mounts, freeBytes }) {
  const [, options] = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(mounts) ?? [];
  const isFit = options?.split(',').includes('rw') && !options.split(',').includes('noexec');
  return !named && isFit && freeBytes >= neededBytes ? memory : undefined;
}

/** What memoryPlace judges by: the mounted file systems, and the free space of the one in memory. */
export function lookAtMemory() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return { mounts: readFileSync('/proc/mounts', 'utf8'), freeBytes: bavail * bsize };
  } catch {
    return { mounts: '', freeBytes: 0 };
  }
}
