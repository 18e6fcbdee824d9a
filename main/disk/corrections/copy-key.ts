// The keys with which this copy of the program signs: one for corrections, one for certificates. Each is made at its first use.
import { ok, type Result } from '../../../core/base/result.ts';
import type { SecretKey } from '../minisign/key-bytes.ts';
import { makeSecretKey, openKeyFile, readSecretKey } from '../minisign/secret-key-file.ts';
import { copyKeyName } from '../personal/personal-files.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';

/** Gives the key, always the same one. `key-invalid`, and problems of reading and writing the file. */
type CopyKey = () => Promise<Result<SecretKey>>;

/**
 * The key of the copy whose data is in `files`. Without them (a session that keeps nothing), the key is in memory only and
 * ends with the session. It is made once. It proves that things come from one copy, no more, so it has no passphrase of its own:
 * it is protected as user data is. `name` is that of its file.
 */
export function openCopyKey(files: PersonalFolder | undefined, name = copyKeyName): CopyKey {
  let known: Promise<Result<SecretKey>> | undefined;
  files?.onLocked(() => {
    known = undefined;
  });
  return async () => {
    known ??= files === undefined ? Promise.resolve(ok(makeSecretKey())) : readOrMake(files, name);
    const asked = known;
    const key = await asked;
    if (!key.ok && known === asked) known = undefined;
    return key;
  };
}

async function readOrMake(files: PersonalFolder, name: string): Promise<Result<SecretKey>> {
  const read = await files.read(name);
  if (!read.ok) return read;
  if (read.value) return await readSecretKey(read.value.toString('utf8'), name, undefined);
  const key = makeSecretKey();
  const written = await files.write(name, openKeyFile(key));
  return written.ok ? ok(key) : written;
}
