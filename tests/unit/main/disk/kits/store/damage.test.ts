// @module-tag slow
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { sampled } from '../../../../../support/sample.ts';
import { sampledPositions } from '../../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { expectWhole, install, installed, makeTwoKits, namesBelow, type TwoKits } from './support.ts';

/** The two pointers. */
const last = 'active-b.json';
const first = 'active-a.json';
/** What is damaged matters here, not how many bytes there are. */
const share = 0.001;
let place = '';
let kits: TwoKits;
let root: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kits-'));
  kits = await makeTwoKits(place, share);
  const store = await openKitStore(join(place, 'store'));
  await installed(store, kits.older);
  await installed(store, kits.newer);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Each test has a store of its own. */
beforeEach(() => {
  root = temporaryFolder();
  cpSync(join(place, 'store'), root, { recursive: true });
});

/** A copy of the store as it was, to be damaged. */
function copy(): string {
  const folder = temporaryFolder();
  cpSync(root, folder, { recursive: true });
  return folder;
}

/** Names of the records of the one kit. */
function pointed(): { readonly active: string; readonly previous: string } {
  type Pointer = { readonly kits: readonly [ReturnType<typeof pointed>] };
  return (JSON.parse(readFileSync(join(root, last), 'utf8')) as Pointer).kits[0];
}

/** Bytes of a pointer by what they are in: a name, a number, a hash, or a sign between. */
function damagesOf(text: string): readonly { how: string; apply(path: string): void }[] {
  const size = text.length;
  const parts = [...text.matchAll(/\w+|[^\w]+/g)].flatMap(([part], at) => Array(part.length).fill(at));
  const flips = sampledPositions(parts, 8).map((index) => ({
    how: `byte ${index} flipped`,
    apply: (path: string) => flipByte('', path, index),
  }));
  return [
    ...flips,
    { how: 'deleted', apply: (path) => rmSync(path) },
    { how: 'emptied', apply: (path) => writeFileSync(path, '') },
    { how: 'cut in half', apply: (path) => writeFileSync(path, readFileSync(path).subarray(0, size / 2)) },
    { how: 'filled with zeros', apply: (path) => writeFileSync(path, Buffer.alloc(size)) },
    { how: 'replaced by other JSON', apply: (path) => writeFileSync(path, '{"active":1}') },
    {
      how: 'replaced by a folder',
      apply: (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    },
  ];
}

describe('A damaged folder of installed kits', () => {
  it('gives the same two kits whatever happens to one of the pointers, and both are sound again then.', async () => {
    for (const name of [first, last]) {
      const text = readFileSync(join(root, name), 'latin1');
      expect(text.length).toBeGreaterThan(100);
      for (const { how, apply } of damagesOf(text)) {
        const folder = copy();
        apply(join(folder, name));
        const store = await openKitStore(folder);
        expect(activeIn(store), how).toMatchObject({ version: '2026.2', previousVersion: '2026.1' });
        if (how === 'replaced by a folder') continue;
        writeFileSync(join(folder, name === first ? last : first), 'damage');
        expect(activeIn(await openKitStore(folder)), how).toEqual(activeIn(store));
      }
    }
  });

  it('takes no pointer whose numbers were changed, though it is JSON of the right form.', async () => {
    const folder = temporaryFolder();
    const store = await openKitStore(folder);
    await installed(store, kits.older);
    expect(await install(store, kits.newer)).toMatchObject({ ok: true });
    const text = readFileSync(join(folder, first), 'utf8');
    writeFileSync(join(folder, first), text.replace('"sequence": 1', '"sequence": 9'));
    expect(readFileSync(join(folder, first), 'utf8')).not.toBe(text);
    await expectWhole(await openKitStore(folder), kits.newer);
  });

  it('can install again after damage to either pointer.', async () => {
    for (const name of [first, last]) {
      const folder = copy();
      writeFileSync(join(folder, name), 'damage');
      const store = await openKitStore(folder);
      await installed(store, kits.newer);
      await expectWhole(await openKitStore(folder), kits.newer);
    }
  });

  it('is as if no kit were installed when both pointers are damaged, and takes a kit again.', async () => {
    for (const name of [first, last]) writeFileSync(join(root, name), 'damage');
    const store = await openKitStore(root);
    expect(activeIn(store)).toBeUndefined();
    expect(await store.verifyInstalled(testKitId)).toMatchObject({ problem: { code: 'kit-not-installed' } });
    await installed(store, kits.older);
    await expectWhole(await openKitStore(root), kits.older);
    expect(await store.rollBack(testKitId)).toMatchObject({ problem: { code: 'kit-previous-missing' } });
  });

  it('gives the kit before when the record of the one in use is damaged or gone.', async () => {
    const { active } = pointed();
    const record = `records/${active}.json`;
    for (let index = 0; index < readFileSync(join(root, record)).length; index += sampled(5, 23)) {
      flipByte(root, record, index);
      expect(activeIn(await openKitStore(root))?.version, `byte ${index}`).toBe('2026.1');
      flipByte(root, record, index);
    }
    rmSync(join(root, record));
    const store = await openKitStore(root);
    await expectWhole(store, kits.older);
    await installed(store, kits.newer);
    await expectWhole(await openKitStore(root), kits.newer);
  });

  it('does not offer a kit before whose record is gone.', async () => {
    const { previous } = pointed();
    rmSync(join(root, `records/${previous}.json`));
    const store = await openKitStore(root);
    expect(activeIn(store)).not.toHaveProperty('previousVersion');
    expect(await store.rollBack(testKitId)).toMatchObject({ problem: { code: 'kit-previous-missing' } });
    await expectWhole(store, kits.newer);
  });

  it('opens without a kit when the folder is a file or is not there, and says so when it cannot be written.', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kits'), '');
    const blocked = await openKitStore(join(folder, 'kits'));
    expect(activeIn(blocked)).toBeUndefined();
    await expect(installed(blocked, kits.older)).rejects.toThrow('disk-write-failed');
    const absent = await openKitStore(join(folder, 'absent'));
    expect(activeIn(absent)).toBeUndefined();
    await installed(absent, kits.older);
    await expectWhole(await openKitStore(join(folder, 'absent')), kits.older);
  });

  it('loses what a killed install left when it is opened, and nothing else.', async () => {
    const before = namesBelow(root);
    mkdirSync(join(root, 'staging-0123456789ab'));
    writeFileSync(join(root, 'staging-0123456789ab', '0'), 'half a file');
    writeFileSync(join(root, '.active-a.json.0123456789ab.tmp'), '{');
    writeFileSync(join(root, 'records', `.${'a'.repeat(64)}.json.0123456789ab.tmp`), '{');
    const stray = 'ab'.repeat(32);
    mkdirSync(join(root, 'objects', 'ab'), { recursive: true });
    writeFileSync(join(root, 'objects', 'ab', stray), 'an object of a kit that never came into use');
    writeFileSync(join(root, 'note.txt'), 'not ours');
    await expectWhole(await openKitStore(root), kits.newer);
    expect(namesBelow(root)).toEqual([...before, 'note.txt'].sort());
    expect(existsSync(join(root, 'staging-0123456789ab'))).toBe(false);
    expect(readdirSync(join(root, 'objects', 'ab'))).not.toContain(stray);
  });
});
