// Bag in memory: the counterpart of a folder, for tests and for bags that are never on a disk.

import type { BagEntry, BagSource } from '../../core/base/ports.ts';
import type { Problem } from '../../core/base/problem.ts';
import { fail, ok } from '../../core/base/result.ts';
import { declarationPath } from '../../core/kit/bag-layout.ts';

const chunkBytes = 1024 * 1024;

/** Files by path; `'link'` stands for a link. */
export type MemoryFiles = ReadonlyMap<string, Uint8Array | 'link'>;

/** Reads a bag from memory. */
export function memoryBag(files: MemoryFiles): BagSource {
  const entries = [...files]
    .map(([path, content]): BagEntry => {
      const isLink = content === 'link';
      return { path, sizeBytes: isLink ? 0 : content.length, isLink };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const contentOf = (path: string): Uint8Array | undefined => {
    const content = files.get(path);
    return content === 'link' ? undefined : content;
  };
  return {
    list: async (signal) => {
      if (signal?.aborted) return fail({ code: 'stopped' });
      return contentOf(declarationPath) ? ok(entries) : fail(missing(declarationPath));
    },
    readSmall: async (path, limitBytes) => {
      const content = contentOf(path);
      if (!content) return fail(missing(path));
      if (content.length <= limitBytes) return ok(content.slice());
      return fail({ code: 'kit-too-large', file: path, sizeBytes: content.length, limitBytes });
    },
    stream: async (path, onChunk, signal) => {
      const content = contentOf(path);
      if (!content) return fail(missing(path));
      for (let at = 0; at < content.length; at += chunkBytes) {
        if (signal?.aborted) return fail({ code: 'stopped' });
        await onChunk(content.slice(at, at + chunkBytes));
      }
      return signal?.aborted ? fail({ code: 'stopped' }) : ok(undefined);
    },
  };
}

function missing(file: string): Problem {
  return { code: 'bag-missing', file };
}
