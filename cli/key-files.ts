// Key files for the command line: public keys to trust, secret keys to sign with.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TrustedKey } from '../core/base/ports.ts';
import { fail, ok, type Result } from '../core/base/result.ts';
import { type KeyRing, keyRingOf, readTrustedKeys, type TrustedKeys } from '../core/kit/key-ring.ts';
import { publicKeyIn } from '../core/kit/signature-trust.ts';
import { errorCode, readProblem } from '../main/disk/fs/problem.ts';
import { keyIdOf, parsePublicKey, type SecretKey } from '../main/disk/minisign/key-bytes.ts';
import { needsPassphrase, readSecretKey } from '../main/disk/minisign/secret-key-file.ts';
import type { CliOutput } from './cli-output.ts';

/** A key file is a few hundred bytes, so a manifest given by mistake is not read to its end. */
const maxKeyBytes = 64 * 1024;

/** The shipped keys. */
async function builtInKeys(files: readonly string[]): Promise<Result<TrustedKeys>> {
  const keys = new Map<string, TrustedKeys[number]>();
  for (const file of files) {
    const bytes = await readSmallFile(file);
    if (!bytes.ok && bytes.problem.code === 'disk-read-failed' && bytes.problem.reason === 'ENOENT') continue;
    if (!bytes.ok) return bytes;
    const read = readTrustedKeys(bytes.value, basename(file));
    if (!read.ok) return read;
    for (const key of read.value) keys.set(key.publicKey, key);
  }
  return ok([...keys.values()]);
}

/** The keys that a command trusts: those named on the command line, else the shipped ones. */
export async function ringFor(
  named: readonly string[],
  known: readonly string[],
  files: readonly string[],
): Promise<Result<KeyRing>> {
  const shipped = named.length === 0 ? await builtInKeys(files) : await publicKeys(named);
  if (!shipped.ok) return shipped;
  const accepted = await publicKeys(known);
  return accepted.ok ? ok(keyRingOf(shipped.value, accepted.value)) : accepted;
}

async function publicKeys(args: readonly string[]): Promise<Result<TrustedKey[]>> {
  const keys: TrustedKey[] = [];
  for (const arg of args) {
    const key = await readPublicKey(arg);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok(keys);
}

/**
 * A public key by its file, or by its 56 characters as for `minisign -P`. The person who names it vouches for it, so its name is
 * that of the file.
 */
export async function readPublicKey(word: string): Promise<Result<TrustedKey>> {
  let text = word;
  if (parsePublicKey(word) === undefined) {
    const bytes = await readSmallFile(word);
    if (!bytes.ok) return bytes;
    text = Buffer.from(bytes.value).toString('utf8');
  }
  const publicKey = publicKeyIn(text);
  const key = publicKey === undefined ? undefined : parsePublicKey(publicKey);
  if (publicKey === undefined || key === undefined)
    return fail({ code: 'key-invalid', file: basename(word), reason: 'not-a-public-key' });
  return ok({ keyId: keyIdOf(key.keyNumber), publicKey, publisher: basename(word) });
}

/** Opens the secret key in a file. The passphrase comes from `passphraseFile`, or from the person at the terminal. */
export async function openSecretKey(
  path: string,
  passphraseFile: string | undefined,
  out: CliOutput,
): Promise<Result<SecretKey>> {
  const bytes = await readSmallFile(path);
  if (!bytes.ok) return bytes;
  const text = Buffer.from(bytes.value).toString('utf8');
  let passphrase: string | undefined;
  if (needsPassphrase(text)) {
    const given = await passphraseFrom(passphraseFile, `Passphrase of ${basename(path)}: `, out);
    if (!given.ok) return given;
    passphrase = given.value;
  }
  return await readSecretKey(text, basename(path), passphrase);
}

/** Reads a passphrase: the first line of `file`, or typed at the terminal. Undefined without a file and a terminal. */
export async function passphraseFrom(
  file: string | undefined,
  question: string,
  out: CliOutput,
): Promise<Result<string | undefined>> {
  if (file === undefined) {
    const answer = await out.askSecret(question);
    return out.signal.aborted ? fail({ code: 'stopped' }) : ok(answer);
  }
  const bytes = await readSmallFile(file);
  return bytes.ok ? ok(Buffer.from(bytes.value).toString('utf8').split(/\r?\n/)[0] ?? '') : bytes;
}

/** A file of a few hundred bytes; `kit-too-large`, `disk-read-failed`. */
export async function readSmallFile(path: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readFile(path);
    if (bytes.length <= maxKeyBytes) return ok(new Uint8Array(bytes));
    const { length: sizeBytes } = bytes;
    return fail({ code: 'kit-too-large', file: basename(path), sizeBytes, limitBytes: maxKeyBytes });
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return fail(readProblem(error, basename(path)));
  }
}
