// The check of a folder in a browser: what is damaged, missing or added is named; a folder without a kit is told.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChosenFile, checkFolder } from '../../../../core/web/check-folder.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const hashOf = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function kit(): Map<string, string> {
  const payload = new Map([
    ['data/catalogue.json', '{}'],
    ['data/reports/one report.pdf', '%PDF-'],
  ]);
  const tags = new Map([
    ['bagit.txt', 'BagIt-Version: 1.0\n'],
    ['bag-info.txt', 'Kit-Version: 1\n'],
    ['START-HERE.html', '<!doctype html>'],
    ['manifest-sha256.txt', [...payload].map(([path, text]) => `${hash(text)}  ${path}\n`).join('')],
  ]);
  const list = [...tags].map(([path, text]) => `${hash(text)}  ${path}\n`).join('');
  return new Map([
    ...payload,
    ...tags,
    ['tagmanifest-sha256.txt', list],
    ['tagmanifest-sha256.txt.minisig', 's'],
  ]);
}

function chosen(files: ReadonlyMap<string, string>, root: string): ChosenFile[] {
  return [...files].map(([path, text]) => ({
    path: `${root}/${path}`,
    sizeBytes: bytesOf(text).length,
    read: async () => bytesOf(text),
  }));
}

const check = (files: readonly ChosenFile[]) => checkFolder(files, { hashOf, report: () => undefined });

describe('the check of a folder that a reader chose', () => {
  it('finds nothing in a kit as it was made, in its own folder and on a stick with other files', async () => {
    const fingerprint = hash(kit().get('tagmanifest-sha256.txt') ?? '');
    const whole = { kind: 'compared', whole: 6, changed: [], missing: [], extra: [], fingerprint };
    expect(await check(chosen(kit(), 'κιτ 1'))).toEqual(whole);
    const other = chosen(
      new Map([
        ['START-HERE.html', 'of the stick'],
        ['.DS_Store', ''],
      ]),
      'stick',
    );
    expect(await check([...other, ...chosen(kit(), 'stick/kit')])).toEqual(whole);
  });

  it('names what is changed, missing and added', async () => {
    const files = kit();
    files.set('data/catalogue.json', '{ }');
    files.delete('data/reports/one report.pdf');
    files.set('data/added.txt', '');
    files.set('START-HERE.html', '<!doctype html> ');
    expect(await check(chosen(files, 'kit'))).toMatchObject({
      kind: 'compared',
      whole: 3,
      changed: ['START-HERE.html', 'data/catalogue.json'],
      missing: ['data/reports/one report.pdf'],
      extra: ['data/added.txt'],
    });
  });

  it('names a list that was changed, and a list that is gone', async () => {
    const changed = kit();
    changed.set('manifest-sha256.txt', `${changed.get('manifest-sha256.txt')}no list\n`);
    expect(await check(chosen(changed, 'kit'))).toMatchObject({ changed: ['manifest-sha256.txt'] });
    const gone = kit();
    gone.delete('tagmanifest-sha256.txt');
    const found = await check(chosen(gone, 'kit'));
    expect(found).toMatchObject({ missing: ['tagmanifest-sha256.txt'] });
    expect(found).not.toHaveProperty('fingerprint');
  });

  it('counts a file that cannot be read as changed', async () => {
    const files = chosen(kit(), 'kit').map((file) =>
      file.path.endsWith('.pdf') ? { ...file, read: () => Promise.reject(new Error('gone')) } : file,
    );
    expect(await check(files)).toMatchObject({ whole: 5, changed: ['data/reports/one report.pdf'] });
  });

  it('tells that a folder has no kit', async () => {
    expect(await check(chosen(new Map([['a.txt', '']]), 'kit'))).toEqual({ kind: 'no-kit' });
  });
});
