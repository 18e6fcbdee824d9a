// Which exports no other file names, and which files are fragments of another one.
import { describe, expect, it } from 'vitest';
import { fragments, unusedExports } from '../../../scripts/lib/exports.mjs';

const files: Readonly<Record<string, string>> = {
  'a.ts':
    'export const used = 1;\nexport function spare() {}\nexport type Shape = { a: 1 };\nconst own = 2;\nexport { own as other };\n',
  'b.ts': "import { used } from './a.ts';\nexport const kept = used;\n",
  'c.tsx':
    "import type { Shape } from './a.ts';\nconst { kept } = await import('./b.ts');\nconst s: Shape = kept;\n",
  'd.ts': 'export const all = 1;\n',
  'e.ts': "vi.mock('./d.ts');\n",
  'f/g.ts': "import { other as mine } from '../a.ts';\nmine();\n",
};
const paths = Object.keys(files);
const read = (path: string): string => files[path] ?? '';

describe('an export', () => {
  it('is unused when no other file names it', () => {
    expect(unusedExports(paths, read)).toEqual([{ path: 'a.ts', name: 'spare' }]);
  });
});

describe('a fragment', () => {
  it('is short and has one importer', () => {
    const found = fragments(paths, read);
    expect(found.map(({ path, importer }) => [path, importer])).toEqual([
      ['b.ts', 'c.tsx'],
      ['d.ts', 'e.ts'],
    ]);
    expect(fragments(paths, read, 2)).toEqual([{ path: 'd.ts', importer: 'e.ts', lines: 1 }]);
  });
});
