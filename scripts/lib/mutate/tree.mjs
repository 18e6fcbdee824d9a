// Copy of the project's tree in a temporary folder: what is mutated there never touches the sources.
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, out } from '../places.mjs';

/** What is built once and used by tests of the copy. */
const madeFolders = ['app', 'dev-key', 'stamps', 'starter-kit', 'types'];

/** Copies the project's files into a folder. Packages are only read, so they are reached by a link. */
export function copyTree(files, folder) {
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(at(path), join(folder, path), { verbatimSymlinks: true });
  }
  symlinkSync(at('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of madeFolders)
    if (existsSync(out(name))) cpSync(out(name), join(folder, 'out', name), { recursive: true });
}
