// Every sentence is used somewhere in the program.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RouteRow, routeTable } from '../../../../renderer/app/routes/route-table.ts';
import { sentencesOf } from './sentences.ts';
import { saidIn, standsFor } from './used-keys.ts';

const root = join(import.meta.dirname, '../../../..');

/** Files that choose a whole key while the program runs, and the keys they choose from. */
const chosenWhileRunning: Readonly<Record<string, readonly string[]>> = {
  // The titles of the menu, which are listed below.
  'renderer/app/shell/top-bar.tsx': ['common.appName'],
};

/** Titles of screens, which menu and palette take from the table of screens. */
const titles = Object.values<RouteRow>(routeTable).flatMap(({ title }) => title ?? []);

const sources = readdirSync(join(root, 'renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const said = new Map(
  sources.map((path) => [relative(root, path), saidIn(path, readFileSync(path, 'utf8'))] as const),
);

describe('The sentences', () => {
  test('are all said by the program', async () => {
    const keys = [
      ...[...said.values()].flatMap((file) => file.keys),
      ...Object.values(chosenWhileRunning).flat(),
      ...titles,
    ];
    const exact = new Set(keys);
    const patterns = keys.filter((key) => key.includes('*'));
    const unsaid = [...(await sentencesOf('en')).keys()].filter(
      (key) => !exact.has(key) && !patterns.some((pattern) => standsFor(pattern, key)),
    );
    expect(unsaid).toEqual([]);
  });

  test('are chosen while the program runs only where this test knows of it', () => {
    const open = [...said].filter(([, file]) => file.open.length > 0).map(([path]) => path);
    expect(open.sort()).toEqual(Object.keys(chosenWhileRunning).sort());
  });

  test('are never chosen from a whole namespace', () => {
    const wide = [...said.values()].flatMap((file) => file.keys).filter((key) => /^\w+\.\*/.test(key));
    expect(wide.filter((key) => !/^problems\.\*\.(what|kept|todo)$/.test(key))).toEqual([]);
  });

  test('are found in whatever way a file says them', () => {
    const text = `
      const words = { good: 'right', bad: 'wrong' } as const satisfies Record<string, string>;
      function A() { const t = useTranslations('home'); const common = useTranslations('common');
        return [t('title'), common(isOpen ? 'close' : 'stop'), common(\`kinds.\${kind}\`), t.has('learn'), t(name), t(words[mark]), other('x')]; }`;
    expect(saidIn('a.tsx', text)).toEqual({
      keys: [
        'home.title',
        'common.close',
        'common.stop',
        'common.kinds.*',
        'home.learn',
        'home.right',
        'home.wrong',
      ],
      open: ['home'],
    });
    expect(standsFor('common.kinds.*', 'common.kinds.report')).toBe(true);
    expect(standsFor('common.kinds.*', 'common.kindsMany.report')).toBe(false);
  });
});
