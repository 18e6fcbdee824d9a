// Measure whether a slice of a large file costs more than one of a small file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { LibraryRecord } from '../../../core/library/installed-kit.ts';
import type { OwnReader } from './own-reader.ts';
import type { StoredFile, timeSlices } from './slices-in-page.ts';

/** Times of slices of the smallest and the largest file, and of parts of the largest one's blobs without a reader; ms each. */
export type Slices = {
  readonly smallMs: readonly number[];
  readonly largeMs: readonly number[];
  readonly bareMs: readonly number[];
};

type InPage = {
  timeSlices: typeof timeSlices;
  host: { library: { records(): Promise<{ ok: boolean; value?: readonly LibraryRecord[] }> } };
};

/** Measures slices of the smallest and the largest of some files, as they are in the library. */
export async function measureSlices(
  root: string,
  { program: { page } }: OwnReader,
  paths: readonly string[],
): Promise<Slices> {
  const stored = paths.map(storedFile).sort((one, other) => one.sizeBytes - other.sizeBytes);
  const files = [stored[0], stored.at(-1)].flatMap((file) => file ?? []);
  await page.evaluate(await scriptOf(join(root, 'tests/bench/viewer/slices-in-page.ts')));
  const times = await page.evaluate(async (asked) => {
    const here = globalThis as unknown as InPage;
    const records = await here.host.library.records();
    const [record] = records.value ?? [];
    if (!record) throw new Error('there is no library');
    return await here.timeSlices(record, asked);
  }, files);
  const [smallMs = [], largeMs = []] = times.files;
  return { smallMs, largeMs, bareMs: times.bare };
}

/** A file as it is stored. */
export function storedFile(path: string): StoredFile {
  const bytes = readFileSync(path);
  return { hash: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
}

/** A source and all it imports as one script. */
async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the script of the slices was not built');
  return chunk.code;
}
