// Finds the files of a data folder that hold a word.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files below a folder that hold a word. */
export function tracesOf(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path).includes(word));
}
