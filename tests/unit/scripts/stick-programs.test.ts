// Holds that the packages of three systems become the folder that is written to sticks, and that downloads can be compared.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layOutPrograms, writeHashes } from '../../../scripts/lib/stick-programs.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Puts files into a folder as electron-builder would. */
function packages(...paths: readonly string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) put(folder, path);
  return folder;
}

function put(folder: string, path: string, text = path): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('The unpacked folders and the image for macOS become one folder for sticks.', () => {
  const folder = packages(
    'win-unpacked/IMPACT Kit.exe',
    'linux-unpacked/impact-kit',
    'linux-unpacked/resources/app.asar',
    'mac-arm64/IMPACT Kit.app/Contents/Info.plist',
    'impact-kit-1.0.0-mac-arm64.zip',
    'impact-kit-1.0.0-mac-arm64.dmg',
    'impact-kit-1.0.0-linux-x64.zip',
  );
  expect(layOutPrograms(folder)).toEqual(['linux', 'mac', 'windows']);
  expect(filesIn(join(folder, 'program'))).toEqual([
    'linux/impact-kit',
    'linux/resources/app.asar',
    'mac/impact-kit-1.0.0-mac-arm64.dmg',
    'windows/IMPACT Kit.exe',
  ]);
});

test('A system that is packaged again is replaced whole, the others stay.', () => {
  const folder = packages('linux-unpacked/impact-kit');
  put(folder, 'program/linux/left-over');
  put(folder, 'program/windows/IMPACT Kit.exe');
  expect(layOutPrograms(folder)).toEqual(['linux', 'windows']);
  expect(filesIn(join(folder, 'program'))).toEqual(['linux/impact-kit', 'windows/IMPACT Kit.exe']);
});

test('Without packages there is nothing for sticks.', () => {
  expect(layOutPrograms(packages('builder-debug.yml'))).toEqual([]);
});

test('sha256sum reads the list of the archives and finds a changed one.', async () => {
  const folder = packages(
    'b-1.0.0-linux-x64.tar.gz',
    'a-1.0.0-linux-x64.zip',
    'c_1.0.0_amd64.deb',
    'builder-debug.yml',
  );
  await writeHashes(folder);
  const check = () =>
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(check()).toBe('a-1.0.0-linux-x64.zip: OK\nb-1.0.0-linux-x64.tar.gz: OK\nc_1.0.0_amd64.deb: OK\n');
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).not.toContain('builder');
  writeFileSync(join(folder, 'a-1.0.0-linux-x64.zip'), 'changed');
  expect(check).toThrow();
});
