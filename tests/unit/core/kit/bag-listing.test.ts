// Classification of the files found in a bag.
import { describe, expect, it } from 'vitest';
import type { BagEntry } from '../../../../core/base/ports.ts';
import { kitLimits } from '../../../../core/kit/bag-layout.ts';
import { listBag } from '../../../../core/kit/bag-listing.ts';

const file = (path: string, sizeBytes = 1): BagEntry => ({ path, sizeBytes, isLink: false });
const link = (path: string): BagEntry => ({ path, sizeBytes: 0, isLink: true });

describe('the files of a bag', () => {
  it('are known by their composed path and read by the spelling of the disk', () => {
    const apart = 'data/\u03b1\u0301.md';
    const { files, unsafe } = listBag([file(apart)]);
    expect([...files.keys()]).toEqual(['data/\u03ac.md']);
    expect(files.get('data/\u03ac.md')?.path).toBe(apart);
    expect(unsafe).toEqual([]);
  });

  it('are unsafe if two spellings of one name are in the same folder', () => {
    const { unsafe } = listBag([file('data/\u03ac.md'), file('data/\u03b1\u0301.md')]);
    expect(unsafe).toEqual([{ path: 'data/\u03b1\u0301.md', reason: 'path-twin' }]);
  });

  it('are unsafe as links, even under the name of junk', () => {
    const { files, junk, unsafe } = listBag([link('data/a'), link('Thumbs.db'), file('.DS_Store')]);
    expect(unsafe).toEqual([
      { path: 'data/a', reason: 'path-link' },
      { path: 'Thumbs.db', reason: 'path-link' },
    ]);
    expect([...junk.keys()]).toEqual(['.DS_Store']);
    expect(files.size).toBe(0);
  });

  it('are not looked at when one would land on another', () => {
    const { files, unsafe } = listBag([file('data/A'), file('data/a'), file('data/b')]);
    expect([...files.keys()]).toEqual(['data/b']);
    expect(unsafe.map(({ path }) => path)).toEqual(['data/A', 'data/a']);
  });

  it('are at most 20 000, junk not counted', () => {
    const many = Array.from({ length: kitLimits.files }, (_, index) => file(`data/${index}`));
    expect(listBag([...many, file('Thumbs.db')]).tooMuch).toEqual([]);
    expect(listBag([...many, file('data/one-more')]).tooMuch).toEqual([
      { code: 'kit-too-many-files', file: 'data/0', count: 20_001, limit: 20_000 },
    ]);
  });

  it('are each smaller than FAT32 allows, and 64 GiB together', () => {
    const { fileBytes, totalBytes } = kitLimits;
    expect(fileBytes).toBe(4_294_967_295);
    expect(listBag([file('data/a', fileBytes)]).tooMuch).toEqual([]);
    expect(listBag([file('data/a', fileBytes + 1)]).tooMuch).toEqual([
      { code: 'kit-too-large', file: 'data/a', sizeBytes: fileBytes + 1, limitBytes: fileBytes },
    ]);
    const full = Array.from({ length: 16 }, (_, index) => file(`data/${index}`, fileBytes));
    expect(listBag(full).tooMuch).toEqual([]);
    expect(listBag([...full, file('bagit.txt', 17)]).tooMuch).toEqual([
      { code: 'kit-too-large', file: 'data/0', sizeBytes: totalBytes + 1, limitBytes: totalBytes },
    ]);
  });
});
