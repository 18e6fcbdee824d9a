// List a folder in the file picker: folders and fitting files, no hidden entries, no broken links.
import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { isJunk } from '../../core/kit/junk.ts';
import { readProblem } from '../disk/fs/problem.ts';

/** Something in a folder. */
type Listed = {
  readonly name: string;
  readonly kind: 'folder' | 'file';
  readonly sizeBytes: number;
  readonly changed: Date;
};

/** A folder from the inside. */
type Listing = {
  readonly entries: readonly Listed[];
  readonly leftOut: number;
  readonly isWritable: boolean;
};

/** More rows than a person looks through. */
const mostEntries = 2000;
const askedTogether = 64;
/** Folders that systems keep on every drive. */
const systemNames = new Set(['$recycle.bin', 'system volume information', 'lost+found', 'recovery']);

/**
 * Reads a folder. `extensions` (lower case, without the dot) are those of files that fit; all do when it is undefined, none when it is
 * empty. `disk-read-failed`, with the name the person knows the folder by.
 */
export async function listFolder(
  path: string,
  name: string,
  extensions?: readonly string[],
): Promise<Result<Listing>> {
  let names: readonly string[];
  try {
    names = (await readdir(path)).filter(isShown);
  } catch (error) {
    return fail(readProblem(error, name));
  }
  const entries: Listed[] = [];
  for (let start = 0; start < names.length && entries.length < mostEntries; start += askedTogether) {
    const batch = names.slice(start, start + askedTogether);
    const found = await Promise.all(batch.map((entry) => look(join(path, entry), entry, extensions)));
    entries.push(...found.filter((entry) => entry !== undefined));
  }
  const shown = entries.slice(0, mostEntries);
  const isFull = entries.length >= mostEntries;
  return ok({
    entries: shown,
    leftOut: isFull ? names.length - shown.length : 0,
    isWritable: await isWritable(path),
  });
}

/** Whether a name may be shown. */
function isShown(name: string): boolean {
  return !name.startsWith('.') && !systemNames.has(name.toLowerCase()) && !isJunk(name);
}

async function look(
  path: string,
  name: string,
  extensions: readonly string[] | undefined,
): Promise<Listed | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return undefined;
  const listed = { name, sizeBytes: facts.size, changed: facts.mtime };
  if (facts.isDirectory()) return { ...listed, kind: 'folder' };
  if (!facts.isFile()) return undefined;
  const fits = extensions === undefined || extensions.includes(extname(name).slice(1).toLowerCase());
  return fits ? { ...listed, kind: 'file' } : undefined;
}

async function isWritable(path: string): Promise<boolean> {
  return await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
