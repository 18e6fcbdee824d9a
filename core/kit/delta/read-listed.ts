// File list of a kit from its manifests alone, enough to distinguish versions before anything is trusted.
import type { FileHash } from '../../base/ids.ts';
import type { BagSource, Hasher } from '../../base/ports.ts';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { parseBagInfo } from '../bag-info.ts';
import { bagInfoPath, kitLimits, manifestPath, signaturePath, tagManifestPath } from '../bag-layout.ts';
import { listBag } from '../bag-listing.ts';
import type { DeltaEnd } from '../delta.ts';
import { kitInfoOf } from '../kit-info.ts';
import { type ManifestEntry, type ManifestKind, parseManifest } from '../manifest.ts';
import type { CheckedFile } from '../verdict.ts';

/** A file of a bag and the spelling by which it is read. */
export type FoundFile = CheckedFile & { readonly foundAs: string };
/** A bag whose files are known by path, hash and size, but were not read. */
export type FoundKit = DeltaEnd & { readonly files: ReadonlyMap<string, FoundFile> };

/**
 * Lists a bag by its manifests; only tag files are read. `bag-missing`, `path-unsafe`, `manifest-invalid`, `bag-info-invalid`,
 * `payload-missing`, `payload-changed` (a tag file), and read errors.
 */
export async function readListedKit(
  source: BagSource,
  hasher: Hasher,
  signal?: AbortSignal,
): Promise<Result<FoundKit>> {
  const entries = await source.list(signal);
  if (!entries.ok) return entries;
  const { files: found, junk, unsafe, tooMuch } = listBag(entries.value);
  const problem = tooMuch[0] ?? unsafe.map(({ path, reason }) => unsafePath(path, reason))[0];
  if (problem) return fail(problem);
  const read = async (path: string, limitBytes: number): Promise<Result<Uint8Array>> =>
    await source.readSmall(found.get(path)?.path ?? path, limitBytes);

  const tagManifest = await read(tagManifestPath, kitLimits.manifestBytes);
  if (!tagManifest.ok) return tagManifest;
  const treeHash = hashOf(tagManifest.value, hasher);
  const listed = await listedBy(tagManifest.value, hasher, (path) => read(path, kitLimits.manifestBytes));
  if (!listed.ok) return listed;
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  for (const { path, hash } of [...listed.value, { path: tagManifestPath, hash: treeHash }]) {
    const entry = found.get(path) ?? junk.get(path);
    if (entry) files.set(path, { hash, sizeBytes: entry.sizeBytes, foundAs: entry.path });
    else missing.push(path);
  }
  if (missing[0] !== undefined) {
    return fail({ code: 'payload-missing', file: missing[0], count: missing.length });
  }
  const info = await read(bagInfoPath, kitLimits.tagBytes);
  if (!info.ok) return info;
  if (hashOf(info.value, hasher) !== files.get(bagInfoPath)?.hash) return fail(changed(bagInfoPath));
  const stated = kitInfoOf(parseBagInfo(info.value).elements);
  if ('reason' in stated) return fail({ code: 'bag-info-invalid', file: bagInfoPath, ...stated });
  const signature = found.get(signaturePath);
  if (signature) {
    const bytes = await read(signaturePath, kitLimits.signatureBytes);
    if (!bytes.ok) return bytes;
    const hash = hashOf(bytes.value, hasher);
    files.set(signaturePath, { hash, sizeBytes: bytes.value.length, foundAs: signature.path });
  }
  const { kitId, version, issued } = stated;
  return ok({ kitId, version, issued, treeHash, files });
}

/**
 * The files that a tag manifest and its payload manifest list. `read` returns the bytes of the latter by path and hash.
 * `manifest-invalid`, `path-unsafe`. `payload-changed` if the payload manifest has another hash.
 */
export async function listedBy(
  tagManifest: Uint8Array,
  hasher: Hasher,
  read: (path: string, hash: FileHash) => Promise<Result<Uint8Array>>,
): Promise<Result<readonly ManifestEntry[]>> {
  const tags = entriesIn(tagManifest, tagManifestPath, 'tag');
  if (!tags.ok) return tags;
  const named = tags.value.find(({ path }) => path === manifestPath);
  if (!named) {
    return fail({ code: 'manifest-invalid', file: tagManifestPath, line: 0, reason: 'tag-not-listed' });
  }
  const bytes = await read(manifestPath, named.hash);
  if (!bytes.ok) return bytes;
  if (hashOf(bytes.value, hasher) !== named.hash) return fail(changed(manifestPath));
  const payload = entriesIn(bytes.value, manifestPath, 'payload');
  return payload.ok ? ok([...tags.value, ...payload.value]) : payload;
}

/** SHA-256 of bytes. */
export function hashOf(bytes: Uint8Array, hasher: Hasher): FileHash {
  const stream = hasher.start();
  stream.update(bytes);
  return stream.digest();
}

function entriesIn(bytes: Uint8Array, file: string, kind: ManifestKind): Result<readonly ManifestEntry[]> {
  const { entries, faults, unsafe } = parseManifest(bytes, kind);
  const [fault] = faults;
  if (fault) return fail({ code: 'manifest-invalid', file, line: fault.line, reason: fault.reason });
  const [first] = unsafe;
  return first ? fail(unsafePath(first.path, first.reason)) : ok(entries);
}

function unsafePath(file: string, reason: string): Problem {
  return { code: 'path-unsafe', file, reason };
}

function changed(file: string): Problem {
  return { code: 'payload-changed', file, count: 1 };
}
