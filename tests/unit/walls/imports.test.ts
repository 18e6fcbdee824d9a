// The walls on the sources as they are: every import of every file, however it is written, goes where its room may go.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';
import { importFault } from '../../../scripts/lib/wall-faults.mjs';
import { readSource, type SourceFile } from './source-file.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folders = ['core', 'content-rules', 'main', 'renderer', 'cli'];
const bridge = 'renderer/data/host/bridge.ts';

const paths = projectFiles(...folders, 'tests').filter((path) => /\.tsx?$/.test(path));
const files = new Map(paths.map((path) => [path, readSource(path, readFileSync(join(root, path), 'utf8'))]));
const shippedFiles = [...files].filter(([path]) => !path.startsWith('tests/'));

/** Where a relative import leads, as a path of the project; undefined when nothing is there. */
function resolveRelative(from: string, specifier: string): string | undefined {
  const path = join(dirname(from), specifier.replace(/\?.*$/, ''));
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

function faultsOf(from: string, file: SourceFile): string[] {
  return file.imports.flatMap(({ specifier }) => {
    const bare = specifier.replace(/\?.*$/, '');
    const isRelative = bare.startsWith('.') || bare.startsWith('/');
    const path = isRelative ? resolveRelative(from, bare) : undefined;
    if (isRelative && path === undefined) return [`${from}: ${specifier} leads nowhere`];
    const fault = importFault(from, path === undefined ? { name: bare } : { path });
    return fault === undefined ? [] : [`${from}: ${fault}`];
  });
}

describe('The walls', () => {
  test('The sources are found and read', () => {
    expect(shippedFiles.length).toBeGreaterThan(50);
    expect(shippedFiles.reduce((sum, [, { imports }]) => sum + imports.length, 0)).toBeGreaterThan(100);
  });

  test('Every import of every file goes where its room may go', () => {
    expect(shippedFiles.flatMap(([path, file]) => faultsOf(path, file))).toEqual([]);
  });

  test('No file imports itself over others, types left aside', () => {
    expect(findCycles()).toEqual([]);
  });

  test.each([
    { room: 'core', folderOf: secondName },
    { room: 'main', folderOf: secondName },
    { room: 'main/disk', folderOf: thirdName },
    { room: 'renderer', folderOf: dirname },
  ])('No folder of $room imports itself through others, types included', ({ room, folderOf }) => {
    expect(foldersInCycles(room, folderOf)).toEqual([]);
  });

  test('Nothing is a default export, a barrel or an enum', () => {
    const found = [...files].filter(([, file]) => file.hasDefaultExport || file.isBarrel || file.hasEnum);
    expect(found.map(([path]) => path).filter((path) => !path.endsWith('.config.ts'))).toEqual([]);
  });

  test('Only the bridge reaches for what preload put on the window', () => {
    expect(
      shippedFiles.filter(([path, file]) => file.readsHost && path !== bridge).map(([path]) => path),
    ).toEqual([]);
    expect(files.get(bridge)?.readsHost).toBe(true);
  });

  test('Main and the command line never fetch', () => {
    const found = shippedFiles.filter(([path, file]) => file.callsFetch && !path.startsWith('renderer/'));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  test('The program starts without what makes kits, sticks and keys', () => {
    const read = readAtStart('main/main.ts');
    expect(read).toContain('main/handlers/kit-service.ts');
    expect(read.filter((one) => late.some((place) => one.startsWith(place)))).toEqual([]);
  });

  test('A page gets the names of the contract without what checks its arguments', () => {
    expect(readAtStart('main/preload/preload.ts')).not.toContain('core/ipc/contract.ts');
  });

  test('No shipped file imports a test', () => {
    const found = shippedFiles.flatMap(([path, file]) =>
      file.imports
        .filter(({ specifier }) => resolveRelative(path, specifier)?.startsWith('tests/'))
        .map(() => path),
    );
    expect(found).toEqual([]);
  });
});

/** The folder of a room that a file is in; a file beside the folders counts as one. */
function secondName(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function thirdName(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** Folders of a room from which imports lead back to them. */
function foldersInCycles(room: string, folderOf: (path: string) => string): string[] {
  const seen = new Map<string, Set<string>>();
  for (const [path, { imports }] of shippedFiles.filter(([one]) => one.startsWith(`${room}/`))) {
    const from = seen.get(folderOf(path)) ?? new Set();
    seen.set(folderOf(path), from);
    for (const { specifier } of imports) {
      const to = specifier.startsWith('.') ? resolveRelative(path, specifier) : undefined;
      if (to?.startsWith(`${room}/`) && folderOf(to) !== folderOf(path)) from.add(folderOf(to));
    }
  }
  return [...seen.keys()].filter((folder) => {
    const reached = new Set(seen.get(folder));
    for (const one of reached) for (const next of seen.get(one) ?? []) reached.add(next);
    return reached.has(folder);
  });
}

/** What main reads only for those who make something; else it takes time and memory in every session. */
const late = [
  'main/compose/',
  'main/disk/drafts/',
  'main/workshop/',
  'main/preview/',
  'main/sticks/',
  'main/disk/keys/',
  'core/markdown/',
  'yaml',
  'libphonenumber-js/max',
  'papaparse',
  'saxes',
  'yazl',
];

/** Files and packages that are read with a file, types and what is imported late left aside. */
function readAtStart(path: string): string[] {
  const read = new Set([path]);
  for (const one of read) {
    for (const { specifier, isType, isLate } of files.get(one)?.imports ?? []) {
      if (isType || isLate) continue;
      const next = specifier.startsWith('.') ? resolveRelative(one, specifier) : specifier;
      if (next !== undefined) read.add(relative('.', next));
    }
  }
  return [...read];
}

/** Every ring of files that import each other, as `a > b > a`. */
function findCycles(): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      return;
    }
    if (done.has(path)) return;
    for (const { specifier, isType } of files.get(path)?.imports ?? []) {
      const next = isType || !specifier.startsWith('.') ? undefined : resolveRelative(path, specifier);
      if (next !== undefined && files.has(next)) visit(relative('.', next), [...trail, path]);
    }
    done.add(path);
  };
  for (const [path] of shippedFiles) visit(path, []);
  return cycles;
}
