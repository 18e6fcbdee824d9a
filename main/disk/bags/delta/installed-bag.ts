// Read an installed kit as the bag it came from: its paths, with the bytes from the store of kits.

import { createReadStream } from 'node:fs';
import { compareTexts } from '../../../../core/base/compare-texts.ts';
import type { BagSource, OnChunk } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';
import { errorCode, readProblem } from '../../fs/problem.ts';

const chunkBytes = 1024 * 1024;
const absentCodes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/**
 * Reads an installed kit. Fails as every bag does, and with `object-missing`. Fails with `object-changed`, after the last byte,
 * when the bytes are not those the kit was installed with.
 */
export function installedBag(
  { files }: Pick<ActiveKit, 'files'>,
  objectPath: (hash: string) => string,
): BagSource {
  const entries = Object.entries(files)
    .map(([path, { sizeBytes }]) => ({ path, sizeBytes, isLink: false }))
    .sort((one, other) => compareTexts(one.path, other.path));
  const stream = async (path: string, onChunk: OnChunk, signal?: AbortSignal): Promise<Result<void>> => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (!file) return fail({ code: 'bag-missing', file: path });
    const hash = nodeHasher.start();
    const chunks = createReadStream(objectPath(file.hash), { highWaterMark: chunkBytes })[
      Symbol.asyncIterator
    ]();
    for (;;) {
      if (signal?.aborted) return fail({ code: 'stopped' });
      // Only reading is caught: what `onChunk` throws is not this file's failure.
      const next = await chunks.next().catch((error: unknown) => ({ error }));
      if ('error' in next) {
        const isAbsent = absentCodes.has(errorCode(next.error));
        return fail(isAbsent ? { code: 'object-missing', file: path } : readProblem(next.error, path));
      }
      if (next.done) break;
      hash.update(next.value as Uint8Array);
      await onChunk(next.value as Uint8Array);
    }
    return hash.digest() === file.hash ? ok(undefined) : fail({ code: 'object-changed', file: path });
  };
  return {
    list: async (signal) => (signal?.aborted ? fail({ code: 'stopped' }) : ok(entries)),
    readSmall: async (path, limitBytes) => {
      const { sizeBytes = 0 } = (Object.hasOwn(files, path) ? files[path] : undefined) ?? {};
      if (sizeBytes > limitBytes) return fail({ code: 'kit-too-large', file: path, sizeBytes, limitBytes });
      const parts: Uint8Array[] = [];
      const read = await stream(path, (bytes) => {
        parts.push(bytes);
      });
      return read.ok ? ok(new Uint8Array(Buffer.concat(parts))) : read;
    },
    stream,
  };
}
