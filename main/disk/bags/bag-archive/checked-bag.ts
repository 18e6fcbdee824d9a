// Files of a verified kit to copy, and the check that the copied bytes are the verified ones.

import { compareTexts } from '../../../../core/base/compare-texts.ts';
import type { BagSource, OnChunk } from '../../../../core/base/ports.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { CheckedFile, KitCheck } from '../../../../core/kit/verdict.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';

/** A file to be copied: `path` in composed form, `place` as the source spells it. */
export type CopiedFile = CheckedFile & { readonly path: string; readonly place: string };

/** A kit that was verified, and where its bytes come from. */
export type CheckedBag = { readonly source: BagSource; readonly check: KitCheck };

/** The files of a kit by path; junk is none of them. */
export async function filesOf(
  { source, check }: CheckedBag,
  signal?: AbortSignal,
): Promise<Result<readonly CopiedFile[]>> {
  const listed = await source.list(signal);
  if (!listed.ok) return listed;
  const places = new Map(listed.value.map(({ path }) => [path.normalize('NFC'), path]));
  const files = [...check.files].map(([path, file]) => ({ ...file, path, place: places.get(path) ?? path }));
  return ok(files.sort((one, other) => compareTexts(one.path, other.path)));
}

/** Reads a file once more and hands its bytes on. `payload-changed` when they are not those that were verified. */
export async function readAgain(
  source: BagSource,
  { path, place, hash }: CopiedFile,
  onChunk: OnChunk,
  signal?: AbortSignal,
): Promise<Result<void>> {
  const found = nodeHasher.start();
  const read = await source.stream(
    place,
    async (bytes) => {
      found.update(bytes);
      await onChunk(bytes);
    },
    signal,
  );
  if (!read.ok) return read;
  return found.digest() === hash ? read : fail(changed(path));
}

/** The problem of a file that is no longer what it was. */
export function changed(file: string): Problem {
  return { code: 'payload-changed', file, count: 1 };
}
