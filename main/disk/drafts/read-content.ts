// Read a content folder from disk: list every plain file, read texts, follow nothing outside.

import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { Problem, ProblemOf } from '../../../core/base/problem.ts';
import {
  type ContentFile,
  type ContentFolder,
  invalid,
  isContentText,
} from '../../../core/compose/content-folder.ts';
import { type ContentDisk, plainContentDisk } from '../fs/content-disk.ts';
import { readProblem } from '../fs/problem.ts';

/** No text that a person writes is longer. */
export const largestTextBytes = 8 * 1024 ** 2;

/** What was read, and everything that could not be. */
type ReadContent = {
  readonly folder: ContentFolder;
  readonly problems: readonly Problem[];
  /** Files and folders whose names are no Unicode: `path-unsafe` each, with the bytes that are none as `\xE9`. */
  readonly misnamed: readonly ProblemOf<'path-unsafe'>[];
};

/** What is wrong, as it is found. */
type Faults = { readonly problems: Problem[]; readonly misnamed: ProblemOf<'path-unsafe'>[] };

/** Reads a content folder. `disk-read-failed`; `content-invalid` for links and for texts that are not UTF-8. */
export async function readContent(
  root: string,
  disk: ContentDisk = plainContentDisk(),
): Promise<ReadContent> {
  const files: ContentFile[] = [];
  const texts = new Map<string, string>();
  const faults: Faults = { problems: [], misnamed: [] };
  const { problems } = faults;
  for (const entry of await listFiles({ root, disk }, faults)) {
    files.push(entry);
    if (!isContentText(entry.path)) continue;
    const text = await readText({ root, disk }, entry, problems);
    if (text !== undefined) texts.set(entry.path, text);
  }
  return { folder: { files, texts }, ...faults };
}

/** A content folder, and the disk it is read from. */
type Place = { readonly root: string; readonly disk: ContentDisk };

async function listFiles(place: Place, faults: Faults, below = ''): Promise<ContentFile[]> {
  const { root, disk } = place;
  const { problems, misnamed } = faults;
  const found: ContentFile[] = [];
  for (const entry of await entriesOf(root, below, problems)) {
    const name = entry.name.toString();
    const path = below === '' ? name : `${below}/${name}`;
    // Hidden files and folders, such as .git, are not content.
    if (name.startsWith('.')) continue;
    if (!isUtf8(entry.name)) {
      const file = below === '' ? readableName(entry.name) : `${below}/${readableName(entry.name)}`;
      misnamed.push({ code: 'path-unsafe', file, reason: 'path-not-unicode' });
    } else if (entry.isDirectory()) found.push(...(await listFiles(place, faults, path)));
    else if (!entry.isFile())
      problems.push(invalid(path, '', 'is a link or no plain file; put the file itself here'));
    else {
      const size = await disk.sizeOf(join(root, path)).catch((error: unknown) => readProblem(error, path));
      if (typeof size !== 'number') problems.push(size);
      else found.push({ path, sizeBytes: size });
    }
  }
  return found;
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
  { root, disk }: Place,
  { path, sizeBytes }: ContentFile,
  problems: Problem[],
): Promise<string | undefined> {
  if (sizeBytes > largestTextBytes) {
    problems.push(invalid(path, '', 'is too long for a text: at most 8 MB'));
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(join(root, path)));
  } catch (error) {
    if (error instanceof TypeError) problems.push(invalid(path, '', 'is not UTF-8 text; save it as UTF-8'));
    else problems.push(readProblem(error, path));
    return undefined;
  }
}
