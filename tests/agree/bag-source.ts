// Contract tests for every reader of a bag, from a folder or from memory.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BagSource } from '../../core/base/ports.ts';
import type { MemoryFiles } from '../support/memory-bag.ts';

const mebibyte = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const declaration: readonly [string, Uint8Array] = ['bagit.txt', bytesOf('BagIt-Version: 1.0\n')];
const stopped = { ok: false, problem: { code: 'stopped' } };
const missing = (file: string) => ({ ok: false, problem: { code: 'bag-missing', file } });

/** Reads a file in chunks and puts them together. */
async function whole(source: BagSource, path: string, signal?: AbortSignal) {
  const chunks: Uint8Array[] = [];
  const read = await source.stream(path, (chunk) => void chunks.push(chunk.slice()), signal);
  return { read, chunks, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** Holds a source to the suite. `open` gives a bag with these files. */
export function agreeOnBagSource(name: string, open: (files: MemoryFiles) => Promise<BagSource>): void {
  describe(`${name}, like every source of a bag,`, () => {
    it('lists every file with its size, sorted by path.', async () => {
      const source = await open(
        new Map([
          ['data/b.txt', bytesOf('four')],
          ['data/a/z.txt', new Uint8Array()],
          declaration,
          ['a.txt', bytesOf('x')],
        ]),
      );
      expect(await source.list()).toEqual({
        ok: true,
        value: [
          { path: 'a.txt', sizeBytes: 1, isLink: false },
          { path: 'bagit.txt', sizeBytes: declaration[1].length, isLink: false },
          { path: 'data/a/z.txt', sizeBytes: 0, isLink: false },
          { path: 'data/b.txt', sizeBytes: 4, isLink: false },
        ],
      });
    });

    it('lists links as links, and opens none.', async () => {
      const source = await open(
        new Map<string, Uint8Array | 'link'>([declaration, ['data/link.txt', 'link']]),
      );
      const listed = await source.list();
      expect(listed.ok && listed.value.find(({ isLink }) => isLink)?.path).toBe('data/link.txt');
      expect(await source.readSmall('data/link.txt', 100)).toEqual(missing('data/link.txt'));
      expect((await whole(source, 'data/link.txt')).read).toEqual(missing('data/link.txt'));
    });

    it('is no bag without bagit.txt, or when bagit.txt is a link.', async () => {
      const without = await open(new Map([['data/a.txt', bytesOf('a')]]));
      expect(await without.list()).toEqual(missing('bagit.txt'));
      const linked = await open(new Map([['bagit.txt', 'link' as const]]));
      expect(await linked.list()).toEqual(missing('bagit.txt'));
    });

    it('reads a small file whole, up to the very limit.', async () => {
      const source = await open(
        new Map([declaration, ['data/a.txt', bytesOf('αβγ')], ['data/none', new Uint8Array()]]),
      );
      expect(await source.readSmall('data/a.txt', 6)).toEqual({ ok: true, value: bytesOf('αβγ') });
      expect(await source.readSmall('data/none', 0)).toEqual({ ok: true, value: new Uint8Array() });
      expect(await source.readSmall('data/a.txt', 5)).toEqual({
        ok: false,
        problem: { code: 'kit-too-large', file: 'data/a.txt', sizeBytes: 6, limitBytes: 5 },
      });
    });

    it('has no file that is not there, nor a folder as a file.', async () => {
      const source = await open(new Map([declaration, ['data/a.txt', bytesOf('a')]]));
      for (const path of ['data/b.txt', 'data', 'data/a.txt/b', 'elsewhere/a.txt']) {
        expect(await source.readSmall(path, 100)).toEqual(missing(path));
        expect((await whole(source, path)).read).toEqual(missing(path));
      }
    });

    it('streams a file in order, in chunks of at most 1 MiB, each waited for.', async () => {
      const big = new Uint8Array(2 * mebibyte + 7).map((_, index) => index % 251);
      const source = await open(new Map([declaration, ['data/big.bin', big]]));
      let running = 0;
      const lengths: number[] = [];
      const parts: Uint8Array[] = [];
      const read = await source.stream('data/big.bin', async (chunk) => {
        running += 1;
        expect(running).toBe(1);
        lengths.push(chunk.length);
        parts.push(chunk.slice());
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
      });
      expect(read).toEqual({ ok: true, value: undefined });
      expect(Math.max(...lengths)).toBeLessThanOrEqual(mebibyte);
      expect(Buffer.concat(parts).equals(Buffer.from(big))).toBe(true);
    });

    it('calls for no chunk of an empty file.', async () => {
      const source = await open(new Map([declaration, ['data/none', new Uint8Array()]]));
      const { read, chunks } = await whole(source, 'data/none');
      expect(read).toEqual({ ok: true, value: undefined });
      expect(chunks).toEqual([]);
    });

    it('stops before it begins, and between chunks.', async () => {
      const source = await open(new Map([declaration, ['data/big.bin', new Uint8Array(3 * mebibyte)]]));
      expect(await source.list(AbortSignal.abort())).toEqual(stopped);
      expect((await whole(source, 'data/big.bin', AbortSignal.abort())).read).toEqual(stopped);
      const controller = new AbortController();
      let chunks = 0;
      const read = await source.stream(
        'data/big.bin',
        () => {
          chunks += 1;
          controller.abort();
        },
        controller.signal,
      );
      expect(read).toEqual(stopped);
      expect(chunks).toBe(1);
    });

    it('passes on what the taker of chunks throws.', async () => {
      const source = await open(new Map([declaration]));
      const refusing = source.stream('bagit.txt', () => {
        throw new Error('the taker has a mistake');
      });
      await expect(refusing).rejects.toThrow('the taker has a mistake');
    });

    it('gives the same bytes whole and in chunks, whatever the files.', async () => {
      const content = fc.uint8Array({ maxLength: 200 });
      const names = fc.constantFrom('data/α β.txt', 'data/x/y/z', 'tag.txt', 'data/(1).md');
      await fc.assert(
        fc.asyncProperty(fc.dictionary(names, content, { maxKeys: 4 }), async (files) => {
          const source = await open(new Map([declaration, ...Object.entries(files)]));
          for (const [path, bytes] of Object.entries(files)) {
            expect(await source.readSmall(path, 200)).toEqual({ ok: true, value: bytes });
            expect((await whole(source, path)).bytes).toEqual(bytes);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
