// Verification of a kit on a failing disk, with oversized files, or of a part of a kit.
import { describe, expect, it } from 'vitest';
import type { BagSource } from '../../../../core/base/ports.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import { fail } from '../../../../core/base/result.ts';
import { kitLimits } from '../../../../core/kit/bag-layout.ts';
import { verifyBag } from '../../../../core/kit/verify-bag.ts';
import { checkKit, jobFor } from '../../../support/check-kit.ts';
import { EditableBag } from '../../../support/editable-bag.ts';
import { checkInMemory, filesOfKit } from '../../../support/kit-in-memory.ts';
import { checklistPath, type MadeKit, makeKit } from '../../../support/make-kit.ts';
import { memoryBag } from '../../../support/memory-bag.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const made = (): Promise<MadeKit> =>
  makeKit(temporaryFolder(), { files: { 'data/a.txt': 'a', 'data/z.txt': 'z' } });

/** The kit in memory, except that reading one file ends with a problem. */
function failing(kit: MadeKit, path: string, problem: Problem): BagSource {
  const source = memoryBag(filesOfKit(kit));
  return {
    list: source.list,
    readSmall: async (asked, limit) =>
      asked === path ? fail(problem) : await source.readSmall(asked, limit),
    stream: async (asked, ...rest) => (asked === path ? fail(problem) : await source.stream(asked, ...rest)),
  };
}

const readFailure = (file: string): Problem => ({ code: 'disk-read-failed', file, reason: 'EIO' });

describe('a kit of which a file cannot be read', () => {
  it.each(['data/a.txt', 'data/catalogue.json', 'publisher.pub', 'START'])(
    'names %s and reads all others',
    async (path) => {
      const kit = await made();
      const source = failing(kit, path, readFailure(path));
      const check = await checkKit(kit, { source });
      const isThere = kit.files.has(path);
      expect(check.problems.filter(({ code }) => code === 'disk-read-failed')).toEqual(
        isThere ? [readFailure(path)] : [],
      );
      expect(check.isAcceptable).toBe(!isThere);
      expect(check.findings.changed).toEqual([]);
      expect(check.files.has('data/z.txt')).toBe(true);
    },
  );

  it.each([
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
    'tagmanifest-sha256.txt.minisig',
  ])('is refused and names the tag file %s', async (path) => {
    const kit = await made();
    const check = await checkKit(kit, { source: failing(kit, path, readFailure(path)) });
    expect(check.isAcceptable).toBe(false);
    expect(check.problems).toContainEqual(readFailure(path));
    expect(check.catalogue === undefined || path === 'bagit.txt').toBe(true);
  });

  it('has no verdict at all when the source gives up in another way', async () => {
    const kit = await made();
    const problem: Problem = { code: 'disk-full', file: 'data/a.txt' };
    expect(await verifyBag(jobFor(kit, { source: failing(kit, 'data/a.txt', problem) }))).toEqual(
      fail(problem),
    );
  });
});

describe('a kit with a file out of all proportion', () => {
  it.each([
    ['bag-info.txt', kitLimits.tagBytes],
    ['tagmanifest-sha256.txt.minisig', kitLimits.signatureBytes],
  ])('names %s and does not read it', async (path, limitBytes) => {
    const kit = await made();
    const files = new Map([...filesOfKit(kit), [path, new Uint8Array(limitBytes + 1)]]);
    const { problems, isAcceptable } = await checkInMemory(kit, files);
    expect(problems).toContainEqual({
      code: 'kit-too-large',
      file: path,
      sizeBytes: limitBytes + 1,
      limitBytes,
    });
    expect(isAcceptable).toBe(false);
  });

  it('does not understand a catalogue beyond its limit', async () => {
    const kit = await made();
    const text = new TextDecoder().decode(filesOfKit(kit).get('data/catalogue.json'));
    const bag = new EditableBag(kit).put('data/catalogue.json', text + ' '.repeat(kitLimits.catalogueBytes));
    const { problems, catalogue } = await checkInMemory(kit, bag.sealPayload().sealTags().files);
    const limitBytes = kitLimits.catalogueBytes;
    expect(problems).toMatchObject([{ code: 'kit-too-large', file: 'data/catalogue.json', limitBytes }]);
    expect(catalogue).toBeUndefined();
  });
});

describe('a kit without its catalogue', () => {
  it('is refused, though every file is as the lists say', async () => {
    const kit = await made();
    const bag = new EditableBag(kit).remove('data/catalogue.json').sealPayload().sealTags();
    expect((await checkInMemory(kit, bag.files)).problems).toEqual([
      { code: 'bag-missing', file: 'data/catalogue.json' },
    ]);
  });
});

describe('verifying the catalogue only', () => {
  it('reads nothing else of the payload and gives the catalogue', async () => {
    const kit = await made();
    const read: string[] = [];
    const source = memoryBag(filesOfKit(kit));
    const spying: BagSource = {
      ...source,
      stream: (path, ...rest) => {
        read.push(path);
        return source.stream(path, ...rest);
      },
    };
    const check = await checkKit(kit, { source: spying, depth: 'catalogue-only' });
    expect(read).toEqual(['data/catalogue.json']);
    expect(check.problems).toEqual([]);
    expect(check.catalogue?.id).toBe('org.example.kit');
    expect(check.files.has(checklistPath)).toBe(false);
  });

  it('notices a changed catalogue', async () => {
    const kit = await made();
    const bag = new EditableBag(kit).edit('data/catalogue.json', (text) => text.replace('Example', 'Sample'));
    const check = await checkKit(kit, { source: memoryBag(bag.files), depth: 'catalogue-only' });
    expect(check.findings.changed).toEqual(['data/catalogue.json']);
    expect(check.catalogue).toBeUndefined();
  });
});
