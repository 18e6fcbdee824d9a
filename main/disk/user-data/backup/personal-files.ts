// The files of a person besides the vault that a backup carries, and how they come back: nothing that is there is replaced.
import { dirname, join } from 'node:path';
import { replaceFile } from '../../fs/atomic-file.ts';
import { type DiskOps, ownerOnly, ownerOnlyFolder, readIfThere } from '../../fs/ops.ts';
import { errorCode } from '../../fs/problem.ts';
import { makeSyncedFolder } from '../../fs/synced-folder.ts';
import type { BackupEntry } from './backup-file.ts';

/** What a backup carries, as paths below a person's folder; a folder with all that is in it. */
const carried = ['corrections.key', 'publisher-keys', 'sticks', 'workshop'] as const;
/** Lines of two such files are put together. */
const lineFiles: ReadonlySet<string> = new Set(['sticks/register.jsonl']);
/** What is unfinished or thrown away. */
const passing = /^\.|^put-aside$/;
const drafts = /^workshop\/[^/]+$/;

/** Every file that a backup carries, by its path with slashes. Rejects when one cannot be read. */
export async function* personalFiles(personal: string, disk: DiskOps): AsyncGenerator<BackupEntry> {
  for (const name of carried) yield* filesBelow(personal, name, disk);
}

async function* filesBelow(personal: string, name: string, disk: DiskOps): AsyncGenerator<BackupEntry> {
  const names = await namesIn(disk, join(personal, name));
  if (names === 'absent') return;
  if (names === 'a file') {
    const bytes = await disk.read(join(personal, name));
    yield { name, sizeBytes: bytes.length, bytes: once(bytes) };
    return;
  }
  for (const inner of names.filter((one) => !passing.test(one)).sort())
    yield* filesBelow(personal, `${name}/${inner}`, disk);
}

async function namesIn(disk: DiskOps, path: string): Promise<readonly string[] | 'a file' | 'absent'> {
  try {
    return await disk.list(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    if (errorCode(error) === 'ENOTDIR') return 'a file';
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Whether a path from a backup is one that a backup carries: below the person's folder, and nothing hidden. */
export function isCarried(name: string): boolean {
  const parts = name.split('/');
  const isPlain = parts.every((part) => part !== '' && !/[\\:\p{Cc}]/u.test(part) && !passing.test(part));
  return isPlain && carried.some((root) => name === root || name.startsWith(`${root}/`));
}

/**
 * Puts the files of `staged` into a person's folder where nothing of their name is: a draft as a whole, a key file by file. Lines of the
 * register of sticks are put behind those that are there. Rejects with the system's error; what is in place by then stays.
 */
export async function putPersonalFiles(
  personal: string,
  staged: { readonly folder: string; readonly names: readonly string[] },
  disk: DiskOps,
): Promise<void> {
  const units = new Set(staged.names.map(unitOf));
  for (const unit of units) {
    const [from, to] = [join(staged.folder, unit), join(personal, unit)];
    if (lineFiles.has(unit)) await addLines(from, to, disk);
    else if (!(await disk.identityOf(to))) {
      await makeSyncedFolder(disk, dirname(to), { mode: ownerOnlyFolder });
      await disk.rename(from, to);
      await disk.syncFolder(dirname(to));
    }
  }
}

/** What comes back as one: a folder of the workshop, or else a file. */
function unitOf(name: string): string {
  const folder = name.split('/').slice(0, 2).join('/');
  return drafts.test(folder) ? folder : name;
}

async function addLines(from: string, to: string, disk: DiskOps): Promise<void> {
  const linesIn = (bytes: Buffer | undefined): readonly string[] =>
    (bytes?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
  const present = linesIn(await readIfThere(disk, to));
  const known = new Set(present);
  const added = linesIn(await disk.read(from)).filter((line) => !known.has(line));
  if (added.length === 0) return;
  await makeSyncedFolder(disk, dirname(to), { mode: ownerOnlyFolder });
  await replaceFile(disk, to, `${[...added, ...present].join('\n')}\n`, ownerOnly);
}
