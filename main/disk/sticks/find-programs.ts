// Find programs in a folder by its content: one each for Windows, macOS and Linux.

import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type Platform, platforms } from '../../../core/stick/platforms.ts';
import { readProblem } from '../fs/problem.ts';

/** A program that can be written to sticks. */
export type FoundProgram = {
  readonly platform: Platform;
  /** Absolute. */
  readonly folder: string;
  /** The file in it that a person opens; absent when it is unknown. */
  readonly opens?: string;
};

type Entry = { readonly name: string; readonly isFolder: boolean };

const windowsMagic = 'MZ';
const linuxMagic = '\u007fELF';
/** Programs that the program itself starts, and what takes it off a computer again. */
const helper = /^(?:chrome[-_]|unins)/i;

/**
 * The programs in a folder: it is one itself, or folders in it are (`program` of another stick, what a build made). Of several for one
 * system the first by name counts. `program-missing` when there is none.
 */
export async function findPrograms(folder: string): Promise<Result<readonly FoundProgram[]>> {
  try {
    const own = await lookAt(folder);
    if (own) return ok([own]);
    const found: FoundProgram[] = [];
    for (const { name, isFolder } of await entriesOf(folder)) {
      const program = isFolder ? await lookAt(join(folder, name)) : undefined;
      if (program && !found.some(({ platform }) => platform === program.platform)) found.push(program);
    }
    const inOrder = platforms.flatMap((platform) => found.filter((program) => program.platform === platform));
    return inOrder.length === 0 ? fail(missing(folder)) : ok(inOrder);
  } catch (error) {
    return fail(readProblem(error, basename(folder)));
  }
}

/** The programs that are on a stick already; none when nothing can be read. */
export async function programsOn(target: string): Promise<readonly FoundProgram[]> {
  const found = await findPrograms(join(target, 'program'));
  return found.ok ? found.value.filter(({ platform, folder }) => basename(folder) === platform) : [];
}

/** Bytes of all files below a folder; what cannot be read counts nothing. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = items.filter((item) => item.isFile());
  const sizes = await Promise.all(
    files.map((item) =>
      lstat(join(item.parentPath, item.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function missing(folder: string): Problem {
  return { code: 'program-missing', file: basename(folder) };
}

async function lookAt(folder: string): Promise<FoundProgram | undefined> {
  const entries = await entriesOf(folder);
  const image = entries.find(({ name, isFolder }) => !isFolder && isMacImage(name));
  if (image) return { platform: 'mac', folder, opens: image.name };
  if (entries.some(({ name, isFolder }) => isFolder && name.endsWith('.app'))) {
    return { platform: 'mac', folder };
  }
  if (!(await hasProgramArchive(folder, entries))) return undefined;
  const files = entries.filter(({ name, isFolder }) => !isFolder && !helper.test(name));
  for (const { name } of files.filter((file) => /\.exe$/i.test(file.name))) {
    if (await beginsWith(join(folder, name), windowsMagic))
      return { platform: 'windows', folder, opens: name };
  }
  for (const { name } of files.filter((file) => !file.name.includes('.'))) {
    if (await beginsWith(join(folder, name), linuxMagic)) return { platform: 'linux', folder, opens: name };
  }
  return undefined;
}

/** A program for macOS has links inside, which FAT cannot hold; it travels as an image or an archive. */
function isMacImage(name: string): boolean {
  return /\.dmg$/i.test(name) || (/\.zip$/i.test(name) && /mac|darwin/i.test(name));
}

async function hasProgramArchive(folder: string, entries: readonly Entry[]): Promise<boolean> {
  const resources = entries.find(({ name, isFolder }) => isFolder && name === 'resources');
  if (!resources) return false;
  return (await entriesOf(join(folder, resources.name))).some(({ name }) => name === 'app.asar');
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const items = await readdir(folder, { withFileTypes: true });
  return items
    .map((item) => ({ name: item.name, isFolder: item.isDirectory() }))
    .sort((one, other) => compareTexts(one.name, other.name));
}

async function beginsWith(path: string, magic: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === magic;
  } finally {
    await file.close();
  }
}
