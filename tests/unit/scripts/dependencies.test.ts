// Dependencies are installed only when they are missing or the lock file changed. The npm here is a stand-in.
// @module-tag slow
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptFolder } from './script-folder.ts';

const install = `
import { installDependencies } from './scripts/lib/dependencies.mjs';
import { runScript } from './scripts/lib/say.mjs';
await runScript(installDependencies);
`;

/** Notes how it was called, and leaves the one package that set-up itself needs. */
const standIn = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('calls.txt', process.argv.slice(2, 3).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
mkdirSync('node_modules/7zip-bin', { recursive: true });
writeFileSync('node_modules/7zip-bin/package.json', '{ "name": "7zip-bin", "main": "index.js" }');
writeFileSync('node_modules/7zip-bin/index.js', 'exports.path7za = __filename;');
`;

function project() {
  const { folder, run } = scriptFolder();
  writeFileSync(join(folder, 'package.json'), '{ "name": "small" }');
  writeFileSync(join(folder, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  mkdirSync(join(folder, 'npm'));
  writeFileSync(join(folder, 'npm', 'npm.js'), standIn);
  writeFileSync(join(folder, 'npm', 'package.json'), '{ "type": "module" }');
  const calls = join(folder, 'calls.txt');
  return {
    folder,
    install: (env: Record<string, string> = {}) =>
      run(install, { npm_execpath: join(folder, 'npm', 'npm.js'), ...env }),
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
  };
}

describe('dependencies', () => {
  it('are installed once and then left alone', async () => {
    const small = project();
    expect((await small.install()).code).toBe(0);
    const second = await small.install();
    expect(second).toEqual({ code: 0, output: '' });
    expect(small.calls()).toEqual(['ci']);
  });

  it('are installed again when the lock file changed or they were removed', async () => {
    const small = project();
    await small.install();
    writeFileSync(join(small.folder, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
    await small.install();
    expect(small.calls()).toEqual(['ci', 'ci']);
    rmSync(join(small.folder, 'node_modules'), { recursive: true });
    await small.install();
    expect(small.calls()).toEqual(['ci', 'ci', 'ci']);
  });

  it('are not taken for installed when npm failed', async () => {
    const small = project();
    const first = await small.install({ NPM_FAILS: '1' });
    expect(first.code).toBe(1);
    expect(first.output).toContain('npm ci failed');
    expect(first.output).not.toContain('    at ');
    expect((await small.install()).code).toBe(0);
    expect(small.calls()).toEqual(['ci', 'ci']);
  });

  it('are never installed through a link into a folder of somebody else', async () => {
    const small = project();
    mkdirSync(join(small.folder, 'elsewhere'));
    symlinkSync(join(small.folder, 'elsewhere'), join(small.folder, 'node_modules'), 'dir');
    const { code, output } = await small.install();
    expect(code).toBe(1);
    expect(output).toContain('node_modules is a link');
    expect(small.calls()).toEqual([]);
  });
});
