// Lists the files of the project: what git knows and what is new, without what is ignored.
import { existsSync } from 'node:fs';
import { at } from './places.mjs';
import { capture } from './run.mjs';
import { PlainError } from './say.mjs';

/** Folders with the sources of the project. */
export const sourceFolders = ['core', 'content-rules', 'main', 'renderer', 'cli', 'web', 'scripts', 'tests'];

/** Paths from the project's folder, below `folders` where some are named. Throws when git cannot list them. */
export function projectFiles(...folders) {
  const options = ['--cached', '--others', '--exclude-standard', '--deduplicate', '-z'];
  const listed = capture('git', ['ls-files', ...options, ...folders]);
  if (listed === undefined) throw new PlainError('git could not list the files.');
  return listed.split('\0').filter((path) => path !== '' && existsSync(at(path)));
}
