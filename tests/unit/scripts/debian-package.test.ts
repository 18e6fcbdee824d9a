// Holds that the Debian package names what it needs, belongs to root, can be read by all, and is built alike twice.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeDebianPackage } from '../../../scripts/lib/debian-package.mjs';
import { needPrograms, skipReason } from '../../support/needed-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeEach(({ skip }) => {
  const reason = skipReason('dpkg-deb');
  if (reason !== undefined) skip(reason);
  needPrograms('dpkg-deb');
});

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  version: string;
};

/** An unpacked folder that only its builder can read. */
function unpacked(): string {
  const folder = join(temporaryFolder(), 'linux-unpacked');
  mkdirSync(join(folder, 'resources'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'impact-kit'), 'program', { mode: 0o700 });
  writeFileSync(join(folder, 'chrome-sandbox'), 'helper', { mode: 0o700 });
  writeFileSync(join(folder, 'resources', 'app.asar'), 'archive', { mode: 0o600 });
  return folder;
}

const dpkgDeb = (...args: string[]) => execFileSync('dpkg-deb', args, { encoding: 'utf8' });

test('The package is named after its version and needs the libraries of Electron under all their names.', async () => {
  const file = await makeDebianPackage(unpacked(), temporaryFolder(), { compression: 'none' });
  expect(basename(file)).toMatch(new RegExp(`^impact-kit_${version}_(amd64|arm64|armhf)\\.deb$`));
  const fields = dpkgDeb('--field', file);
  expect(fields).toMatch(/^Package: impact-kit$/m);
  expect(fields).toMatch(new RegExp(`^Version: ${version}$`, 'm'));
  expect(fields).toMatch(/^Depends: libc6, .*libgtk-3-0t64 \| libgtk-3-0,/m);
  expect(fields).toMatch(/^Installed-Size: [1-9]\d*$/m);
  expect(fields).not.toContain('@');
});

test('Everybody can read its files, only root can change them, and only the sandbox helper gets the rights of root.', async () => {
  const file = await makeDebianPackage(unpacked(), temporaryFolder(), { compression: 'none' });
  const lines = dpkgDeb('--contents', file).trim().split('\n');
  const modeOf = (path: string) => lines.find((line) => line.includes(` ${path}`))?.slice(0, 10);
  expect(lines.filter((line) => !/^.{10} root\/root /.test(line))).toEqual([]);
  expect(modeOf('./usr/lib/impact-kit/impact-kit')).toBe('-rwxr-xr-x');
  expect(modeOf('./usr/lib/impact-kit/resources/app.asar')).toBe('-rw-r--r--');
  expect(modeOf('./usr/lib/impact-kit/resources/')).toBe('drwxr-xr-x');
  expect(lines.filter((line) => /^\S*s/.test(line)).map((line) => line.slice(0, 10))).toEqual(['-rwsr-xr-x']);
  expect(modeOf('./usr/lib/impact-kit/chrome-sandbox')).toBe('-rwsr-xr-x');
  expect(modeOf('./usr/bin/impact-kit -> ../lib/impact-kit/impact-kit')).toBe('lrwxrwxrwx');
});

test('Two builds of one folder are equal byte for byte when SOURCE_DATE_EPOCH names their time.', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
  const folder = unpacked();
  const build = async () => readFileSync(await makeDebianPackage(folder, temporaryFolder()));
  const [first, second] = [await build(), await build()];
  vi.unstubAllEnvs();
  expect(first.equals(second)).toBe(true);
});
