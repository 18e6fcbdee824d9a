// A content folder is read whole, without following links, and bad files are named.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../../main/disk/drafts/read-content.ts';
import { contentFolder, smallContent, writeContent } from '../../../../support/content.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

describe('Reading a content folder', () => {
  it('gives the files and texts that lie there', async () => {
    const root = writeContent(temporaryFolder(), smallContent);
    const { folder, problems } = await readContent(root);
    const sorted = [...contentFolder(smallContent).files].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(problems).toEqual([]);
    expect([...folder.files].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(sorted);
    expect(new Map([...folder.texts].sort())).toEqual(new Map([...contentFolder(smallContent).texts].sort()));
  });

  it('passes over hidden files and folders, such as those of Git', async () => {
    const root = writeContent(temporaryFolder(), { '.git/config': 'x', '.DS_Store': 'x', 'kit.yaml': 'x' });
    expect((await readContent(root)).folder.files.map(({ path }) => path)).toEqual(['kit.yaml']);
  });

  it('names links instead of following them', async () => {
    const root = writeContent(temporaryFolder(), { 'kit.yaml': 'x' });
    mkdirSync(join(root, 'reports'));
    symlinkSync('/etc/hostname', join(root, 'reports', 'x.en.pdf'));
    const { folder, problems } = await readContent(root);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'content-invalid', file: 'reports/x.en.pdf' }),
    ]);
    expect(folder.files.map(({ path }) => path)).toEqual(['kit.yaml']);
  });

  it('names texts that are not UTF-8', async () => {
    const root = writeContent(temporaryFolder(), { 'kit.yaml': new Uint8Array([0xc5, 0x6b, 0xff]) });
    expect((await readContent(root)).problems).toEqual([
      expect.objectContaining({ code: 'content-invalid', file: 'kit.yaml' }),
    ]);
  });

  it.skipIf(process.platform !== 'linux')(
    'names files whose names are no Unicode, with their bytes, and reads all others',
    async () => {
      const root = writeContent(temporaryFolder(), { 'kit.yaml': 'x', 'reports/b.en.pdf': 'x' });
      for (const name of ['Ώ_caf', 'caf']) {
        const path = Buffer.from(`${join(root, 'reports', name)}\0.en.pdf`);
        path[path.indexOf(0)] = 0xe9;
        writeFileSync(path, 'x');
      }
      const { folder, problems, misnamed } = await readContent(root);
      expect(problems).toEqual([]);
      expect(misnamed).toEqual([
        { code: 'path-unsafe', file: 'reports/caf\\xE9.en.pdf', reason: 'path-not-unicode' },
        { code: 'path-unsafe', file: 'reports/Ώ_caf\\xE9.en.pdf', reason: 'path-not-unicode' },
      ]);
      expect(folder.files.map(({ path }) => path)).toEqual(['kit.yaml', 'reports/b.en.pdf']);
    },
  );

  it('takes contacts of a directory up to the length it is given, and no other text above 8 MB', async () => {
    const long = 'x'.repeat(9 * 1024 ** 2);
    const root = writeContent(temporaryFolder(), { 'contacts.yaml': long, 'glossary.yaml': long });
    const tooLong = (file: string, limit: number) => ({
      ...{ code: 'content-invalid', file, field: '' },
      reason: `is too long for a text: at most ${limit} MB`,
    });
    expect((await readContent(root)).problems).toEqual([tooLong('glossary.yaml', 8)]);
    const { folder, problems } = await readContent(root, undefined, 8 * 1024 ** 2);
    expect(problems).toEqual([tooLong('contacts.yaml', 8), tooLong('glossary.yaml', 8)]);
    expect(folder.texts.size).toBe(0);
  });

  it('names a folder that is not there', async () => {
    expect((await readContent(join(temporaryFolder(), 'none'))).problems).toEqual([
      { code: 'disk-read-failed', file: 'none', reason: 'ENOENT' },
    ]);
  });
});
