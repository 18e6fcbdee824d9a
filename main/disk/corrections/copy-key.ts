// The key with which this copy of the program signs corrections. It is made at its first use.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, ownerOnly, realDisk } from '../fs/ops.ts';
import { errorCode, readProblem } from '../fs/problem.ts';
import type { SecretKey } from '../minisign/key-bytes.ts';
import { makeSecretKey, openKeyFile, readSecretKey } from '../minisign/secret-key-file.ts';

/** Name of its file in the data folder, in the form of minisign. */
export const copyKeyFile = 'corrections.key';

/** Gives the key, always the same one. `key-invalid`, `disk-read-failed`, `disk-full`, `disk-write-failed`. */
type CopyKey = () => Promise<Result<SecretKey>>;

/**
 * The key of the copy whose data is in `folder`. Without a folder (a session that keeps nothing), the key is in memory only and
 * ends with the session. It is made once. It proves that corrections come from one copy, no more, so it has no passphrase: closed
 * to others, as user data is.
 */
export function openCopyKey(folder: string | undefined, disk = realDisk): CopyKey {
  let known: Promise<Result<SecretKey>> | undefined;
  return async () => {
    known ??= folder === undefined ? Promise.resolve(ok(makeSecretKey())) : readOrMake(folder, disk);
    const key = await known;
    if (!key.ok) known = undefined;
    return key;
  };
}

async function readOrMake(folder: string, disk: DiskOps): Promise<Result<SecretKey>> {
  const path = join(folder, copyKeyFile);
  try {
    return await readSecretKey(await readFile(path, 'utf8'), copyKeyFile, undefined);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return fail(readProblem(error, copyKeyFile));
  }
  const key = makeSecretKey();
  const text = openKeyFile(key);
  const written = await writeFileAtomically(path, text, { disk, mode: ownerOnly });
  return written.ok ? ok(key) : written;
}
