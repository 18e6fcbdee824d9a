// Names and paths that only Windows has: letters of drives, the long form, capitals that do not count, more than 260 characters.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNetworkPath } from '../../main/network-path.ts';
import { runKit, runKitJson } from '../support/fake-terminal.ts';
import { type MadeKit, makeKit, writeKeys } from '../support/make-kit.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openInstaller } from '../unit/main/disk/kits/installer/support.ts';

type Given = { readonly kit: MadeKit; readonly place: string; readonly key: readonly string[] };

async function given(): Promise<Given> {
  const place = temporaryFolder();
  const kit = await makeKit(join(place, 'a kit'), {
    files: { 'data/reports/Έκθεση 1.pdf': 'α'.repeat(9000) },
  });
  await writeKeys(place, kit.publisher);
  return { kit, place, key: ['--key', join(place, 'test.pub')] };
}

describe('A folder in Windows', () => {
  it('has a drive, backslashes, spaces and Greek letters in these tests', () => {
    expect([process.platform, sep, tmpdir()]).toEqual([
      'win32',
      '\\',
      expect.stringMatching(/^E:\\Δοκιμές με κενά\\/),
    ]);
  });

  it.each([
    ['slashes', (path: string) => path.replaceAll('\\', '/')],
    ['the long form', (path: string) => `\\\\?\\${path}`],
    ['a small letter for the drive', (path: string) => path.replace('E:', 'e:')],
    ['capitals', (path: string) => path.replace('a kit', 'A KIT')],
    ['a backslash at its end', (path: string) => `${path}\\`],
  ])('is the same with %s', async (_, written) => {
    const { kit, key } = await given();
    const path = written(kit.folder);
    expect(await runKit(['verify', path, ...key])).toMatchObject({ code: 0, error: '' });
    expect(isNetworkPath(path)).toBe(false);
  });

  it('of another computer is known by its name, in each form', () => {
    const names = [
      '\\\\host\\share\\kit',
      '//host/share/kit',
      '\\\\?\\UNC\\host\\share',
      '\\\\.\\UNC\\host\\share',
    ];
    expect(names.map((name) => isNetworkPath(name))).toEqual([true, true, true, true]);
  });
});

describe('A kit in Windows', () => {
  it('is not whole when a name differs in its capitals, though the system opens it', async () => {
    const { kit, key } = await given();
    const reports = join(kit.folder, 'data/reports');
    // In one step Wine keeps the name.
    renameSync(join(reports, 'Έκθεση 1.pdf'), join(reports, 'aside'));
    renameSync(join(reports, 'aside'), join(reports, 'έκθεση 1.PDF'));
    expect(readFileSync(join(reports, 'Έκθεση 1.pdf')).length).toBe(18_000);
    const { code, document } = await runKitJson(['verify', kit.folder, ...key]);
    expect(code).toBe(1);
    expect(document['problems']).toEqual(
      expect.arrayContaining([
        { code: 'payload-missing', file: 'data/reports/Έκθεση 1.pdf', count: 1 },
        { code: 'payload-extra', file: 'data/reports/έκθεση 1.PDF', count: 1 },
      ]),
    );
  });

  it('travels through paths of more than 260 characters: packed, unpacked, verified, installed', async () => {
    const { kit, place, key } = await given();
    const deep = join(place, ...Array.from({ length: 5 }, () => 'φάκελος '.repeat(8).trim()));
    expect(deep.length).toBeGreaterThan(260);
    mkdirSync(deep, { recursive: true });
    const packed = join(deep, 'kit.impactkit');
    const unpacked = join(deep, 'unpacked');
    for (const words of [
      ['pack', kit.folder, packed],
      ['unpack', packed, unpacked, ...key],
      ['verify', unpacked, ...key],
    ])
      expect({ words, ...(await runKit(words)) }).toMatchObject({ words, code: 0 });
    const opened = await openInstaller(kit.publisher, { root: join(deep, 'store') });
    expect(await opened.install({ ...kit, folder: unpacked })).toMatchObject({ ok: true });
  });

  it('is refused with a name that Windows keeps for devices or changes, which Wine would take', async () => {
    const { key, place } = await given();
    for (const [name, reason] of [
      ['con.txt', 'path-reserved-name'],
      ['Aux', 'path-reserved-name'],
      ['ends with a dot.', 'path-trailing-dot-or-space'],
      ['stream:hidden', 'path-forbidden-character'],
    ] as const) {
      const folder = join(place, `kit ${reason} ${name.length}`);
      await expect(makeKit(folder, { files: { [`data/${name}`]: 'x' } })).rejects.toThrow(reason);
      expect((await runKit(['verify', folder, ...key])).code).not.toBe(0);
    }
  });
});
