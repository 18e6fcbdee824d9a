// Test files of the project: which there are, which runner runs them, and which of them sample a long fault run.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './places.mjs';
import { PlainError } from './say.mjs';

const sample = 'tests/support/sample.ts';
const count = 'tests/support/fault-count.ts';
const importPattern = /(?:from|import\(|import)\s*'(\.[^']+)'/g;

/** All test files, by their paths in the project. */
export function listTestFiles() {
  return sourcesBelow('tests').filter((path) => runnerOf(path) !== undefined);
}

/** Shares out files to the two runners. Throws for one that is no test file. */
export function shareOut(files) {
  const strange = files.find((path) => runnerOf(path) === undefined);
  if (strange !== undefined)
    throw new PlainError(`${strange} is not a test file of tests/unit, tests/component or tests/e2e.`);
  return {
    unit: files.filter((path) => runnerOf(path) === 'unit'),
    endToEnd: files.filter((path) => runnerOf(path) === 'end-to-end'),
  };
}

/** Test files that sample a long fault run, themselves or through a helper. */
export function sampledTestFiles() {
  return testFilesThatImport(sample);
}

/** Test files that count the faults they make. */
export function countedTestFiles() {
  return testFilesThatImport(count);
}

function testFilesThatImport(target) {
  return importersOf(
    target,
    sourcesBelow('tests').map((path) => ({ path, text: readText(path) })),
  ).filter((path) => runnerOf(path) !== undefined);
}

/** Packages the program when one of the end-to-end files has tests on it; answers the projects that Playwright is to run. */
export async function packageWhenNeeded(stages, runtime, endToEnd) {
  const development = ['--project=component', '--project=development'];
  if (!endToEnd.some((path) => readText(path).includes('@packaged'))) return development;
  const isPackaged = await stages.run('package', async () => {
    const { packageForTests } = await import('./package-app.mjs');
    await packageForTests(runtime);
  });
  return isPackaged ? [] : development;
}

/** Sources of a list that import `target`, directly or through others of the list. */
export function importersOf(target, sources) {
  const found = new Set([target]);
  for (const wanted of found)
    for (const { path, text } of sources) if (importsOf(path, text).includes(wanted)) found.add(path);
  found.delete(target);
  return [...found].sort();
}

function importsOf(path, text) {
  return [...text.matchAll(importPattern)].map(([, to]) => posix.join(posix.dirname(path), to));
}

function runnerOf(path) {
  if (/^tests\/unit\/.+\.test\.tsx?$/.test(path)) return 'unit';
  return /^tests\/(?:component|e2e)\/.+\.spec\.ts$/.test(path) ? 'end-to-end' : undefined;
}

function sourcesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .sort();
}

function readText(path) {
  return readFileSync(join(root, path), 'utf8');
}
