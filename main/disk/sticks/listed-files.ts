// Compare files with a plain list of hashes. Nobody signs the list, so it detects damage only.
import { createHash } from 'node:crypto';
import { type FileHash, toFileHash } from '../../../core/base/ids.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { kitLimits } from '../../../core/kit/bag-layout.ts';
import { formatManifest, type ManifestEntry, parseManifest } from '../../../core/kit/manifest.ts';
import { openBagFolder } from '../bags/bag-folder.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { type Compared, type Comparing, corrupts, type PartFile } from './part.ts';
import { openPastCache, type PastCache } from './past-cache.ts';

/** The list of some files as a file among them, as sha256sum reads it. */
export function listFile(path: string, files: readonly PartFile[]): PartFile {
  return textFile(path, formatManifest(files));
}

/** A small file that is written with these words. */
export function textFile(path: string, text: string, isExecutable = false): PartFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    isExecutable,
    hash: toFileHash(createHash('sha256').update(bytes).digest('hex')),
    sizeBytes: bytes.length,
    read: async (take) => ok(await take(bytes)),
  };
}

/** The list in a folder; undefined when there is none, no entries when it is damaged. */
export async function readList(
  folder: string,
  path: string,
  source: Pick<PastCache, 'readSmall'> = openBagFolder(folder),
): Promise<Result<readonly ManifestEntry[] | undefined>> {
  const list = await source.readSmall(path, kitLimits.manifestBytes);
  if (!list.ok) return list.problem.code === 'bag-missing' ? ok(undefined) : fail(list.problem);
  const { entries, faults, unsafe } = parseManifest(list.value, 'tag');
  return ok(faults.length + unsafe.length > 0 ? [] : entries);
}

/** Reads files back and compares them; `stick-corrupts` names those that differ or are missing. */
export async function compareFiles(
  folder: string,
  wanted: ReadonlyMap<string, FileHash>,
  { volume, onBytes, signal }: Comparing,
): Promise<Compared> {
  const source = openPastCache(folder, volume);
  const changed: string[] = [];
  let doneBytes = 0;
  for (const [path, hash] of wanted) {
    const found = nodeHasher.start();
    const read = await source.stream(
      path,
      (bytes) => {
        found.update(bytes);
        doneBytes += bytes.length;
        onBytes(path, doneBytes);
      },
      signal,
    );
    if (!read.ok && read.problem.code !== 'bag-missing') {
      return { way: source.way(), problems: [read.problem] };
    }
    if (!read.ok || found.digest() !== hash) changed.push(path);
  }
  const problem = corrupts(changed);
  return { way: source.way(), problems: problem ? [problem] : [] };
}

/** Checks files on a stick against their list later on; undefined when there is no list, since the files are then somebody else's. */
export async function recheckListed(
  folder: string,
  listPath: string,
  comparing: Comparing,
): Promise<Compared | undefined> {
  const source = openPastCache(folder, comparing.volume);
  const list = await readList(folder, listPath, source);
  if (!list.ok) return { way: source.way(), problems: [list.problem] };
  if (!list.value) return undefined;
  if (list.value.length === 0) {
    return { way: source.way(), problems: [{ code: 'payload-changed', file: listPath, count: 1 }] };
  }
  const { way, problems } = await compareFiles(folder, hashesOf(list.value), comparing);
  return { way, problems: problems.map(asChanged) };
}

/** Hashes by path. */
export function hashesOf(entries: readonly ManifestEntry[]): ReadonlyMap<string, FileHash> {
  return new Map(entries.map(({ path, hash }) => [path, hash]));
}

/** Whoever did not see it written cannot say that the stick did it. */
function asChanged(problem: Problem): Problem {
  return problem.code === 'stick-corrupts' ? { ...problem, code: 'payload-changed' } : problem;
}
