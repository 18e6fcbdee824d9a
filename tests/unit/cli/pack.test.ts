// `kit pack` and `kit unpack`: a kit travels as one file and comes out as the kit it was.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakKit } from '../../support/break-kit.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { type MadeKit, type MakeKitOptions, makeKit, putFile, writeKeys } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Given = {
  readonly kit: MadeKit;
  readonly key: string;
  readonly place: string;
  readonly file: string;
};

async function given(options: MakeKitOptions = {}): Promise<Given> {
  const place = temporaryFolder();
  const kit = await makeKit(join(place, 'kit'), {
    files: { 'data/reports/Έκθεση 1.pdf': '%PDF-1.7', 'data/none.txt': '' },
    ...options,
  });
  const secret = await writeKeys(join(place, 'keys'), kit.publisher);
  return { kit, place, key: secret.replace(/key$/, 'pub'), file: join(place, 'made.impactkit') };
}

function treeOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    names.map((item) => {
      const path = join(item.parentPath, item.name);
      return [path.slice(folder.length), readFileSync(path, 'base64')] as const;
    }),
  );
}

describe('kit pack', () => {
  it('makes one file that verify, inspect and any zip program read, and unpack turns into the same kit', async () => {
    const { kit, key, place, file } = await given();
    const packed = await runKit(['pack', kit.folder, file]);
    expect(packed).toMatchObject({ code: 0, error: '' });
    expect(packed.out).toMatch(/^packed: \d+ files into made\.impactkit, \d+ bytes$/m);
    execFileSync('unzip', ['-t', '-qq', file]);
    for (const command of ['verify', 'inspect']) {
      const { code, document } = await runKitJson([command, file, '--key', key]);
      expect(code).toBe(0);
      expect(document).toMatchObject({ isGood: true, treeHash: kit.treeHash });
    }
    const folder = join(place, 'out');
    expect(await runKit(['unpack', file, folder, '--key', key])).toMatchObject({ code: 0, error: '' });
    expect(treeOf(folder)).toEqual(treeOf(kit.folder));
    expect(readdirSync(place).sort()).toEqual(['keys', 'kit', 'made.impactkit', 'out']);
  });

  it('gives scripts the same in one document', async () => {
    const { kit, key, place, file } = await given();
    expect((await runKitJson(['pack', kit.folder, file])).document).toMatchObject({
      isGood: true,
      file,
      fileCount: 10,
      sizeBytes: readFileSync(file).length,
      treeHash: kit.treeHash,
    });
    const folder = join(place, 'out');
    expect((await runKitJson(['unpack', file, folder, '--key', key])).document).toMatchObject({
      isGood: true,
      folder,
      fileCount: 10,
      treeHash: kit.treeHash,
    });
  });

  it('packs a packed kit again to the very same bytes', async () => {
    const { kit, place, file } = await given();
    const again = join(place, 'again.impactkit');
    await runKit(['pack', kit.folder, file]);
    expect((await runKit(['pack', file, again])).code).toBe(0);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  it('leaves junk behind', async () => {
    const { kit, file } = await given();
    putFile(kit.folder, '.DS_Store', 'junk');
    expect((await runKit(['pack', kit.folder, file])).code).toBe(0);
    expect(execFileSync('unzip', ['-l', file], { encoding: 'utf8' })).not.toContain('DS_Store');
  });

  it.each(['flipped-byte', 'missing-file', 'extra-file', 'wrong-signature', 'absent-signature'] as const)(
    'packs no kit with %s',
    async (breakage) => {
      const { kit, file } = await given();
      await breakKit(kit, breakage);
      expect((await runKit(['pack', kit.folder, file])).code).toBe(1);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('packs an unsigned kit for its maker only, and unpacks it for nobody else', async () => {
    const { kit, place, file } = await given({ publisher: 'unsigned' });
    expect((await runKit(['pack', kit.folder, file])).code).toBe(1);
    expect((await runKit(['pack', kit.folder, file, '--unsigned'])).code).toBe(0);
    const folder = join(place, 'out');
    expect((await runKit(['unpack', file, folder])).code).toBe(1);
    expect(existsSync(folder)).toBe(false);
    expect((await runKit(['unpack', file, folder, '--unsigned'])).code).toBe(0);
  });

  it('replaces a file only on request, and never a folder', async () => {
    const { kit, place, file } = await given();
    writeFileSync(file, 'mine');
    const refused = await runKit(['pack', kit.folder, file]);
    expect(refused).toMatchObject({
      code: 1,
      error: 'made.impactkit: there is something already; --force takes its place.\n',
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await runKit(['pack', kit.folder, file, '--force'])).code).toBe(0);
    const folder = join(place, 'folder.impactkit');
    mkdirSync(folder);
    expect((await runKit(['pack', kit.folder, folder, '--force'])).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused if the file has another extension or is inside the kit', async () => {
    const { kit, place } = await given();
    expect((await runKit(['pack', kit.folder, join(place, 'kit.zip')])).code).toBe(2);
    expect((await runKit(['pack', kit.folder, join(kit.folder, 'own.impactkit')])).code).toBe(2);
    symlinkSync(kit.folder, join(place, 'linked'));
    expect((await runKit(['pack', kit.folder, join(place, 'linked/new/own.impactkit')])).code).toBe(2);
    expect((await runKit(['pack', kit.folder])).code).toBe(2);
  });

  it('stops on request and leaves nothing', async () => {
    const { kit, place, file } = await given();
    expect((await runKit(['pack', kit.folder, file], { signal: AbortSignal.abort() })).code).toBe(3);
    expect(readdirSync(place).sort()).toEqual(['keys', 'kit']);
  });
});

describe('kit unpack', () => {
  it('writes nothing of a kit whose key is unknown, or that was changed', async () => {
    const { kit, key, place, file } = await given();
    await runKit(['pack', kit.folder, file]);
    const folder = join(place, 'out');
    expect((await runKit(['unpack', file, folder])).code).toBe(1);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('%PDF-1.7');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { code, error } = await runKit(['unpack', file, folder, '--key', key]);
    expect(code).toBe(1);
    expect(error).toContain('data/reports/Έκθεση 1.pdf: the file was changed');
    expect(readdirSync(place).sort()).toEqual(['keys', 'kit', 'made.impactkit']);
  });

  it('keeps what is in the folder unless requested, and never replaces the file itself', async () => {
    const { kit, key, place, file } = await given();
    await runKit(['pack', kit.folder, file]);
    const folder = join(place, 'out');
    putFile(folder, 'mine.txt', 'mine');
    expect((await runKit(['unpack', file, folder, '--key', key])).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    expect((await runKit(['unpack', file, folder, '--key', key, '--force'])).code).toBe(0);
    expect(treeOf(folder)).toEqual(treeOf(kit.folder));
    expect((await runKit(['unpack', file, dirname(file), '--key', key, '--force'])).code).toBe(2);
    expect(existsSync(file)).toBe(true);
  });

  it('names the archive and the entry of a dangerous file', async () => {
    const place = temporaryFolder();
    const inside = join(place, 'inside');
    putFile(inside, 'bagit.txt', 'x');
    writeFileSync(join(place, 'escaped.txt'), 'x');
    execFileSync('zip', ['-q', '../evil.impactkit', 'bagit.txt', '../escaped.txt'], { cwd: inside });
    const { code, error } = await runKit(['unpack', join(place, 'evil.impactkit'), join(place, 'out')]);
    expect(code).toBe(1);
    expect(error).toBe(
      'evil.impactkit: refused for its entry ../escaped.txt, the path leads out of the kit with "." or "..".\n',
    );
    expect(existsSync(join(place, 'out'))).toBe(false);
  });
});
