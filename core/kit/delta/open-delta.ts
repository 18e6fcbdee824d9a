// Base and delta read together as the target kit, so that it can be verified like any other kit.
import { compareTexts } from '../../base/compare-texts.ts';
import type { FileHash } from '../../base/ids.ts';
import type { BagSource, Hasher } from '../../base/ports.ts';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { kitLimits, signaturePath, tagManifestPath } from '../bag-layout.ts';
import { type Delta, type DeltaEnd, type ListedKit, planDelta } from '../delta.ts';
import { formatStatement } from '../kit-statement.ts';
import type { ManifestEntry } from '../manifest.ts';
import type { KitCheck } from '../verdict.ts';
import {
  carriedPath,
  decodeDelta,
  deltaFileLimitBytes,
  deltaFilePath,
  encodeDelta,
  invalidDelta,
} from './delta-file.ts';
import { type FoundKit, hashOf, listedBy, readListedKit } from './read-listed.ts';

/** Access to the bytes of a delta by path in its folder. */
export type DeltaSource = Pick<BagSource, 'readSmall' | 'stream'>;

/** Input for opening a delta. */
type OpenDeltaJob = {
  readonly delta: DeltaSource;
  readonly base: BagSource;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal | undefined;
};

/** A delta that fits its base. `target` reads as the target kit. It must be verified before use. */
type OpenedDelta = {
  readonly delta: Delta;
  readonly target: BagSource;
  /**
   * The problem of a target that failed verification. It is the first problem of the check, with its origin: `objects/…` in the
   * delta, any other path in the base. It is `delta-invalid` if the delta described a different kit.
   */
  problemOf(check: KitCheck): Problem | undefined;
};

type Place = { readonly source: DeltaSource; readonly path: string; readonly sizeBytes: number };
type Placed = ManifestEntry & { readonly place: Place };

/**
 * Opens a delta on its base. `delta-invalid`, `kit-format-too-new`. `delta-wrong-base` names the version at hand and the required
 * one. `payload-missing` and `payload-changed` (`objects/…` is in the delta), and every problem of the base's manifests.
 */
export async function openDelta(job: OpenDeltaJob): Promise<Result<OpenedDelta>> {
  const decoded = await readDelta(job.delta);
  if (!decoded.ok) return decoded;
  const delta = decoded.value;
  const base = await readListedKit(job.base, job.hasher, job.signal);
  if (!base.ok) return base;
  if (base.value.treeHash !== delta.from.treeHash) return fail(wrongBase(base.value, delta.from));
  const placed = await placeTarget(job, delta, base.value);
  if (!placed.ok) return placed;
  const files = new Map(placed.value.map((file) => [file.path, file]));
  if (encodeDelta(planDelta(base.value, listedTarget(delta, placed.value))) !== encodeDelta(delta)) {
    return fail(invalidDelta('', 'delta-differs'));
  }
  return ok({ delta, target: targetBag(files), problemOf: (check) => problemOf(check, delta, files) });
}

/** Reads what a delta says of itself. `delta-invalid`, `kit-format-too-new`. */
export async function readDelta(source: DeltaSource): Promise<Result<Delta>> {
  const bytes = await source.readSmall(deltaFilePath, deltaFileLimitBytes);
  if (!bytes.ok) return bytes.problem.code === 'bag-missing' ? fail(invalidDelta('', 'no-delta')) : bytes;
  return decodeDelta(bytes.value);
}

/** Every file of the target and the location of its bytes. */
async function placeTarget(
  { delta: source, base: baseSource, hasher }: OpenDeltaJob,
  delta: Delta,
  base: FoundKit,
): Promise<Result<readonly Placed[]>> {
  const places = new Map<FileHash, Place>();
  for (const { hash, sizeBytes, foundAs } of base.files.values()) {
    places.set(hash, { source: baseSource, path: foundAs, sizeBytes });
  }
  for (const { hash, sizeBytes } of delta.carries) {
    places.set(hash, { source, path: carriedPath(hash), sizeBytes });
  }
  const read = async (path: string, hash: FileHash): Promise<Result<Uint8Array>> => {
    const place = places.get(hash);
    if (!place) return fail({ code: 'payload-missing', file: path, count: 1 });
    const found = readFrom(place, await place.source.readSmall(place.path, kitLimits.manifestBytes));
    if (!found.ok || hashOf(found.value, hasher) === hash) return found;
    return fail({ code: 'payload-changed', file: place.path, count: 1 });
  };
  const tagManifest = await read(tagManifestPath, delta.to.treeHash);
  if (!tagManifest.ok) return tagManifest;
  const listed = await listedBy(tagManifest.value, hasher, read);
  if (!listed.ok) return listed;
  const signature = delta.signature === undefined ? [] : [{ path: signaturePath, hash: delta.signature }];
  const entries = [...listed.value, { path: tagManifestPath, hash: delta.to.treeHash }, ...signature];
  const placed = entries.flatMap((entry): Placed[] => {
    const place = places.get(entry.hash);
    return place ? [{ ...entry, place }] : [];
  });
  if (placed.length === entries.length) return ok(placed);
  const missing = entries.filter(({ hash }) => !places.has(hash));
  return fail({ code: 'payload-missing', file: missing[0]?.path ?? '', count: missing.length });
}

function listedTarget(delta: Delta, placed: readonly Placed[]): ListedKit {
  const files = placed.map(({ path, hash, place }) => [path, { hash, sizeBytes: place.sizeBytes }] as const);
  return { ...delta.to, files: new Map(files) };
}

function targetBag(files: ReadonlyMap<string, Placed>): BagSource {
  const entries = [...files.values()]
    .map(({ path, place }) => ({ path, sizeBytes: place.sizeBytes, isLink: false }))
    .sort((one, other) => compareTexts(one.path, other.path));
  const missing = (file: string): Problem => ({ code: 'bag-missing', file });
  return {
    list: async (signal) => (signal?.aborted ? fail({ code: 'stopped' }) : ok(entries)),
    readSmall: async (path, limitBytes) => {
      const place = files.get(path)?.place;
      if (!place) return fail(missing(path));
      return readFrom(place, await place.source.readSmall(place.path, limitBytes));
    },
    stream: async (path, onChunk, signal) => {
      const place = files.get(path)?.place;
      if (!place) return fail(missing(path));
      return readFrom(place, await place.source.stream(place.path, onChunk, signal));
    },
  };
}

/** A missing file is named by its expected path in the base, not by its path in the target. */
function readFrom<T>({ path }: Place, read: Result<T>): Result<T> {
  if (read.ok || read.problem.code !== 'bag-missing') return read;
  return fail({ code: 'payload-missing', file: path, count: 1 });
}

function problemOf(check: KitCheck, delta: Delta, files: ReadonlyMap<string, Placed>): Problem | undefined {
  const [problem] = check.problems;
  if (problem?.code === 'payload-changed') {
    return { ...problem, file: files.get(problem.file)?.place.path ?? problem.file };
  }
  if (problem) return problem;
  if (!check.kit || formatStatement(check.kit) !== formatStatement(delta.to)) {
    return invalidDelta('to', 'delta-differs');
  }
  const isOther = [...files].some(
    ([path, { place }]) => check.files.get(path)?.sizeBytes !== place.sizeBytes,
  );
  return isOther ? invalidDelta('carries', 'delta-differs') : undefined;
}

function wrongBase(found: DeltaEnd, needed: DeltaEnd): Problem {
  const isSameByName = formatStatement(found) === formatStatement(needed);
  const name = ({ kitId, version, issued, treeHash }: DeltaEnd): string =>
    `${kitId} ${version}, ${issued}${isSameByName ? `, ${treeHash.slice(0, 16)}` : ''}`;
  return { code: 'delta-wrong-base', file: deltaFilePath, found: name(found), needed: name(needed) };
}
