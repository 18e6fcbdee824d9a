// The built command line and the starter of a stick in Windows, as far as Wine stands for it. `npm run test:windows` tries more.
// @module-tag slow
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { starterFiles } from '../../../core/stick/starters.ts';
import { noWindowsReason, provideWindows, type Windows } from '../../../scripts/lib/windows/provide.mjs';
import { runInWindows, windowsPath } from '../../../scripts/lib/windows/run.mjs';
import { hashesBelow } from '../../support/disk-content.ts';
import { makeKit, writeKeys } from '../../support/make-kit.ts';
import { makeVolume, noVolumeReason } from '../../support/stick-volume.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const reason = noWindowsReason();
let windows: Windows;

beforeAll(async () => {
  if (reason === undefined) windows = await provideWindows();
});

beforeEach((context) => context.skip(reason !== undefined, reason));

describe('The built command line in Windows', () => {
  it('verifies, inspects, packs and unpacks a kit in folders with spaces and Greek letters', async () => {
    const place = join(temporaryFolder(), 'Τα έγγραφά μου');
    const built = join(place, 'out');
    await build({
      configFile: join(root, 'vite.cli.config.ts'),
      logLevel: 'error',
      build: { outDir: built },
    });
    const kit = await makeKit(join(place, 'kit'), {
      files: { 'data/reports/Έκθεση 1.pdf': 'α'.repeat(9000) },
    });
    await writeKeys(place, kit.publisher);
    const at = (name: string): string => windowsPath(join(place, name));
    const key = ['--key', at('test.pub')];
    const runKit = async (...args: string[]): Promise<string> => {
      const { code, out, error } = await runInWindows(windows, [windows.node, at('out/kit.js'), ...args]);
      expect({ args, code, error }).toEqual({ args, code: 0, error: '' });
      return out;
    };

    expect(await runKit('verify', at('kit'), ...key)).toContain('signature: trusted');
    expect(await runKit('inspect', at('kit'))).toContain(kit.info.kitId);
    await runKit('pack', at('kit'), at('a kit.impactkit'));
    await runKit('unpack', at('a kit.impactkit'), at('again'), ...key);
    await runKit('verify', at('again'), ...key);
    expect(hashesBelow(join(place, 'again'))).toEqual(hashesBelow(join(place, 'kit')));
  });
});

describe('Start on Windows', () => {
  it('starts the program of a stick that can only be read, in a folder with spaces and Greek letters', async (context) => {
    const noVolume = noVolumeReason('tmpfs');
    context.skip(noVolume !== undefined, noVolume);
    const place = temporaryFolder();
    const stick = makeVolume(place, { kind: 'tmpfs', sizeMiB: 1, name: 'Το στικάκι μου & co' });
    onTestFinished(() => stick.remove());
    const program = 'IMPACT Kit.exe';
    const [starter] = starterFiles([{ platform: 'windows', opens: program }]);
    writeFileSync(join(stick.folder, starter?.path ?? ''), starter?.text ?? '');
    mkdirSync(join(stick.folder, 'program/windows'), { recursive: true });
    symlinkSync(windows.node, join(stick.folder, 'program/windows', program));
    stick.makeReadOnly();
    const before = readdirSync(stick.folder);
    const doubleClick = join(root, 'tests/support/windows/double-click.cjs');
    const paths = [doubleClick, stick.folder].map(windowsPath);
    const command = [windows.node, ...paths, starter?.path ?? '', windowsPath(join(place, 'said.json'))];
    const { code, out, error } = await runInWindows(windows, command);
    expect(code, error).toBe(0);
    const folder = windowsPath(stick.folder);
    expect(JSON.parse(out)).toEqual({ program: `${folder}\\program\\windows\\${program}`, folder });
    expect(readdirSync(stick.folder)).toEqual(before);
  });
});
