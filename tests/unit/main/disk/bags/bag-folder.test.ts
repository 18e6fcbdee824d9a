// A bag in a folder: the same as every bag, and nothing of the disk beside it.
// @module-tag slow
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBagFolder } from '../../../../../main/disk/bags/bag-folder.ts';
import { agreeOnBagSource } from '../../../../agree/bag-source.ts';
import { putFile } from '../../../../support/make-kit.ts';
import type { MemoryFiles } from '../../../../support/memory-bag.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

agreeOnBagSource('A bag in a folder', async (files) => openBagFolder(written(files)));

function written(files: MemoryFiles): string {
  const folder = temporaryFolder();
  for (const [path, content] of files) {
    if (content !== 'link') putFile(folder, path, content);
    else {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      symlinkSync('/etc/hostname', join(folder, path));
    }
  }
  return folder;
}

const bag = (): string => written(new Map([['bagit.txt', new Uint8Array([1])]]));

describe('a bag in a folder', () => {
  it('is not walked into through a link to a folder', async () => {
    const [folder, elsewhere] = [bag(), temporaryFolder()];
    putFile(elsewhere, 'secret.txt', 'secret');
    mkdirSync(join(folder, 'data'));
    symlinkSync(elsewhere, join(folder, 'data/linked'));
    const listed = await openBagFolder(folder).list();
    expect(listed.ok && listed.value).toEqual([
      { path: 'bagit.txt', sizeBytes: 1, isLink: false },
      { path: 'data/linked', sizeBytes: 0, isLink: true },
    ]);
  });

  it('counts a pipe among the links, and does not wait for it', async () => {
    const folder = bag();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const source = openBagFolder(folder);
    const listed = await source.list();
    expect(listed.ok && listed.value).toContainEqual({ path: 'pipe', sizeBytes: 0, isLink: true });
    expect(await source.readSmall('pipe', 10)).toMatchObject({ problem: { code: 'bag-missing' } });
  });

  it('has no path that leads out of it', async () => {
    const parent = temporaryFolder();
    putFile(parent, 'outside.txt', 'secret');
    putFile(parent, 'kit/bagit.txt', '');
    putFile(parent, 'kit/data/a', '');
    const source = openBagFolder(join(parent, 'kit'));
    for (const path of ['../outside.txt', 'data/../../outside.txt', '', 'data//a', './bagit.txt', 'a\0b']) {
      const unsafe = { ok: false, problem: { code: 'path-unsafe', file: path, reason: 'path-parent' } };
      expect(await source.readSmall(path, 100)).toEqual(unsafe);
      expect(await source.stream(path, () => undefined)).toEqual(unsafe);
    }
  });

  it('lists a folder that goes on without end as one entry, which no kit may have', async () => {
    const folder = bag();
    mkdirSync(join(folder, ...Array.from({ length: 80 }, () => 'd')), { recursive: true });
    const listed = await openBagFolder(folder).list();
    expect(listed.ok && listed.value.map(({ path }) => path.split('/').length)).toEqual([1, 65]);
  });

  it('is not walked without end when there are far too many files', async () => {
    const folder = bag();
    mkdirSync(join(folder, 'data'));
    for (let index = 0; index <= 40_000; index += 1) writeFileSync(join(folder, 'data', String(index)), '');
    expect(await openBagFolder(folder).list()).toMatchObject({
      problem: { code: 'kit-too-many-files', limit: 20_000 },
    });
  });

  it('shows a name that is no Unicode as one that no kit may have', async () => {
    const folder = bag();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff])]), 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff])]));
    const listed = await openBagFolder(folder).list();
    expect(listed.ok && listed.value.map(({ path }) => path)).toEqual(['a\ufffd', 'bagit.txt', 'b\ufffd']);
  });

  it('says that a file shrank while it was read', async () => {
    const folder = bag();
    putFile(folder, 'data/big.bin', new Uint8Array(3 * 1024 * 1024));
    const read = await openBagFolder(folder).stream('data/big.bin', () =>
      truncateSync(join(folder, 'data/big.bin'), 100),
    );
    expect(read).toEqual({
      ok: false,
      problem: { code: 'disk-read-failed', file: 'data/big.bin', reason: 'cut-short' },
    });
  });

  it('that is not there, or is a file, is no bag', async () => {
    const folder = temporaryFolder();
    putFile(folder, 'file', '');
    for (const place of ['none', 'file']) {
      expect(await openBagFolder(join(folder, place)).list()).toEqual({
        ok: false,
        problem: { code: 'bag-missing', file: 'bagit.txt' },
      });
    }
  });
});
