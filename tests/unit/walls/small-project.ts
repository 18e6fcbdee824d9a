// The small project that tests the walls: the real compiler and linter settings over a handful of files.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const settings = [
  'tsconfig.base.json',
  'core/tsconfig.json',
  'main/tsconfig.json',
  'main/disk/tsconfig.json',
  'main/preload/tsconfig.json',
  'renderer/tsconfig.json',
  'cli/tsconfig.json',
  'biome.json',
  'biome.walls.json',
  '.gitignore',
];

/** One file of every room; each imports only what it may. */
const neighbours: Readonly<Record<string, string>> = {
  'core/rule.ts': 'export const rule = 1;\n',
  'main/disk/store.ts': "import { rule } from '../../core/rule.ts';\nexport const store = rule;\n",
  'main/window.ts': "import { store } from './disk/store.ts';\nexport const size = store;\n",
  'main/preload/preload.ts': "import { rule } from '../../core/rule.ts';\nexport const loaded = rule;\n",
  'renderer/data/db/table.ts': "import Dexie from 'dexie';\nexport const table = new Dexie('library');\n",
  'renderer/features/home.ts': "import { rule } from '../../core/rule.ts';\nexport const home = rule;\n",
  'renderer/pdf/pages.ts':
    "import { version } from 'pdfjs-dist/legacy/build/pdf.mjs';\nexport const pages: string = version;\n",
  'cli/command.ts': "import { store } from '../main/disk/store.ts';\nexport const command = store;\n",
};

/** What a tool said: its exit code and everything it wrote. */
type Verdict = { readonly code: number; readonly text: string };

/** A project in a folder of its own, with files added to the neighbours. */
export function smallProject(added: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const path of settings) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries({ ...neighbours, ...added })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (tool: string, args: readonly string[]): Verdict => {
    const program = join(root, 'node_modules', '.bin', tool);
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    if (error) throw error;
    return { code: status ?? -1, text: stdout + stderr };
  };
  return {
    /** Type-checks one room with all it depends on. */
    compile: (room: string) => run('tsc', ['-b', room]),
    /** Lints everything; answers the rules that each file breaks. */
    lint: () =>
      readLint(
        run('biome', ['lint', '--error-on-warnings', '--reporter=json', '--max-diagnostics=none', '.']),
      ),
  };
}

type Report = { diagnostics: { category: string; location: { path: string | { file: string } } }[] };

function readLint({ code, text }: Verdict): { code: number; rules: Map<string, string[]> } {
  const report = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Report;
  const rules = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    rules.set(path, [...(rules.get(path) ?? []), category.split('/').at(-1) ?? '']);
  }
  return { code, rules };
}
