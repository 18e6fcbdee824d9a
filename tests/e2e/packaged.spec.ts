// Parts of the packaged program, and that it lets nobody in through Electron's own entry points.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { newUserData, packagedPrograms, runtimePath } from '../support/launch.ts';
import { hasBegunImport, hasLibrary, startRelease } from '../support/release.ts';
import { packagesOfShippedCode } from '../support/shipped-packages.ts';

test.describe('The package', { tag: '@packaged-only' }, () => {
  const asar = () => join(dirname(packagedPrograms().release), 'resources', 'app.asar');

  test('has its fuses set as they ship; the flavour for tests differs in one', async () => {
    const shipped = {
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    };
    const { release, test: driven } = packagedPrograms();
    expect(await fusesOf(release)).toEqual(shipped);
    expect(await fusesOf(driven)).toEqual({ ...shipped, EnableNodeCliInspectArguments: true });
  });

  test('holds the built program and nothing that only developing needs', () => {
    const files = listPackage(asar(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const known =
      /^\/(package\.json|out|out\/app(\/(main|renderer)(\/.*)?|\/web(\/page\.js)?|\/[a-z-]+\.(json|md))?)$/;
    expect(files.filter((path) => !known.test(path))).toEqual([]);
    expect(files.filter((path) => /\.(ts|tsx|map|key|node)$|node_modules|\/cli\b/.test(path))).toEqual([]);
    expect(files).toContain('/out/app/main/main.js');
    const about = JSON.parse(extractFile(asar(), 'package.json').toString()) as Record<string, unknown>;
    expect(Object.keys(about)).not.toContain('devDependencies');
    expect(Object.keys(about)).not.toContain('scripts');
  });

  test('has nothing beside the archive but the starter kit and licences', () => {
    const folder = dirname(packagedPrograms().release);
    expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'starter-kit']);
    const own = readdirSync(folder).filter((name) => /licen|\.(js|json|ts|md|html)$/i.test(name));
    expect(own.sort()).toEqual([
      'LICENSE',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'vk_swiftshader_icd.json',
    ]);
  });

  test('carries the starter kit unchanged, which verifies', () => {
    const kit = join(dirname(packagedPrograms().release), 'resources', 'starter-kit');
    const command = ['out/app/cli/kit.js', 'verify', kit, '--json'];
    expect(execFileSync(process.execPath, command, { encoding: 'utf8' })).toContain('"isGood": true');
  });

  test('shows the licence of every package and of the data that came with them', () => {
    const text = extractFile(asar(), 'out/app/licences.md').toString();
    const missing = packagesOfShippedCode().filter((name) => !text.includes(`\n## ${name} - `));
    expect(missing).toEqual([]);
    for (const part of ['cmaps', 'standard_fonts, liberation', 'wasm, openjpeg']) {
      expect(text).toContain(`\n## pdfjs-dist: ${part}\n`);
    }
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });
});

test.describe('The program as it ships', { tag: '@packaged-only' }, () => {
  test('is tried through entry points that are open elsewhere', async () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const asNode = ['-e', 'console.log("ran as node")'];
    expect(execFileSync(runtimePath(), asNode, { encoding: 'utf8', env })).toContain('ran as node');
    const inspected = startRelease(['--inspect=0'], {}, packagedPrograms().test);
    await expect.poll(() => inspected.output(), { timeout: 30_000 }).toContain('Debugger listening');
    await inspected.kill();
  });

  test('starts, takes in its starter kit, and keeps its folder closed to others', async () => {
    const release = startRelease();
    await expect.poll(() => hasLibrary(release), { timeout: 60_000 }).toBe(true);
    await release.kill();
    if (process.platform === 'win32') return;
    const made = readdirSync(release.userData, { recursive: true, encoding: 'utf8' });
    expect(made.length).toBeGreaterThan(20);
    const isOpen = (path: string) => (lstatSync(join(release.userData, path)).mode & 0o077) !== 0;
    const ownParts = made.filter((path) => !path.startsWith('profile/') && !path.startsWith('Singleton'));
    expect(ownParts.filter(isOpen)).toEqual([]);
  });

  test('does not become a plain Node when it is told to', async () => {
    const script = join(newUserData(), 'script.cjs');
    writeFileSync(script, 'console.log("ran as node")');
    const release = startRelease([script], { ELECTRON_RUN_AS_NODE: '1' });
    await expect.poll(() => hasBegunImport(release), { timeout: 60_000 }).toBe(true);
    expect(release.output()).not.toContain('ran as node');
    await release.kill();
  });

  test('loads nothing that NODE_OPTIONS names', async () => {
    const folder = newUserData();
    const mark = join(folder, 'mark');
    writeFileSync(
      join(folder, 'intruder.cjs'),
      `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
    );
    const release = startRelease([], { NODE_OPTIONS: `--require ${join(folder, 'intruder.cjs')}` });
    await expect.poll(() => hasBegunImport(release), { timeout: 60_000 }).toBe(true);
    expect(existsSync(mark)).toBe(false);
    await release.kill();
  });

  for (const word of [
    '--inspect=0',
    '--inspect-brk=0',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '-log-net-log=net.json',
    '--a-switch-nobody-knows',
  ]) {
    test(`does not start with ${word}`, async () => {
      const release = startRelease([word]);
      expect(await release.ended).toBe(9);
      expect(release.output()).toContain(
        `IMPACT Kit does not start with --${word.split('=')[0]?.replace(/^-+/, '')}.`,
      );
      expect(release.output()).not.toMatch(/(Debugger|DevTools) listening|ws:\/\//);
    });
  }

  test('runs only what lies in its archive', async () => {
    const { program, mark } = withFolderApp(packagedPrograms().release);
    const release = startRelease([], {}, program);
    await expect.poll(() => hasBegunImport(release), { timeout: 60_000 }).toBe(true);
    expect(existsSync(mark)).toBe(false);
    await release.kill();
  });
});

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names
      .filter((name) => wire[FuseV1Options[name as keyof typeof FuseV1Options]] !== undefined)
      .map((name) => [name, wire[FuseV1Options[name as keyof typeof FuseV1Options]] === '1'.charCodeAt(0)]),
  );
}

/** The same program with a folder `resources/app` slipped in beside its archive, which other Electrons prefer. */
function withFolderApp(program: string): { program: string; mark: string } {
  const from = dirname(program);
  const to = join(newUserData(), 'copy');
  const mark = join(to, 'mark');
  const copy = (path: string): void => {
    const isFolder = statSync(join(from, path)).isDirectory();
    if (!isFolder) linkSync(join(from, path), join(to, path));
    else {
      mkdirSync(join(to, path), { recursive: true });
      for (const name of readdirSync(join(from, path))) copy(join(path, name));
    }
  };
  copy('.');
  const intruder = join(to, 'resources', 'app');
  mkdirSync(intruder);
  writeFileSync(join(intruder, 'package.json'), '{ "name": "intruder", "main": "main.js" }');
  writeFileSync(
    join(intruder, 'main.js'),
    `require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); require('electron').app.quit();`,
  );
  expect(readFileSync(join(intruder, 'main.js'), 'utf8')).toContain('mark');
  return { program: join(to, program.slice(from.length + 1)), mark };
}
