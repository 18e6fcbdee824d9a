// Read a content folder from disk: list every plain file, read texts, follow nothing outside.

import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { Problem, ProblemOf } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import {
  type ContentFile,
  type ContentFolder,
  invalid,
  isContentText,
} from '../../../core/compose/content-folder.ts';
import { contactsFile } from '../../../core/compose/plan-contacts.ts';
import { type ContentDisk, plainContentDisk } from '../fs/content-disk.ts';
import { inBatches } from '../fs/in-batches.ts';
import { readProblem } from '../fs/problem.ts';

/** No text that a person writes is longer. */
export const largestTextBytes = 8 * 1024 ** 2;
/** Some 50,000 contacts: what a directory exports is longer. Compose reads it in pieces. */
export const largestDirectoryBytes = 64 * 1024 ** 2;
/** Some 25,000 contacts. Editing one of them parses them all, which takes some fifty times as much memory. */
const largestEditedBytes = 32 * 1024 ** 2;

/** What was read, and everything that could not be. */
type ReadContent = {
  readonly folder: ContentFolder;
  readonly problems: readonly Problem[];
  /** Files and folders whose names are no Unicode: `path-unsafe` each, with the bytes that are none as `\xE9`. */
  readonly misnamed: readonly ProblemOf<'path-unsafe'>[];
};

/** What is wrong, as it is found. */
type Faults = { readonly problems: Problem[]; readonly misnamed: ProblemOf<'path-unsafe'>[] };

/**
 * Reads a content folder. `disk-read-failed`; `content-invalid` for links, for texts that are not UTF-8 and for those that are too long,
 * contacts above `contactsBytes` among them.
 */
export async function readContent(
  root: string,
  disk: ContentDisk = plainContentDisk(),
  contactsBytes = largestEditedBytes,
): Promise<ReadContent> {
  const faults: Faults = { problems: [], misnamed: [] };
  const place = { root, disk, contactsBytes };
  const paths = await listFiles(root, faults);
  const files = await goodOnes(paths, (path) => withSize(place, path), faults);
  const found = files.filter(({ path }) => isContentText(path));
  const texts = await goodOnes(found, (file) => readText(place, file), faults);
  return { folder: { files, texts: new Map(texts) }, ...faults };
}

/** Reads something for each item; what cannot be read is among the problems. */
async function goodOnes<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<Result<R>>,
  { problems }: Faults,
): Promise<R[]> {
  const results = await inBatches(items, read);
  return results.flatMap((result) => {
    if (result.ok) return [result.value];
    problems.push(result.problem);
    return [];
  });
}

/** A content folder, and the disk it is read from. */
type Place = { readonly root: string; readonly disk: ContentDisk; readonly contactsBytes: number };

async function listFiles(root: string, faults: Faults, below = ''): Promise<string[]> {
  const { problems, misnamed } = faults;
  const found: string[] = [];
  for (const entry of await entriesOf(root, below, problems)) {
    const name = entry.name.toString();
    const path = below === '' ? name : `${below}/${name}`;
    // Hidden files and folders, such as .git, are not content.
    if (name.startsWith('.')) continue;
    if (!isUtf8(entry.name)) {
      const file = below === '' ? readableName(entry.name) : `${below}/${readableName(entry.name)}`;
      misnamed.push({ code: 'path-unsafe', file, reason: 'path-not-unicode' });
    } else if (entry.isDirectory()) found.push(...(await listFiles(root, faults, path)));
    else if (!entry.isFile())
      problems.push(invalid(path, '', 'is a link or no plain file; put the file itself here'));
    else found.push(path);
  }
  return found;
}

async function withSize({ root, disk }: Place, path: string): Promise<Result<ContentFile>> {
  try {
    return ok({ path, sizeBytes: await disk.sizeOf(join(root, path)) });
  } catch (error) {
    return fail(readProblem(error, path));
  }
}

/** What is in a folder, in the order of the names. They are bytes, because a string cannot hold a name that is no Unicode. */
async function entriesOf(root: string, below: string, problems: Problem[]) {
  try {
    const entries = await readdir(join(root, below), { withFileTypes: true, encoding: 'buffer' });
    return entries.sort((one, other) => compareTexts(one.name.toString(), other.name.toString()));
  } catch (error) {
    problems.push(readProblem(error, below === '' ? basename(root) : below));
    return [];
  }
}

/** A name with its characters, and its bytes that are none as `\xE9`. */
function readableName(bytes: Buffer): string {
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(at, at + count)));
    name += length
      ? bytes.toString('utf8', at, at + length)
      : `\\x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    at += length ?? 1;
  }
  return name;
}

async function readText(
  { root, disk, contactsBytes }: Place,
  { path, sizeBytes }: ContentFile,
): Promise<Result<readonly [string, string]>> {
  const limit = path === contactsFile ? contactsBytes : largestTextBytes;
  if (sizeBytes > limit)
    return fail(invalid(path, '', `is too long for a text: at most ${limit / 1024 ** 2} MB`));
  try {
    const bytes = await disk.read(join(root, path));
    return ok([path, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]);
  } catch (error) {
    if (error instanceof TypeError) return fail(invalid(path, '', 'is not UTF-8 text; save it as UTF-8'));
    return fail(readProblem(error, path));
  }
}
