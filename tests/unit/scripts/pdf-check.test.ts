// The check of patches says which apply to an unpacked pdfjs-dist, and why others do not.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVersion } from '../../../scripts/check-patches.mjs';
import { checkPatches } from '../../../scripts/lib/pdf/check-patches.mjs';
import { readPatches } from '../../../scripts/lib/pdf/patches.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const packageFolder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');
const hunk = { line: 2, before: ['two', 'three'], after: ['two', '3'] };
const resultOf = (text: string): string | undefined => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.mjs'), text);
  return checkPatches(folder, [{ name: 'count', file: 'a.mjs', hunks: [hunk] }])[0]?.result;
};

test('All patches and the selection of styles apply to the installed version', () => {
  const rows = checkPatches(packageFolder, readPatches());
  expect(rows.map(({ result }) => result)).toEqual(rows.map(() => 'applies'));
  expect(rows).toHaveLength(readPatches().length + 1);
});

test('The result says where lines moved to, and why a patch does not apply', () => {
  expect(resultOf('one\ntwo\nthree\n')).toBe('applies');
  expect(resultOf('zero\none\ntwo\nthree\n')).toBe('applies, moved by 1 lines');
  expect(resultOf('one\n2\nthree\n')).toBe('hunk 1 of 1 (line 2) not found');
  expect(resultOf('two\nthree\ntwo\nthree\n')).toBe('hunk 1 of 1 (line 2) found 2 times');
});

test('A file that is gone and a style sheet without rules for pages are named', () => {
  const folder = temporaryFolder();
  const patch = { name: 'count', file: 'a.mjs', hunks: [hunk] };
  expect(checkPatches(folder, [patch]).map(({ result }) => result)).toEqual([
    'the file is gone',
    'the file is gone',
  ]);
  mkdirSync(join(folder, 'legacy/web'), { recursive: true });
  const sheet = readFileSync(join(packageFolder, 'legacy/web/pdf_viewer.css'), 'utf8');
  writeFileSync(join(folder, 'legacy/web/pdf_viewer.css'), sheet.replaceAll('.textLayer', '.words'));
  expect(checkPatches(folder, [])[0]).toMatchObject({ applies: false });
});

test('Without an argument the installed version is checked; any other argument is refused', () => {
  expect(readVersion([])).toBeUndefined();
  expect(readVersion(['--version=6.4.299'])).toBe('6.4.299');
  expect(readVersion(['--version=latest'])).toBe('latest');
  for (const args of [['latest'], ['--version='], ['--version=1.2.3;ls'], ['--version=latest', 'more']])
    expect(() => readVersion(args)).toThrow('Use: npm run pdf:check');
});
