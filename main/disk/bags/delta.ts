// Write a delta between two kits to a folder, and make a kit of a base and a delta.
import { basename } from 'node:path';
import type { BagSource } from '../../../core/base/ports.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Report } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { carriedPath, deltaFilePath, encodeDelta } from '../../../core/kit/delta/delta-file.ts';
import { openDelta } from '../../../core/kit/delta/open-delta.ts';
import { type FoundFile, type FoundKit, readListedKit } from '../../../core/kit/delta/read-listed.ts';
import { carriedBytes, type Delta, planDelta } from '../../../core/kit/delta.ts';
import type { KeyRing } from '../../../core/kit/key-ring.ts';
import type { CheckedFile, KitCheck } from '../../../core/kit/verdict.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { makeStagedFolder, type StagedFolder } from '../fs/staged-folder.ts';
import { openDeltaSource } from './delta/delta-source.ts';
import { verifyKit } from './verify-kit.ts';

/** What both jobs can be given. */
export type DeltaJob = {
  /** Takes the place of what is in the folder; otherwise the folder must be absent or empty. */
  readonly replaces?: boolean;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly disk?: DiskOps;
};

/** How the kit that comes out is judged. */
type ApplyDeltaJob = DeltaJob & {
  readonly ring: KeyRing;
  /** For makers of kits: a missing signature is no problem. */
  readonly isUnsignedAccepted?: boolean;
};

/**
 * Writes the delta from one kit to another into `folder`. Both are known by their manifests; what is carried is compared with them.
 * `payload-changed`, `payload-missing`, every problem of a manifest, `folder-not-empty`, `disk-full`, `disk-write-failed`,
 * `disk-read-failed`, `stopped`; after each of them the folder is as it was.
 */
export async function writeDelta(
  from: BagSource,
  to: BagSource,
  folder: string,
  job: DeltaJob = {},
): Promise<Result<Delta>> {
  const { disk = realDisk, signal } = job;
  const base = await readListedKit(from, nodeHasher, signal);
  if (!base.ok) return base;
  const target = await readListedKit(to, nodeHasher, signal);
  if (!target.ok) return target;
  const delta = planDelta(base.value, target.value);
  return await makeStagedFolder(folder, { disk, replaces: job.replaces ?? false }, async (staged) => {
    const carried = await carry(delta, { source: to, kit: target.value }, staged, job);
    if (!carried.ok) return carried;
    const written = await staged.writeBytes(deltaFilePath, encodeDelta(delta));
    return written.ok ? ok(delta) : written;
  });
}

/** Writes what the delta carries, each file once. */
async function carry(
  delta: Delta,
  { source, kit }: { readonly source: BagSource; readonly kit: FoundKit },
  staged: StagedFolder,
  { report, signal }: DeltaJob,
): Promise<Result<void>> {
  const files = new Map<string, readonly [path: string, file: FoundFile]>();
  for (const [path, file] of kit.files) files.set(file.hash, [path, file]);
  const total = carriedBytes(delta);
  let done = 0;
  for (const { hash } of delta.carries) {
    const [item, file] = files.get(hash) ?? [];
    if (item === undefined || file === undefined) throw new Error('a delta carries files of its target only');
    const written = await staged.write(
      carriedPath(hash),
      async (take) =>
        await source.stream(
          file.foundAs,
          async (bytes) => {
            await take(bytes);
            done += bytes.length;
            report?.({ step: 'writing', done, total, unit: 'bytes', item });
          },
          signal,
        ),
    );
    if (!written.ok) return written;
    if (written.value.hash !== hash) return fail({ code: 'payload-changed', file: item, count: 1 });
  }
  return ok(undefined);
}

/**
 * Makes the target kit of a base and a delta (its folder, or one file), in `folder`. The base is only read. Every byte is
 * verified while it is written, as when a kit is installed. The folder takes its name only when the kit is what its publisher
 * signed. Fails with `delta-wrong-base` and `delta-invalid`. Fails with `payload-missing` and `payload-changed`, where `objects/…`
 * is a path in the delta and any other path one in the base. Fails with any problem of the target kit, and with
 * `folder-not-empty`, `disk-full`, `disk-write-failed` and `stopped`. After a failure the folder is as it was.
 */
export async function applyDelta(
  base: BagSource,
  deltaPlace: string,
  folder: string,
  job: ApplyDeltaJob,
): Promise<Result<KitCheck>> {
  const { disk = realDisk, report, signal } = job;
  const delta = await openDeltaSource(deltaPlace);
  const opened = await openDelta({ delta, base, hasher: nodeHasher, signal });
  if (!opened.ok) return opened;
  return await makeStagedFolder(folder, { disk, replaces: job.replaces ?? false }, async (staged) => {
    const kept = new Map<string, CheckedFile>();
    const checked = await verifyKit({
      source: keepIn(staged, opened.value.target, kept),
      ring: job.ring,
      depth: 'until-refused',
      isUnsignedAccepted: job.isUnsignedAccepted ?? false,
      step: 'writing',
      report,
      signal,
    });
    if (!checked.ok) return checked;
    const problem = opened.value.problemOf(checked.value) ?? misfit(checked.value, kept, basename(folder));
    if (problem) return fail(problem);
    return signal?.aborted ? fail({ code: 'stopped' }) : checked;
  });
}

/** The same bag, except that what is read through it is written. Verifying reads every file of a kit once. */
function keepIn(staged: StagedFolder, source: BagSource, kept: Map<string, CheckedFile>): BagSource {
  const keep = async (path: string, written: Result<CheckedFile>): Promise<Result<void>> => {
    if (!written.ok) return written;
    kept.set(path, written.value);
    return ok(undefined);
  };
  return {
    list: source.list,
    readSmall: async (path, limitBytes) => {
      const read = await source.readSmall(path, limitBytes);
      if (!read.ok) return read;
      const written = await keep(path, await staged.writeBytes(path, read.value));
      return written.ok ? read : written;
    },
    stream: async (path, onChunk, signal) => {
      const read = async (take: (bytes: Uint8Array) => Promise<void>): Promise<Result<void>> =>
        await source.stream(
          path,
          async (bytes) => {
            await take(bytes);
            await onChunk(bytes);
          },
          signal,
        );
      return await keep(path, await staged.write(path, read));
    },
  };
}

/** The first file that was not written exactly as it was verified. */
function misfit(check: KitCheck, kept: ReadonlyMap<string, CheckedFile>, name: string): Problem | undefined {
  const wrong = [...check.files].filter(([path, { hash, sizeBytes }]) => {
    const written = kept.get(path);
    return written?.hash !== hash || written.sizeBytes !== sizeBytes;
  });
  if (wrong.length === 0 && kept.size === check.files.size) return undefined;
  return { code: 'payload-changed', file: wrong[0]?.[0] ?? name, count: Math.max(1, wrong.length) };
}
