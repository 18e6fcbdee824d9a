// The command line as it is built and started: streams, exit codes, keys beside it, stop signals.
// @module-tag slow
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { breakKit } from '../../support/break-kit.ts';
import { makeKit, putFile, writeKeys } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');
let place = '';

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kit-cli-'));
  await build({
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(place, 'out/app/cli') },
  });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

function start(words: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(place, 'out/app/cli/kit.js'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, error] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString();
  });
  child.stderr.on('data', (bytes: Buffer) => {
    error += bytes.toString();
  });
  return { child, ended: new Promise((settle) => child.on('close', (code) => settle({ code, out, error }))) };
}

describe('the built command line', () => {
  it('makes a key, signs with it, and verifies with the keys beside it', async () => {
    const folder = temporaryFolder();
    const key = join(folder, 'own.key');
    expect((await start(['keygen', key]).ended).code).toBe(0);
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const signed = await start(['sign', kit.folder, '--key', key, '--json']).ended;
    expect({ code: signed.code, error: signed.error }).toEqual({ code: 0, error: '' });
    const { keyId, publicKey } = JSON.parse(signed.out) as Record<string, string>;
    expect((await start(['verify', kit.folder]).ended).code).toBe(1);
    for (const list of ['out/app/trusted-keys.json', 'resources/trusted-keys.json']) {
      putFile(place, list, JSON.stringify([{ keyId, publicKey, publisher: list }]));
      const { code, out } = await start(['verify', kit.folder]).ended;
      expect(code).toBe(0);
      expect(out).toContain(`signature: trusted, by ${list}`);
      rmSync(join(place, list));
    }
  });

  it('writes the answer to standard output, the rest to standard error, and no progress to a pipe', async () => {
    const folder = temporaryFolder();
    const kit = await makeKit(join(folder, 'kit'), { files: { 'data/big.bin': new Uint8Array(3_000_000) } });
    const { code, out, error } = await start(['verify', kit.folder, '--json']).ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ isGood: false, signature: { kind: 'unknown-key' } });
    expect(error).toMatch(
      /^tagmanifest-sha256\.txt\.minisig: the key [0-9A-F]{16} is none of the trusted ones\.\n$/,
    );
    expect((await start(['verify']).ended).code).toBe(2);
    expect((await start(['--help']).ended).code).toBe(0);
  });

  it('ends quietly and with the right exit code when nobody reads its answer any more', async () => {
    const kit = await makeKit(join(temporaryFolder(), 'kit'));
    await breakKit(kit, 'absent-signature');
    const { child, ended } = start(['verify', kit.folder, '--json']);
    child.stdout?.destroy();
    const { code, error } = await ended;
    expect({ code, error }).toEqual({
      code: 1,
      error: 'tagmanifest-sha256.txt.minisig: the kit is not signed.\n',
    });
  });

  // Windows has neither these pipes nor these signals.
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'stops at %s with exit code 3 and leaves the kit as it was',
    async (signal) => {
      const folder = temporaryFolder();
      const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
      const key = await writeKeys(folder, kit.publisher);
      // Opening a pipe waits for the other side: the command is running once it reads its key.
      const pipe = join(folder, 'pipe.key');
      execFileSync('mkfifo', [pipe]);
      const { child, ended } = start(['sign', kit.folder, '--key', pipe, '--json']);
      const writing = await open(pipe, 'w');
      // One press of Ctrl+C comes twice through npm.
      for (const _ of [1, 2]) child.kill(signal);
      await writing.writeFile(await readFile(key));
      await writing.close();
      const { code, out, error } = await ended;
      expect(code).toBe(3);
      expect(JSON.parse(out)).toEqual({ isGood: false, problems: [{ code: 'stopped' }] });
      expect(error).toBe('Stopped.\n');
      const check = await start(['verify', kit.folder, '--unsigned']).ended;
      expect(check.code).toBe(0);
      expect(check.out).toContain('signature: absent');
    },
  );
});
