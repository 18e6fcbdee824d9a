// A screen names only classes that exist in the style sheet it imports: the compiler takes any name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The classes of a style sheet. */
function classesIn(css: string): ReadonlySet<string> {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').replace(/[^{};]+;/g, '');
  return new Set(Array.from(selectors.matchAll(/\.([a-z][\w-]*)/gi), ([, name]) => name ?? ''));
}

/** The classes that a file names, with the style sheet of each. Names that are put together when the program runs are left out. */
function named(path: string): readonly { readonly sheet: string; readonly name: string }[] {
  const text = read(path);
  const sheets = [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)];
  return sheets.flatMap(([, variable, address]) => {
    const uses = text.matchAll(new RegExp(`\\b${variable}\\['([^']+)'\\]`, 'g'));
    const sheet = join(path, '..', address ?? '');
    return Array.from(uses, ([, name]) => ({ sheet, name: name ?? '' }));
  });
}

test('Every class that a screen names is in the style sheet it imports', () => {
  const uses = projectFiles('renderer')
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => named(path).map((use) => ({ path, ...use })));
  expect(uses.length).toBeGreaterThan(500);
  const classes = new Map(
    [...new Set(uses.map(({ sheet }) => sheet))].map((sheet) => [sheet, classesIn(read(sheet))]),
  );
  const missing = uses.filter(({ sheet, name }) => classes.get(sheet)?.has(name) !== true);
  expect(missing).toEqual([]);
});

test('A class counts only where a selector has it', () => {
  const css = '/* .old */ .list { padding: var(--space-4); & > .row, &:has(.open) { gap: 0.5rem; } }';
  expect([...classesIn(css)]).toEqual(['list', 'row', 'open']);
});
