// Contents of a folder on disk: the hash of every file, and a search for text in its bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, relative to it; files that end while they are looked at are passed over. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => {
      try {
        return statSync(join(folder, path)).isFile();
      } catch {
        return false;
      }
    })
    .sort();
}

/** SHA-256 of every file below a folder, by path. */
export function hashesBelow(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder).flatMap((path) => {
      const bytes = bytesOf(join(folder, path));
      return bytes === undefined ? [] : [[path, createHash('sha256').update(bytes).digest('hex')] as const];
    }),
  );
}

/** Which files differ, came or went between two looks. */
export function changedFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

/** Files below a folder that hold one of the words, as UTF-8 or as UTF-16 of either order. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => {
    const little = Buffer.from(word, 'utf16le');
    return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
  });
  return filesBelow(folder).filter((path) => {
    const bytes = bytesOf(join(folder, path));
    return bytes !== undefined && wanted.some((word) => bytes.includes(word));
  });
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
