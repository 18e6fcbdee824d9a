// The programs on a stick, beside the kit: each in a replaceable folder named after its system.

import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { FileHash } from '../../../core/base/ids.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { isJunk } from '../../../core/kit/junk.ts';
import { openBagFolder } from '../bags/bag-folder.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { errorCode, readProblem } from '../fs/problem.ts';
import { takePlace } from '../fs/staged-folder.ts';
import type { FoundProgram } from './find-programs.ts';
import { compareFiles, hashesOf, listFile, readList, recheckListed } from './listed-files.ts';
import type { Compared, Comparing, PartFile, StickPart } from './part.ts';

/** The list of the programs' files on a stick, in their folder. It tells damage, not malice: nobody signs it. */
const programListPath = 'program-sha256.txt';

type Found = { readonly path: string; readonly isExecutable: boolean };

/** The part of a stick that is the programs. `path-unsafe` for links, `content-missing`, problems of reading, `stopped`. */
export async function programPart(
  programs: readonly FoundProgram[],
  signal?: AbortSignal,
): Promise<Result<StickPart>> {
  const files: PartFile[] = [];
  for (const program of programs) {
    const found = await filesOf(program, signal);
    if (!found.ok) return found;
    files.push(...found.value);
  }
  const all = [...files, listFile(programListPath, files)];
  const hashes = hashesOf(all);
  return ok({
    name: 'program',
    folder: 'program',
    files: all,
    placeProblem,
    takePlace,
    compare: async (place, comparing) => {
      const compared = await compareFiles(place, hashes, comparing);
      return compared.problems.length > 0
        ? compared
        : { ...compared, problems: await strangers(place, hashes) };
    },
    glance: async (place) => ({ way: 'none', problems: await strangers(place, hashes) }),
  });
}

/** Checks the programs on a stick against their list; undefined when there are none. */
export async function recheckPrograms(place: string, comparing: Comparing): Promise<Compared | undefined> {
  const found = await lstat(place).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  const compared = await recheckListed(place, programListPath, comparing);
  if (!compared || compared.problems.length > 0) return compared;
  const list = await readList(place, programListPath);
  const hashes = hashesOf(list.ok ? (list.value ?? []) : []);
  return { ...compared, problems: await strangers(place, hashes) };
}

async function filesOf(
  { platform, folder }: FoundProgram,
  signal: AbortSignal | undefined,
): Promise<Result<PartFile[]>> {
  const walked = await walk(folder);
  if (!walked.ok) return walked;
  const source = openBagFolder(folder);
  const files: PartFile[] = [];
  for (const { path, isExecutable } of walked.value) {
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
    files.push({
      path: `${platform}/${path}`,
      isExecutable,
      hash,
      sizeBytes,
      read: (take) => source.stream(path, take),
    });
  }
  return files.length === 0 ? fail({ code: 'content-missing', file: basename(folder) }) : ok(files);
}

/** Files that are not listed, `payload-extra`. */
async function strangers(folder: string, wanted: ReadonlyMap<string, FileHash>): Promise<Problem[]> {
  const walked = await walk(folder);
  if (!walked.ok) return [walked.problem];
  const isStrange = (path: string): boolean => !wanted.has(path) && path !== programListPath;
  const [file, ...others] = walked.value.map(({ path }) => path.normalize('NFC')).filter(isStrange);
  return file === undefined ? [] : [{ code: 'payload-extra', file, count: 1 + others.length }];
}

/** A folder may be replaced when every file in it is listed as a program's own. */
async function placeProblem(place: string): Promise<Problem | undefined> {
  const taken = (file: string): Problem => ({ code: 'stick-place-taken', file });
  try {
    if ((await readdir(place)).length === 0) return undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    return errorCode(error) === 'ENOTDIR' ? taken(basename(place)) : readProblem(error, basename(place));
  }
  const list = await readList(place, programListPath);
  if (!list.ok) return list.problem;
  if (!list.value) return taken(basename(place));
  const [problem] = await strangers(place, hashesOf(list.value));
  if (!problem) return undefined;
  return problem.code === 'payload-extra' ? taken(problem.file) : problem;
}

async function walk(folder: string): Promise<Result<readonly Found[]>> {
  const files: Found[] = [];
  try {
    for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (item.isDirectory()) continue;
      const place = join(item.parentPath, item.name);
      const path = place.slice(join(folder, '/').length).replaceAll('\\', '/');
      if (isJunk(path)) continue;
      if (!item.isFile()) return fail({ code: 'path-unsafe', file: path, reason: 'path-link' });
      files.push({ path, isExecutable: ((await lstat(place)).mode & 0o100) !== 0 });
    }
    return ok(files.sort((one, other) => compareTexts(one.path, other.path)));
  } catch (error) {
    return fail(readProblem(error, basename(folder)));
  }
}
