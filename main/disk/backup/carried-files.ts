// The files of a person besides the vault that a backup carries, and how they come back: nothing that is there is replaced.
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../../core/base/result.ts';
import { type DiskOps, ownerOnlyFolder } from '../fs/ops.ts';
import { errorCode, ProblemError, readProblem } from '../fs/problem.ts';
import { makeSyncedFolder } from '../fs/synced-folder.ts';
import type { PersonalFiles } from '../personal/personal-files.ts';
import { type BackupEntry, entryOf } from '../user-data/copies/backup-file.ts';

/** A person's folder, and its small files, which may be encrypted. */
export type PersonalPlace = { readonly folder: string; readonly files: PersonalFiles };

/** What a backup carries, as paths below a person's folder; a folder with all that is in it. */
const carried = ['corrections.key', 'publisher-keys', 'sticks', 'workshop'] as const;
/** Lines of two such files are put together. */
const lineFiles: ReadonlySet<string> = new Set(['sticks/register.jsonl']);
/** What is unfinished, thrown away, or could not be read. */
const passing = /^\.|^put-aside$|^damaged-\d+-/;

/** Every file that a backup carries, by its path with slashes. Rejects with a `ProblemError` when one cannot be read. */
export async function* carriedFiles(place: PersonalPlace, disk: DiskOps): AsyncGenerator<BackupEntry> {
  for (const name of carried) yield* filesBelow(place, name, disk);
}

async function* filesBelow(place: PersonalPlace, name: string, disk: DiskOps): AsyncGenerator<BackupEntry> {
  const names = await namesIn(disk, join(place.folder, name));
  if (names === 'absent') return;
  if (names === 'a file') {
    const entry = await entryAt(place, name);
    if (entry) yield entry;
    return;
  }
  for (const inner of names.filter((one) => !passing.test(one)).sort())
    yield* filesBelow(place, `${name}/${inner}`, disk);
}

async function namesIn(disk: DiskOps, path: string): Promise<readonly string[] | 'a file' | 'absent'> {
  try {
    return await disk.list(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    if (errorCode(error) === 'ENOTDIR') return 'a file';
    throw unreadable(error, path);
  }
}

/** What a file says, decrypted; a file of a draft is read while it is written to the backup. */
async function entryAt({ folder, files }: PersonalPlace, name: string): Promise<BackupEntry | undefined> {
  const small = files.at(name);
  if (small) {
    const bytes = good(await small.folder.read(small.name));
    return bytes && entryOf(name, bytes);
  }
  const path = join(folder, name);
  const sizeBytes = await files.drafts.disk.sizeOf(path).catch((error: unknown) => {
    throw unreadable(error, name);
  });
  return { name, sizeBytes, bytes: readableOr(files.drafts.disk.stream(path), name) };
}

async function* readableOr(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw unreadable(error, name);
  }
}

function unreadable(error: unknown, path: string): ProblemError {
  return new ProblemError(readProblem(error, basename(path)));
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

/** Whether a path from a backup is one that a backup carries: below the person's folder, and nothing hidden. */
export function isCarried(name: string): boolean {
  const parts = name.split('/');
  const isPlain = parts.every((part) => part !== '' && !/[\\:\p{Cc}]/u.test(part) && !passing.test(part));
  return isPlain && carried.some((root) => name === root || name.startsWith(`${root}/`));
}

/** What was read from a backup: small files by their paths, and drafts, which are in a folder beside their place. */
export type ReadFiles = { readonly small: ReadonlyMap<string, Buffer>; readonly drafts: ReadonlySet<string> };

/**
 * Puts files into a person's folder where nothing of their name is: a draft as a whole, a key file by file. Lines of the register of
 * sticks are put in front of those that are there. Rejects as the disk does, or with a `ProblemError`; what is in place by then stays.
 */
export async function putCarriedFiles(
  { folder, files }: PersonalPlace,
  { small, drafts }: ReadFiles,
  staging: string,
  disk: DiskOps,
): Promise<void> {
  for (const [name, bytes] of small) {
    const place = files.at(name);
    if (!place) continue;
    const present = good(await place.folder.read(place.name));
    if (!present) good(await place.folder.write(place.name, bytes));
    else if (lineFiles.has(name)) {
      const lines = together(bytes, present);
      if (lines !== undefined) good(await place.folder.write(place.name, lines));
    }
  }
  for (const draft of drafts) {
    const to = join(folder, draft);
    if (await disk.identityOf(to)) continue;
    await makeSyncedFolder(disk, dirname(to), { mode: ownerOnlyFolder });
    await disk.rename(join(staging, draft), to);
    await disk.syncFolder(dirname(to));
  }
}

/** The lines of both, those of `present` last; undefined when all are there already. */
function together(bytes: Buffer, present: Buffer): string | undefined {
  const linesIn = (text: Buffer): readonly string[] =>
    text
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  const known = linesIn(present);
  const added = linesIn(bytes).filter((line) => !known.includes(line));
  return added.length === 0 ? undefined : `${[...added, ...known].join('\n')}\n`;
}
