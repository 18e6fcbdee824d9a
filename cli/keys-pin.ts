// `kit keys pin`: adds a publisher's public key to the list that ships with the program.
import { basename } from 'node:path';
import type { Result } from '../core/base/result.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { readTrustedKeys, type TrustedKeys } from '../core/kit/key-ring.ts';
import { plainNameSchema } from '../core/kit/plain-name.ts';
import { writeFileAtomically } from '../main/disk/fs/atomic-file.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { readPublicKey, readSmallFile } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';

const options = { list: { type: 'string' }, publisher: { type: 'string' } } as const;

/** `keys pin <file.pub> --publisher <name> --list <trusted-keys.json>`. A key that is listed already stays as it is. */
export async function keysPinCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const { list: path, publisher } = read.values;
  if (path === undefined || publisher === undefined)
    return out.misuse('The command needs --publisher <name> and --list <trusted-keys.json>.');
  if (!plainNameSchema.safeParse(publisher).success)
    return out.misuse('The name of the publisher has characters that hide something.');
  const [place = ''] = read.places;
  const key = await readPublicKey(place);
  if (!key.ok) return out.refuse([key.problem]);
  const listed = await readList(path);
  if (!listed.ok) return out.refuse([listed.problem]);
  const { keyId, publicKey } = key.value;
  if (listed.value.some((known) => known.keyId === keyId))
    return out.refuse([
      { code: 'key-invalid', file: basename(path), reason: `the key ${keyId} is listed already` },
    ]);
  const keys = [...listed.value, { keyId, publicKey, publisher }];
  const written = await writeFileAtomically(path, `${JSON.stringify(keys, undefined, 2)}\n`);
  if (!written.ok) return out.refuse([written.problem]);
  const fingerprint = fingerprintOf(publicKey);
  out.answer({ isGood: true, keyId, publicKey, fingerprint, publisher, list: path }, [
    `key id: ${keyId}`,
    `fingerprint: ${fingerprint}`,
    `publisher: ${publisher}`,
    `listed in: ${path}`,
  ]);
  return exitCodes.good;
}

async function readList(path: string): Promise<Result<TrustedKeys>> {
  const bytes = await readSmallFile(path);
  return bytes.ok ? readTrustedKeys(bytes.value, basename(path)) : bytes;
}
