// The table of patches names every patch file, and no patch stays past its removal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedVersion, readPatches } from '../../../scripts/lib/pdf/patches.mjs';

const table = readFileSync(join(import.meta.dirname, '../../../patches/README.md'), 'utf8');
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| patch |'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('The table has one row for each patch, and none more', () => {
  expect(rows.map(([name]) => name).sort()).toEqual(readPatches().map(({ name }) => name));
});

test('Every row has a purpose, a gain, a report and a version at which the patch goes', () => {
  for (const [name, ...cells] of rows) {
    expect(cells, name).toHaveLength(4);
    for (const cell of cells) expect(cell, name).not.toBe('');
    expect(cells.at(-1), name).toMatch(/^with pdfjs-dist \d+\.\d+$/);
  }
});

test('Every patch explains itself above its diff, as a report for upstream', () => {
  for (const { name, description } of readPatches()) {
    const [title, empty, ...text] = description.split('\n');
    expect(title?.length, name).toBeGreaterThan(20);
    expect(empty, name).toBe('');
    expect(text.join(' ').length, name).toBeGreaterThan(150);
  }
});

test('No patch is there at the version at which it goes', () => {
  const numbers = (version: string) => version.split('.').map(Number) as [number, number];
  const [major, minor] = numbers(installedVersion());
  const late = rows.filter(([, , , , removal = '']) => {
    const [atMajor, atMinor] = numbers(removal.replace('with pdfjs-dist ', ''));
    return major > atMajor || (major === atMajor && minor >= atMinor);
  });
  expect(late).toEqual([]);
});
