// Decides which packages of the registry the shipped code imports, read from the sources.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../unit/walls/source-file.ts';

const root = join(import.meta.dirname, '..', '..');
/** Electron comes with licence files of its own; `mdast` is types only. */
const elsewhere = ['electron', 'mdast'];

/** Their names, each once; packages named by style sheets too. */
export function packagesOfShippedCode(): string[] {
  const listed = execFileSync('git', ['ls-files', 'core', 'main', 'renderer'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  const specifiers = paths.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    if (/\.tsx?$/.test(path)) {
      return readSource(path, text)
        .imports.filter(({ isType }) => !isType)
        .map(({ specifier }) => specifier);
    }
    if (!path.endsWith('.css')) return [];
    return [...text.matchAll(/(?:@import\s+|url\()\s*['"]?(?![./#]|data:)([^'")]+)/g)].map(
      ([, name]) => name ?? '',
    );
  });
  const names = specifiers
    .filter((name) => name !== '' && !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].filter((name) => !elsewhere.includes(name)).sort();
}
