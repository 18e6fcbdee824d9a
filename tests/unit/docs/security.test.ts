// The page about security: each protection has a test that is there, and fuses and switches are the ones of the program.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowedSwitches } from '../../../main/start-words.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/security.md');

/** The rows of the table below a heading, each as its cells; the first table without a heading. */
function table(heading?: string): string[][] {
  const text = heading === undefined ? page : (page.split(`\n## ${heading}\n`)[1] ?? '');
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\|(---\|)+$/.test(line)) + 1;
  const end = lines.findIndex((line, at) => at >= first && !line.startsWith('|'));
  return lines.slice(first, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const codes = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('The page about security', () => {
  test.each(table().map((cells) => [cells[0] ?? '', cells.at(-1) ?? '']))('tries: %s', (_what, triedBy) => {
    const tests = codes(triedBy).filter((path) => path.startsWith('tests/'));
    expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(tests).not.toEqual([]);
  });

  test('goes through the twenty items of Electron, each with its test, but for the version', () => {
    const items = table("Electron's checklist");
    expect(items.map(([item]) => Number.parseInt(item ?? '', 10))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    const untried = items.filter((cells) => {
      const tests = codes(cells.at(-1) ?? '').filter((path) => path.startsWith('tests/'));
      return tests.length === 0 || tests.some((path) => !existsSync(join(root, path)));
    });
    expect(untried.map(([item]) => item)).toEqual(['16. A current Electron']);
  });

  test('lists the fuses as they are set', () => {
    const { resetAdHocDarwinSignature: _, ...fuses } = (
      parse(read('electron-builder.yml')) as { electronFuses: Record<string, boolean> }
    ).electronFuses;
    const listed = table('Fuses').map(([name, state]) => [codes(name ?? '')[0], state === 'on'] as const);
    expect(Object.fromEntries(listed)).toEqual(fuses);
  });

  test('lists the switches that a release starts with', () => {
    expect(allowedSwitches.length).toBeGreaterThan(20);
    expect(table('Switches').flatMap(([names]) => codes(names ?? ''))).toEqual(allowedSwitches);
  });
});
