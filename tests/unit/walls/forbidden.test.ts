// The compiler and the linter refuse what the walls forbid, each on a file that does it.
// @module-tag slow
import { describe, expect, test } from 'vitest';
import { smallProject } from './small-project.ts';

/** By room: files the compiler must refuse. */
const refusedByCompiler: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  core: {
    'core/reads-files.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'core/asks-process.ts': 'export const folder = process.cwd();\n',
    'core/asks-page.ts': 'export const title = document.title;\n',
    'core/reaches-main.ts': "export { size } from '../main/window.ts';\n",
    'core/reaches-page.ts': "export { home } from '../renderer/features/home.ts';\n",
  },
  'main/disk': {
    'main/disk/reaches-window.ts': "import { size } from '../window.ts';\nexport const far = size;\n",
    'main/disk/reaches-cli.ts':
      "import { command } from '../../cli/command.ts';\nexport const far = command;\n",
    'main/disk/asks-page.ts': 'export const title = document.title;\n',
  },
  'main/preload': {
    'main/preload/reads-files.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'main/preload/reaches-disk.ts': "import { store } from '../disk/store.ts';\nexport const far = store;\n",
  },
  renderer: {
    'renderer/features/reads-files.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'renderer/features/asks-process.ts': 'export const folder = process.cwd();\n',
    'renderer/features/reaches-main.ts':
      "import { size } from '../../main/window.ts';\nexport const far = size;\n",
    'renderer/features/reaches-disk.ts':
      "import { store } from '../../main/disk/store.ts';\nexport const far = store;\n",
  },
  cli: {
    'cli/reaches-window.ts': "import { size } from '../main/window.ts';\nexport const far = size;\n",
    'cli/reaches-page.ts': "import { home } from '../renderer/features/home.ts';\nexport const far = home;\n",
  },
};

/** Files the linter must refuse, each with the rule. */
const refusedByLinter: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'core/base/has-react.ts': imports('react'),
  'core/base/has-electron.ts': imports('electron'),
  'core/base/has-node.ts': imports('node:path'),
  'core/base/has-dexie.ts': imports('dexie'),
  'core/base/has-bare-zod.ts': imports('zod'),
  'core/base/has-main.ts': imports('../../main/window.ts'),
  'main/has-dexie.ts': imports('dexie'),
  'main/has-react.ts': imports('react'),
  'main/has-network.ts': imports('node:https'),
  'main/has-page.ts': imports('../renderer/features/home.ts'),
  'main/fetches.ts': ["export const got = fetch('https://example.org');\n", 'noRestrictedGlobals'],
  'main/opens-addresses.ts': [
    'export const open = (shell: { openExternal(to: string): void }) => shell.openExternal("https://example.org");\n',
    'noJsRestrictedProperties',
  ],
  'main/disk/has-electron.ts': imports('electron'),
  'main/disk/has-window.ts': imports('../window.ts'),
  'main/disk/has-sockets.ts': imports('node:net'),
  'main/preload/has-node.ts': imports('node:fs'),
  'main/preload/has-disk.ts': imports('../disk/store.ts'),
  'renderer/features/home/has-electron.ts': imports('electron'),
  'renderer/features/home/has-node.ts': imports('node:fs'),
  'renderer/features/home/has-dexie.ts': imports('dexie'),
  'renderer/features/home/has-pdf.ts': imports('pdfjs-dist/legacy/build/pdf.mjs'),
  'renderer/features/home/has-main.ts': imports('../../../main/window.ts'),
  'renderer/features/home/has-bridge.ts': [
    'export const bridge = window.host;\n',
    'noJsRestrictedProperties',
  ],
  'renderer/data/db/has-pdf.ts': imports('pdfjs-dist/legacy/build/pdf.mjs'),
  'renderer/pdf/has-modern-pdf.ts': imports('pdfjs-dist'),
  'renderer/pdf/has-dexie.ts': imports('dexie'),
  'cli/has-electron.ts': imports('electron'),
  'cli/has-window.ts': imports('../main/window.ts'),
  'cli/has-page.ts': imports('../renderer/features/home.ts'),
  'core/default-export.ts': ['export default 1;\n', 'noDefaultExport'],
  'core/has-enum.ts': ['export enum Kind { One }\n', 'noEnum'],
  'core/barrel.ts': ["export { rule } from './rule.ts';\n", 'noBarrelFile'],
  'core/any-shape.ts': ['export const loose: any = 1;\n', 'noExplicitAny'],
  'core/ring-one.ts': [
    "import { two } from './ring-two.ts';\nexport const one = (): unknown => two;\n",
    'noImportCycles',
  ],
  'core/ring-two.ts': [
    "import { one } from './ring-one.ts';\nexport const two = (): unknown => one;\n",
    'noImportCycles',
  ],
};

function imports(name: string): readonly [string, string] {
  return [`import * as far from '${name}';\nexport const near = far;\n`, 'noRestrictedImports'];
}

describe('The compiler', () => {
  const rooms = Object.keys(refusedByCompiler);

  test('accepts the rooms as they may be', () => {
    const { compile } = smallProject();
    for (const room of [...rooms, 'main']) expect(compile(room), room).toEqual({ code: 0, text: '' });
  });

  test.each(rooms)('refuses what %s may not have', (room) => {
    const files = refusedByCompiler[room] ?? {};
    const { code, text } = smallProject(files).compile(room);
    expect(code).not.toBe(0);
    const accepted = Object.keys(files).filter((path) => !text.includes(`${path}(`));
    expect(accepted).toEqual([]);
  });
});

describe('The linter', () => {
  test('accepts the rooms as they may be', () => {
    const { code, rules } = smallProject().lint();
    expect([...rules]).toEqual([]);
    expect(code).toBe(0);
  });

  test('refuses every forbidden import and form by its rule', () => {
    const files = Object.fromEntries(Object.entries(refusedByLinter).map(([path, [text]]) => [path, text]));
    const { code, rules } = smallProject(files).lint();
    expect(code).not.toBe(0);
    const accepted = Object.entries(refusedByLinter)
      .filter(([path, [, rule]]) => !rules.get(path)?.includes(rule))
      .map(([path, [, rule]]) => `${path}: ${rule}`);
    expect(accepted).toEqual([]);
  });
});
