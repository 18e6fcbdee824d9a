// Which unit tests concern a change: the files that differ from main, and the tests that read them.
import { projectFiles } from './project-files.mjs';
import { capture } from './run.mjs';

/** Tests that read files of the project from the disk, which no import shows. They run when a path that begins with one of `folders` changed. */
const readers = [
  {
    tests: 'tests/unit/walls/',
    folders: ['core/', 'content-rules/', 'main/', 'renderer/', 'cli/', 'tests/', 'ARCHITECTURE.md', 'biome'],
  },
  { tests: 'tests/unit/docs/', folders: [''] },
  { tests: 'tests/unit/content/', folders: ['resources/', 'scripts/'] },
  { tests: 'tests/unit/scripts/', folders: ['scripts/', 'patches/'] },
];

const mains = ['refs/heads/main', 'refs/remotes/origin/main'];

/**
 * Paths of the project that differ from where this branch left main, or from the commit `since`. Uncommitted and new files are
 * included. Undefined if that is unknown.
 */
export function changedFiles(since) {
  const base = (since === undefined ? mains : [since])
    .map((commit) => capture('git', ['merge-base', 'HEAD', commit])?.trim())
    .find((commit) => commit);
  if (base === undefined) return undefined;
  const changed = capture('git', ['diff', '--name-only', '-z', '--no-renames', base]);
  const added = capture('git', ['ls-files', '--others', '--exclude-standard', '-z']);
  if (changed === undefined || added === undefined) return undefined;
  return splitNames(changed + added);
}

/** Unit test files of the project. */
export function unitTestFiles() {
  return projectFiles('tests/unit').filter((path) => /\.test\.tsx?$/.test(path));
}

/**
 * Arguments of vitest for the tests that concern `changed`: those that import a changed file, themselves changed or read such files.
 * All tests when nothing changed or the change is unknown.
 */
export function unitTestArgs(changed, tests) {
  if (changed === undefined || changed.length === 0) return ['run'];
  const read = tests.filter((test) =>
    readers.some(
      ({ tests: place, folders }) =>
        test.startsWith(place) && changed.some((path) => folders.some((folder) => path.startsWith(folder))),
    ),
  );
  return ['related', '--run', ...new Set([...changed, ...read])];
}

function splitNames(names) {
  return names.split('\0').filter((name) => name !== '');
}
