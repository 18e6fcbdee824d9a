// A file read ahead arrives whole and in order. At most one piece is read before it is used, and no read goes on after the end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../../../main/disk/fs/read-ahead.ts';

/** A file in memory that answers with as many bytes as it likes, and knows what is being read of it. */
function fileOf(content: Uint8Array, lengths: readonly number[]) {
  let asked = 0;
  let open = 0;
  return {
    open: () => open,
    asked: () => asked,
    read: async (buffer: Uint8Array, at: number) => {
      asked += 1;
      open += 1;
      const length = Math.min(lengths[asked % lengths.length] ?? 1, buffer.length, content.length - at);
      await new Promise((resolve) => setImmediate(resolve));
      buffer.set(content.subarray(at, at + length));
      open -= 1;
      return length;
    },
  };
}

const buffers = (): [Uint8Array, Uint8Array] => [new Uint8Array(16), new Uint8Array(16)];

describe('a file that is read ahead', () => {
  it('arrives whole and in order, at most one piece before it is used', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), lengths, async (content, wanted) => {
        const file = fileOf(content, wanted);
        const got: number[] = [];
        let used = 0;
        const end = await readAhead({
          sizeBytes: content.length,
          buffers: buffers(),
          read: file.read,
          use: async (bytes) => {
            expect(file.asked() - used).toBeLessThanOrEqual(2);
            await new Promise((resolve) => setImmediate(resolve));
            got.push(...bytes);
            used += 1;
          },
        });
        expect(end).toBe('whole');
        expect(got).toEqual([...content]);
      }),
    );
  });

  it('that is shorter than it was, that is stopped, or whose user fails, ends with nothing being read', async () => {
    const content = new Uint8Array(100).fill(1);
    const file = fileOf(content.subarray(0, 40), [16]);
    const job = { sizeBytes: content.length, buffers: buffers(), read: file.read };
    expect(await readAhead({ ...job, use: () => undefined })).toBe('cut-short');
    const stop = new AbortController();
    expect(await readAhead({ ...job, use: () => stop.abort(), signal: stop.signal })).toBe('stopped');
    expect(file.open()).toBe(0);
    const full = readAhead({ ...job, use: () => Promise.reject(new Error('full')) });
    await expect(full).rejects.toThrow('full');
    expect(file.open()).toBe(0);
  });

  it('that cannot be read says why once what came before was used', async () => {
    let used = 0;
    const reading = readAhead({
      sizeBytes: 30,
      buffers: buffers(),
      read: async (_, at) => {
        if (at > 0) throw new Error('bad sector');
        return 16;
      },
      use: () => {
        used += 1;
      },
    });
    await expect(reading).rejects.toThrow('bad sector');
    expect(used).toBe(1);
  });
});
