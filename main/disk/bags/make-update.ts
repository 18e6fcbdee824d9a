// One file for a delta that can be handed on. It is a zip of the delta's files and has nothing of this machine or this moment in
// it.
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BagSource } from '../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { carriedPath, deltaFilePath } from '../../../core/kit/delta/delta-file.ts';
import type { Delta } from '../../../core/kit/delta.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { quietly, realDisk } from '../fs/ops.ts';
import { siblingPath } from '../fs/sibling-names.ts';
import { makeStagedFile } from '../fs/staged-folder.ts';
import { openBagArchive } from './bag-archive.ts';
import { type DeltaJob, writeDelta } from './delta.ts';

/** A delta in one file. */
type MadeUpdate = { readonly file: string; readonly sizeBytes: number; readonly delta: Delta };

/** Zip cannot tell a day before this one. */
const firstDay = new Date(1980, 0, 1);

/**
 * Writes the delta from one kit to another as one `.impactdelta` file. The same two kits give the same bytes. `folder-not-empty` when
 * something is there, everything that `writeDelta` fails with; after each of them the place is as it was.
 */
export async function makeUpdate(
  from: BagSource,
  to: BagSource,
  file: string,
  job: DeltaJob = {},
): Promise<Result<MadeUpdate>> {
  const { disk = realDisk, signal, replaces = false } = job;
  const target = resolve(file);
  return await makeStagedFile(target, { disk, replaces }, async (staging) => {
    // Beside the target like the file itself, so that the next run removes it after a kill.
    const work = siblingPath(target, 'part');
    try {
      const folder = join(work, 'delta');
      const written = await writeDelta(from, to, folder, { ...job, replaces: false });
      if (!written.ok) return written;
      const sizeBytes = await pack(folder, written.value, staging, job);
      const read = await readBack(staging, written.value, signal);
      return read.ok ? ok({ file: target, sizeBytes, delta: written.value }) : read;
    } catch (error) {
      if (signal?.aborted) return fail({ code: 'stopped' });
      throw error;
    } finally {
      await quietly(disk.remove(work));
    }
  });
}

/** Reads what is on the disk now, as the one will who gets the file. */
async function readBack(
  file: string,
  { carries }: Delta,
  signal: AbortSignal | undefined,
): Promise<Result<void>> {
  if (signal?.aborted) return fail({ code: 'stopped' });
  const source = openBagArchive(file);
  for (const { hash } of carries) {
    const found = nodeHasher.start();
    const read = await source.stream(carriedPath(hash), (bytes) => found.update(bytes), signal);
    if (!read.ok) return read;
    if (found.digest() !== hash) return fail({ code: 'payload-changed', file: carriedPath(hash), count: 1 });
  }
  return ok(undefined);
}

async function pack(folder: string, delta: Delta, file: string, job: DeltaJob): Promise<number> {
  const { disk = realDisk, signal } = job;
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  bytes.on('error', () => undefined);
  zip.on('error', (error) => void bytes.destroy(error as Error));
  const fields = { mtime: firstDay, mode: 0o100644, forceDosTimestamp: true, compress: false };
  for (const path of [deltaFilePath, ...delta.carries.map(({ hash }) => carriedPath(hash))]) {
    zip.addFile(join(folder, path), path, fields);
  }
  zip.end();
  const output = await disk.create(file);
  let sizeBytes = 0;
  try {
    for await (const piece of bytes) {
      if (signal?.aborted) break;
      await output.write(piece as Uint8Array);
      sizeBytes += (piece as Uint8Array).length;
    }
    await output.sync();
  } finally {
    await output.close();
  }
  return sizeBytes;
}
