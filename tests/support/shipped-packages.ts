// Registry packages that the shipped code imports, from the sources.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fonts } from '../../scripts/lib/fonts.mjs';
import { readSource } from '../unit/walls/source-file.ts';

const root = join(import.meta.dirname, '..', '..');
/** Electron comes with licence files of its own; `mdast` is types only. */
const elsewhere = ['electron', 'mdast'];

function importsOf(path: string): string[] {
  return readSource(path, readFileSync(join(root, path), 'utf8'))
    .imports.filter(({ isType }) => !isType)
    .map(({ specifier }) => specifier);
}

/** What the program's own entries lead to: `main/disk` also holds what only the command line calls, which is not packaged. */
function filesOfMain(): ReadonlySet<string> {
  const found = new Set(['main/main.ts', 'main/preload/preload.ts']);
  for (const path of found) {
    for (const specifier of importsOf(path)) {
      if (specifier.startsWith('.')) found.add(posix.join(posix.dirname(path), specifier));
    }
  }
  return found;
}

/** Their names, each once; packages named by style sheets too. */
export function packagesOfShippedCode(): string[] {
  const listed = execFileSync('git', ['ls-files', 'core', 'main', 'renderer'], {
    cwd: root,
    encoding: 'utf8',
  });
  const mainFiles = filesOfMain();
  const paths = listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .filter((path) => !path.startsWith('main/') || mainFiles.has(path));
  const specifiers = paths.flatMap((path) => {
    if (/\.tsx?$/.test(path)) return importsOf(path);
    if (!path.endsWith('.css')) return [];
    const text = readFileSync(join(root, path), 'utf8');
    return [...text.matchAll(/(?:@import\s+|url\()\s*['"]?(?![./#]|data:)([^'")]+)/g)].map(
      ([, name]) => name ?? '',
    );
  });
  const names = specifiers
    .map((name) => fontPackageOf(name) ?? name)
    .filter((name) => name !== '' && !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].filter((name) => !elsewhere.includes(name)).sort();
}

/** The package of a font that a style sheet imports by its name in the list of fonts. */
function fontPackageOf(specifier: string): string | undefined {
  return specifier.startsWith('fonts:') ? fonts[specifier.slice('fonts:'.length)]?.from : undefined;
}
