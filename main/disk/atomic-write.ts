// Decides how a small file is replaced so that a reader, or the next start after a power cut, sees the old or the new one whole.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { type DiskOps, realDisk } from './disk-ops.ts';
import { writeProblem } from './disk-problem.ts';

/** How a file is written. `mode` is that of a new file, such as 0o600 for secrets. */
export type AtomicWriteOptions = { readonly disk?: DiskOps; readonly mode?: number };

/** Writes a file beside its place, brings it onto the disk, then renames it over the old one. `disk-full`, `disk-write-failed`. */
export async function writeFileAtomically(
  path: string,
  content: Uint8Array | string,
  options: AtomicWriteOptions = {},
): Promise<Result<void>> {
  const disk = options.disk ?? realDisk;
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = options.mode === undefined ? {} : { mode: options.mode };
    await writeSynced(disk, temporary, content, mode);
    await disk.rename(temporary, path);
    await disk.syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    return fail(writeProblem(error, basename(path)));
  }
}

/** Says whether `name` is what a killed atomic write of `target` left beside it. */
function isTemporaryOf(name: string, target: string): boolean {
  return name.startsWith(`.${target}.`) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(target.length + 2));
}

/**
 * Removes what killed atomic writes of some files left beside them, and says whether there was anything; never throws. Must not run
 * while one of the files is written.
 */
export async function removeTemporariesOf(paths: readonly string[], disk = realDisk): Promise<boolean> {
  let isAny = false;
  for (const path of paths) {
    const folder = dirname(path);
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => isTemporaryOf(each, basename(path)))) {
      isAny = true;
      await disk.remove(join(folder, name)).catch(() => undefined);
    }
  }
  return isAny;
}

/** Writes one file and brings it onto the disk. Throws the system's errors. */
export async function writeSynced(
  disk: DiskOps,
  path: string,
  content: Uint8Array | string,
  options: { readonly replaces?: boolean; readonly mode?: number } = {},
): Promise<void> {
  const file = await disk.create(path, options);
  try {
    await file.write(typeof content === 'string' ? Buffer.from(content) : content);
    await file.sync();
  } finally {
    await file.close();
  }
}
