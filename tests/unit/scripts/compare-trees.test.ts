// Two builds are compared byte for byte, and what differs is named, inside of archives too.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, test } from 'vitest';
import { differencesOf } from '../../../scripts/lib/compare-trees.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A small program with an archive; `main` is a file in it. */
async function build(main: string): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'app', 'out'), { recursive: true });
  writeFileSync(join(folder, 'app', 'out', 'main.js'), main);
  writeFileSync(join(folder, 'app', 'package.json'), '{}');
  mkdirSync(join(folder, 'built', 'resources'), { recursive: true });
  await createPackage(join(folder, 'app'), join(folder, 'built', 'resources', 'app.asar'));
  writeFileSync(join(folder, 'built', 'LICENSE'), 'MIT');
  return join(folder, 'built');
}

test('Two builds of the same bytes are the same', async () => {
  expect(differencesOf(await build('one'), await build('one'))).toEqual([]);
});

test('A changed byte, a missing file and another mode are named', async () => {
  const [one, other] = [await build('one'), await build('two')];
  writeFileSync(join(one, 'extra'), '');
  if (process.platform !== 'win32') chmodSync(join(other, 'LICENSE'), 0o600);
  else writeFileSync(join(other, 'LICENSE'), 'ISC');
  expect(differencesOf(one, other)).toEqual([
    'LICENSE: differs',
    'extra: only in the first',
    'resources/app.asar/out/main.js: differs',
  ]);
});
