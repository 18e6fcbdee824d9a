// Decides how the program is written beside the kit, and how its files are found again: by a list of hashes that lies among them.
import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FileHash, toFileHash } from '../../../core/ids.ts';
import { kitLimits } from '../../../core/kit/bag-layout.ts';
import { isJunk } from '../../../core/kit/junk.ts';
import { formatManifest, parseManifest } from '../../../core/kit/manifest.ts';
import type { Problem } from '../../../core/problem.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { openBagFolder } from '../bag-folder.ts';
import { errorCode, readProblem } from '../disk-problem.ts';
import { nodeHasher } from '../node-hasher.ts';
import { type Compared, type Comparing, corrupts, type PartFile, type StickPart } from './part.ts';
import { openPastCache } from './past-cache.ts';

/** The list of a program's files on a stick, as sha256sum reads it. It tells damage, not malice: nobody signs it. */
export const programListPath = 'program-sha256.txt';

type Found = { readonly path: string; readonly isExecutable: boolean };
type Walked = { readonly files: readonly Found[]; readonly junk: readonly string[] };

/** The part of a stick that is the program in `folder`. `path-unsafe` for links, problems of reading, `stopped`. */
export async function programPart(folder: string, signal?: AbortSignal): Promise<Result<StickPart>> {
  const walked = await walk(folder);
  if (!walked.ok) return walked;
  const source = openBagFolder(folder);
  const files: PartFile[] = [];
  for (const { path, isExecutable } of walked.value.files) {
    // Left by an earlier stick the program is copied from; the list is made anew.
    if (path === programListPath) continue;
    const stream = nodeHasher.start();
    let sizeBytes = 0;
    const read = await source.stream(
      path,
      (bytes) => {
        stream.update(bytes);
        sizeBytes += bytes.length;
      },
      signal,
    );
    if (!read.ok) return read;
    const hash = stream.digest();
    files.push({ path, isExecutable, hash, sizeBytes, read: (take) => readSame(folder, path, hash, take) });
  }
  if (files.length === 0) return fail({ code: 'content-missing', file: basename(folder) });
  const all = [...files, listFile(files)];
  const hashes = new Map(all.map(({ path, hash }) => [path, hash]));
  return ok({
    name: 'program',
    files: all,
    placeProblem: programPlaceProblem,
    compare: (place, comparing) => compareFiles(place, hashes, comparing),
    glance: async (place) => ({ way: 'none', problems: await strangers(place, hashes) }),
  });
}

/** Checks a program on a stick against its list; undefined when there is no program. */
export async function recheckProgram(place: string, comparing: Comparing): Promise<Compared | undefined> {
  const found = await lstat(place).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  const source = openPastCache(place, comparing.volume);
  const list = await source.readSmall(programListPath, kitLimits.manifestBytes);
  if (!list.ok) {
    // A folder of that name without a list is somebody else's.
    return list.problem.code === 'bag-missing' ? undefined : { way: source.way(), problems: [list.problem] };
  }
  const { entries, faults, unsafe } = parseManifest(list.value, 'tag');
  if (faults.length + unsafe.length > 0 || entries.length === 0) {
    return { way: source.way(), problems: [{ code: 'payload-changed', file: programListPath, count: 1 }] };
  }
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]));
  const { way, problems } = await compareFiles(place, hashes, comparing);
  return { way, problems: problems.map(asChanged) };
}

/** Whoever did not see it written cannot say that the stick did it. */
function asChanged(problem: Problem): Problem {
  return problem.code === 'stick-corrupts' ? { ...problem, code: 'payload-changed' } : problem;
}

async function compareFiles(
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
    if (!read.ok && read.problem.code !== 'bag-missing')
      return { way: source.way(), problems: [read.problem] };
    if (!read.ok || found.digest() !== hash) changed.push(path);
  }
  const problem = corrupts(changed);
  return { way: source.way(), problems: problem ? [problem] : await strangers(folder, wanted) };
}

/** Files that are not listed, `payload-extra`. */
async function strangers(folder: string, wanted: ReadonlyMap<string, FileHash>): Promise<Problem[]> {
  const walked = await walk(folder);
  if (!walked.ok) return [walked.problem];
  const isStrange = (path: string): boolean => !wanted.has(path) && path !== programListPath;
  const [file, ...others] = walked.value.files.map(({ path }) => path.normalize('NFC')).filter(isStrange);
  return file === undefined ? [] : [{ code: 'payload-extra', file, count: 1 + others.length }];
}

/** A folder may be replaced when every file in it is listed as the program's own. */
async function programPlaceProblem(place: string): Promise<Problem | undefined> {
  const taken = (file: string): Problem => ({ code: 'stick-place-taken', file });
  try {
    if ((await readdir(place)).length === 0) return undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    return errorCode(error) === 'ENOTDIR' ? taken(basename(place)) : readProblem(error, basename(place));
  }
  const list = await openBagFolder(place).readSmall(programListPath, kitLimits.manifestBytes);
  if (!list.ok) return list.problem.code === 'bag-missing' ? taken(basename(place)) : list.problem;
  const { entries } = parseManifest(list.value, 'tag');
  const [problem] = await strangers(place, new Map(entries.map(({ path, hash }) => [path, hash])));
  if (!problem) return undefined;
  return problem.code === 'payload-extra' ? taken(problem.file) : problem;
}

function listFile(files: readonly PartFile[]): PartFile {
  const bytes = new TextEncoder().encode(formatManifest(files));
  return {
    path: programListPath,
    hash: toFileHash(createHash('sha256').update(bytes).digest('hex')),
    sizeBytes: bytes.length,
    read: async (take) => ok(await take(bytes)),
  };
}

async function readSame(
  folder: string,
  path: string,
  hash: FileHash,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<Result<void>> {
  const found = nodeHasher.start();
  const read = await openBagFolder(folder).stream(path, async (bytes) => {
    found.update(bytes);
    await take(bytes);
  });
  if (!read.ok) return read;
  return found.digest() === hash ? read : fail({ code: 'payload-changed', file: path, count: 1 });
}

async function walk(folder: string): Promise<Result<Walked>> {
  const files: Found[] = [];
  const junk: string[] = [];
  try {
    for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (item.isDirectory()) continue;
      const place = join(item.parentPath, item.name);
      const path = place.slice(join(folder, '/').length).replaceAll('\\', '/');
      if (isJunk(path)) junk.push(path);
      else if (!item.isFile()) return fail({ code: 'path-unsafe', file: path, reason: 'path-link' });
      else files.push({ path, isExecutable: ((await lstat(place)).mode & 0o100) !== 0 });
    }
    return ok({ files: files.sort((one, other) => (one.path < other.path ? -1 : 1)), junk });
  } catch (error) {
    return fail(readProblem(error, basename(folder)));
  }
}
