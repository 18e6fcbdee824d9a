// Files of a newer program: each stored format is refused, left out or made again, and what is there stays as it is.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBagFolder } from '../../../main/disk/bags/bag-folder.ts';
import { applyDelta } from '../../../main/disk/bags/delta.ts';
import { openDraftStore } from '../../../main/disk/drafts/draft-store.ts';
import { openKitStore } from '../../../main/disk/kits/store/kit-store.ts';
import { openPeople } from '../../../main/disk/people/folder-people.ts';
import { checksumOf } from '../../../main/disk/user-data/frame.ts';
import { openVault } from '../../../main/disk/user-data/vault.ts';
import { frozenFormats } from '../../support/frozen-formats.ts';
import { activeIn } from '../../support/kit-in-use.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../../frozen');
const emptyRing = { trusted: [], known: [], withdrawn: [] };

/** A copy of a frozen folder in which words of a file are those of a newer program. */
function newer(name: string, file: string, words: string, next: string, version = '1'): string {
  const copy = temporaryFolder();
  cpSync(join(root, name, version), copy, { recursive: true });
  change(join(copy, file), (bytes) => {
    const text = bytes.toString('latin1');
    expect(text, file).toContain(words);
    return Buffer.from(text.replaceAll(words, next), 'latin1');
  });
  return copy;
}

function change(path: string, edit: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(path, edit(readFileSync(path)));
}

async function readAs(name: string, folder: string): Promise<unknown> {
  const format = frozenFormats.findLast((one) => one.name === name);
  return await format?.read(folder);
}

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'latin1'),
    ]),
  );
}

it.each(['journal-3', 'head-b'])('A vault whose %s is newer is not opened and not touched', async (file) => {
  const copy = temporaryFolder();
  cpSync(join(root, 'vault/1'), copy, { recursive: true });
  const end = file === 'head-b' ? 40 : 56;
  change(join(copy, 'vault', file), (bytes) => {
    bytes.writeUInt16LE(99, 8);
    checksumOf(bytes.subarray(0, end)).copy(bytes, end);
    return bytes;
  });
  const before = filesBelow(copy);
  expect(await openVault(join(copy, 'vault'))).toEqual({ ok: false, problem: { code: 'vault-too-new' } });
  expect(filesBelow(copy)).toEqual(before);
});

it('A store whose pointers are newer has no kit in use, and its objects stay until another kit is installed', async () => {
  const copy = newer('kit-store', 'kits/active-a.json', '"format": 2', '"format": 3', '2');
  change(join(copy, 'kits/active-b.json'), (bytes) =>
    Buffer.from(bytes.toString('utf8').replace('"format": 2', '"format": 3')),
  );
  const before = filesBelow(copy);
  const store = await openKitStore(join(copy, 'kits'));
  expect(activeIn(store)).toBeUndefined();
  expect(filesBelow(copy)).toEqual(before);
});

it('A store of which one pointer is newer goes by the other', async () => {
  const copy = newer('kit-store', 'kits/active-b.json', '"format": 2', '"format": 3', '2');
  expect(activeIn(await openKitStore(join(copy, 'kits')))).toMatchObject({ version: '2026.2' });
});

it('A draft whose record is newer is listed with the reason, not opened, and not touched', async () => {
  const [draftId = ''] = readdirSync(join(root, 'draft/1/workshop'));
  const copy = newer('draft', `workshop/${draftId}/draft.json`, '"shape": 1', '"shape": 2');
  const before = filesBelow(copy);
  const store = await openDraftStore(join(copy, 'workshop'));
  const problem = { code: 'content-invalid', file: 'draft.json', field: 'shape' };
  expect(await store.list()).toMatchObject([{ draftId, problem }]);
  expect(await store.get(draftId)).toMatchObject({ ok: false, problem });
  expect(filesBelow(copy)).toEqual(before);
});

it('A correction of a newer form is left out, and the store keeps the file as it was', async () => {
  const copy = newer('corrections-store', 'all.corrections', 'correction/1', 'correction/2');
  const before = readFileSync(join(copy, 'all.corrections'), 'utf8');
  expect(await readAs('corrections-store', copy)).toEqual([]);
  const kept = readdirSync(copy).filter((name) => name.startsWith('damaged-'));
  expect(kept.map((name) => readFileSync(join(copy, name), 'utf8'))).toEqual([before]);
});

it('A list of declined corrections of a newer shape counts as empty, and is kept aside', async () => {
  const copy = newer('corrections-store', 'put-aside.json', '"shape": 1', '"shape": 2');
  expect(await readAs('corrections-store', copy)).toMatchObject([
    { isDeclined: false },
    { isDeclined: false },
  ]);
  expect(readdirSync(copy).filter((name) => name.endsWith('put-aside.json'))).toHaveLength(2);
});

it('Lines of the register of sticks that are newer are left out, and stay in the file', async () => {
  const copy = newer('stick-register', 'register.jsonl', '"version":1,"did"', '"version":2,"did"');
  expect(await readAs('stick-register', copy)).toEqual([]);
  expect(readFileSync(join(copy, 'register.jsonl'), 'utf8')).toContain('"version":2');
});

it('A statement about a key that is newer says nothing', async () => {
  const copy = newer('key-statements', 'revoke.txt', 'key statement 1', 'key statement 2');
  expect(await readAs('key-statements', copy)).toMatchObject([{ action: 'replace' }, undefined]);
});

it('An update of a newer format is refused by its format', async () => {
  const copy = newer('delta', 'delta/delta.json', '"format": 1', '"format": 2');
  const base = openBagFolder(join(copy, 'base'));
  const applied = await applyDelta(base, join(copy, 'delta'), join(copy, 'target'), { ring: emptyRing });
  expect(applied).toMatchObject({ ok: false, problem: { code: 'kit-format-too-new', found: '2' } });
  expect(readdirSync(copy)).not.toContain('target');
});

it('A search segment of a newer format counts as damaged, so that the library is made again', async () => {
  const copy = newer('search-segment', 'en.segment', '', '');
  change(join(copy, 'en.segment'), (bytes) => {
    bytes.writeUInt16LE(99, 4);
    return bytes;
  });
  await expect(readAs('search-segment', copy)).rejects.toThrow('library-damaged');
});

it('A newer place of the window counts as none', async () => {
  const copy = newer('window-place', 'window.json', '"bounds"', '"place"');
  expect(await readAs('window-place', copy)).toBeUndefined();
});

it.each([
  ['2', '"format":2', '"format":3'],
  ['1', '"generation"', '"generations"'],
])(
  'Records of libraries that are newer than those of version %s count as none',
  async (version, words, next) => {
    const copy = newer('library-record', 'library.json', words, next, version);
    expect(await readAs('library-record', copy)).toEqual([]);
  },
);

it('Names of people of a newer format are not read and not touched, and nobody is hidden', async () => {
  const copy = newer('people', 'people.json', '"format": 1', '"format": 2');
  const before = filesBelow(copy);
  const people = openPeople(copy);
  const problem = { code: 'people-too-new' };
  await people.tidy();
  expect(await people.list()).toEqual({ people: [{ id: 'first' }], problem });
  expect(await people.add('Maria')).toEqual({ ok: false, problem });
  expect(await people.rename('first', 'Eleni')).toEqual({ ok: false, problem });
  expect(filesBelow(copy)).toEqual(before);
});

it('A file of requests of a newer version is refused', async () => {
  const copy = newer('requests-file', 'requests.txt', '"version": 1', '"version": 2');
  await expect(readAs('requests-file', copy)).rejects.toThrow();
});
