// `kit keygen`: makes a publisher's key pair and never overwrites an existing secret key.
import { basename } from 'node:path';
import { fail, ok, type Result } from '../core/base/result.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { formatPublicKey, keyIdOf, publicHalf, publicKeyFile } from '../main/disk/minisign/key-bytes.ts';
import { makeSecretKey, openKeyFile, protectedKeyFile } from '../main/disk/minisign/secret-key-file.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { passphraseFrom } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';
import { publicPathOf, writeKeyFiles } from './write-key-files.ts';

const options = { passphrase: { type: 'boolean' }, 'passphrase-file': { type: 'string' } } as const;

/** `keygen <file.key>`: the public key is written beside it with the extension `.pub`. */
export async function keygenCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const [secretPath = ''] = read.places;
  const publicPath = publicPathOf(secretPath);
  const { passphrase: isAsked = false, 'passphrase-file': passphraseFile } = read.values;
  const passphrase =
    isAsked || passphraseFile !== undefined ? await newPassphrase(passphraseFile, out) : ok(undefined);
  if (!passphrase.ok) return out.refuse([passphrase.problem]);
  const key = makeSecretKey();
  const half = publicHalf(key);
  const made =
    passphrase.value === undefined
      ? ok(openKeyFile(key))
      : await protectedKeyFile(key, passphrase.value, basename(secretPath));
  if (!made.ok) return out.refuse([made.problem]);
  const secretText = made.value;
  if (out.signal.aborted) return out.refuse([{ code: 'stopped' }]);
  const problem = await writeKeyFiles(secretPath, secretText, publicKeyFile(half));
  if (problem) return out.refuse([problem]);
  if (passphrase.value === undefined)
    out.note('The secret key lies open in its file: whoever has the file can sign with it.');
  const [keyId, publicKey] = [keyIdOf(half.keyNumber), formatPublicKey(half)];
  const fingerprint = fingerprintOf(publicKey);
  out.answer(
    { isGood: true, keyId, publicKey, fingerprint, secretKeyFile: secretPath, publicKeyFile: publicPath },
    [
      `secret key: ${secretPath}`,
      `public key: ${publicPath}`,
      `key id: ${keyId}`,
      `fingerprint: ${fingerprint}`,
    ],
  );
  return exitCodes.good;
}

/** A passphrase from a file, or asked for twice. An empty one protects nothing and is refused. */
async function newPassphrase(file: string | undefined, out: CliOutput): Promise<Result<string>> {
  const named = file === undefined ? 'passphrase' : basename(file);
  const first = await passphraseFrom(file, 'New passphrase: ', out);
  if (!first.ok) return first;
  if (first.value === '') return fail({ code: 'key-passphrase-empty', file: named });
  const again = file === undefined ? await passphraseFrom(undefined, 'The same again: ', out) : first;
  if (!again.ok) return again;
  return first.value === undefined || first.value !== again.value
    ? fail({ code: 'key-passphrase-wrong', file: named })
    : ok(first.value);
}
