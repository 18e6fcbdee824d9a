// Whatever bytes an archive consists of, it is read or refused; the program never breaks and no name leads out of the kit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJunk } from '../../../../../../core/kit/junk.ts';
import { pathFault } from '../../../../../../core/kit/safe-path.ts';
import { openBagArchive } from '../../../../../../main/disk/bags/bag-archive.ts';
import { archiveBytes, extraField, numbers, type TestEntry, written } from './archive-bytes.ts';

const entries: readonly TestEntry[] = [
  { name: 'kit/', fields: { attributes: 0x10 } },
  { name: 'kit/bagit.txt', content: 'BagIt-Version: 1.0\n' },
  { name: 'kit/data/α.txt', content: 'text '.repeat(50), deflate: true },
  {
    name: 'kit/data/b.pdf',
    content: 'four',
    local: { compressed: 0xffffffff, size: 0xffffffff, extra: extraField(1, numbers(8, 4, 4)) },
    central: { compressed: 0xffffffff, size: 0xffffffff, extra: extraField(1, numbers(8, 4, 4)) },
  },
  { name: '__MACOSX/kit/._bagit.txt', content: 'junk' },
];
const whole = archiveBytes(entries);

/** Bytes of any value, but most often those that numbers break on. */
const anyByte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff, 0x2e, 0x2f, 0x50), fc.nat(255));
const edit = fc.record({
  at: fc.nat(whole.length - 1),
  bytes: fc.oneof(
    fc.array(anyByte, { minLength: 1, maxLength: 9 }),
    fc.constantFrom([0xff, 0xff, 0xff, 0xff], [0x50, 0x4b, 5, 6], [0x50, 0x4b, 6, 7], [0x2e, 0x2e, 0x2f]),
  ),
  inserts: fc.boolean(),
});

type Edit = { readonly at: number; readonly bytes: readonly number[]; readonly inserts: boolean };

function edited(edits: readonly Edit[]): Buffer {
  let bytes: Buffer = Buffer.from(whole);
  for (const { at, bytes: added, inserts } of edits) {
    const rest = bytes.subarray(inserts ? at : at + added.length);
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(added), rest]);
  }
  return bytes;
}

async function readEverything(bytes: Uint8Array): Promise<string[]> {
  const source = openBagArchive(written(bytes));
  const listed = await source.list();
  if (!listed.ok) return [];
  for (const { path } of listed.value) {
    await source.readSmall(path, 1000);
    await source.stream(path, () => undefined);
  }
  return listed.value.map(({ path }) => path);
}

const isSafe = (path: string): boolean => isJunk(path) || pathFault(path) === undefined;

describe('An archive of any bytes', () => {
  it('is read whole when nothing is done to it', async () => {
    expect(await readEverything(whole)).toEqual([
      '__MACOSX/kit/._bagit.txt',
      'bagit.txt',
      'data/b.pdf',
      'data/α.txt',
    ]);
  });

  it('is read or refused after any edits, in safe names only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        expect((await readEverything(edited(edits))).filter((path) => !isSafe(path))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is read or refused when only its lists are edited, where most of what is dangerous lies', async () => {
    const listAt = whole.indexOf('PK\u0001\u0002', 0, 'latin1');
    const inList = edit.map((one) => ({
      ...one,
      at: listAt + (one.at % (whole.length - listAt)),
      inserts: false,
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(inList, { minLength: 1, maxLength: 3 }), async (edits) => {
        expect((await readEverything(edited(edits))).filter((path) => !isSafe(path))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
