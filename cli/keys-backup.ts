// `kit keys sheet` and `kit keys restore`: the paper backup of a secret key, and the way back.
import { basename } from 'node:path';
import { fail, ok, type Result } from '../core/base/result.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { plainNameSchema } from '../core/kit/plain-name.ts';
import { ownerOnly } from '../main/disk/fs/ops.ts';
import {
  formatPublicKey,
  keyIdOf,
  publicHalf,
  publicKeyFile,
  type SecretKey,
} from '../main/disk/minisign/key-bytes.ts';
import { readPaperKey } from '../main/disk/minisign/paper-key.ts';
import { needsPassphrase, readSecretKey } from '../main/disk/minisign/secret-key-file.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { passphraseFrom, readSmallFile } from './key-files.ts';
import { keySheetPage } from './key-sheet.ts';
import { parseCommandArgs } from './parse-args.ts';
import { publicPathOf, writeKeyFiles, writeNewText } from './write-key-files.ts';

const sheetOptions = {
  out: { type: 'string' },
  publisher: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;
const restoreOptions = { sheet: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const;

/** `keys sheet <file.key> --out <page.html>`. It asks for the passphrase, so that no sheet is made of a key that cannot be opened. */
export async function keysSheetCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, sheetOptions, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const { out: place, publisher = 'publisher', 'passphrase-file': passphraseFile } = read.values;
  if (place === undefined) return out.misuse('The command needs --out <page.html>.');
  if (!plainNameSchema.safeParse(publisher).success)
    return out.misuse('The name of the publisher has characters that hide something.');
  const [path = ''] = read.places;
  const secret = await secretTextIn(path);
  if (!secret.ok) return out.refuse([secret.problem]);
  const key = await openText(secret.value, path, passphraseFile, out);
  if (!key.ok) return out.refuse([key.problem]);
  const facts = factsOf(key.value);
  const day = new Date().toISOString().slice(0, 10);
  const page = keySheetPage({ ...facts, publisher, secretFile: secret.value, day });
  const problem = await writeNewText(place, page, ownerOnly);
  if (problem) return out.refuse([problem]);
  out.note('Open the page without a network, print it, and remove it. It is worth as much as the key file.');
  out.answer({ isGood: true, ...facts, sheetFile: place }, [`sheet: ${place}`, ...linesOf(facts)]);
  return exitCodes.good;
}

/** `keys restore <file.key> --sheet <file>`: what was typed or scanned becomes a key file again; nothing is overwritten. */
export async function keysRestoreCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, restoreOptions, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const { sheet, 'passphrase-file': passphraseFile } = read.values;
  if (sheet === undefined)
    return out.misuse('The command needs --sheet <file>, with what was typed or scanned.');
  const [path = ''] = read.places;
  const typed = await readSmallFile(sheet);
  if (!typed.ok) return out.refuse([typed.problem]);
  const secret = readPaperKey(Buffer.from(typed.value).toString('utf8'), basename(sheet));
  if (!secret.ok) return out.refuse([secret.problem]);
  const key = await openText(secret.value, sheet, passphraseFile, out);
  if (!key.ok) return out.refuse([key.problem]);
  const publicPath = publicPathOf(path);
  const facts = factsOf(key.value);
  const problem = await writeKeyFiles(path, secret.value, publicKeyFile(publicHalf(key.value)));
  if (problem) return out.refuse([problem]);
  out.answer({ isGood: true, ...facts, secretKeyFile: path, publicKeyFile: publicPath }, [
    `secret key: ${path}`,
    `public key: ${publicPath}`,
    ...linesOf(facts),
  ]);
  return exitCodes.good;
}

type KeyFacts = { readonly keyId: string; readonly publicKey: string; readonly fingerprint: string };

function factsOf(key: SecretKey): KeyFacts {
  const half = publicHalf(key);
  const publicKey = formatPublicKey(half);
  return { keyId: keyIdOf(half.keyNumber), publicKey, fingerprint: fingerprintOf(publicKey) };
}

function linesOf({ keyId, fingerprint }: KeyFacts): string[] {
  return [`key id: ${keyId}`, `fingerprint: ${fingerprint}`];
}

/** The text of an encrypted key file. One that lies open would lie open on the sheet as well. */
async function secretTextIn(path: string): Promise<Result<string>> {
  const bytes = await readSmallFile(path);
  if (!bytes.ok) return bytes;
  const text = Buffer.from(bytes.value).toString('utf8');
  const isEncrypted = needsPassphrase(text);
  if (isEncrypted === true) return ok(text);
  const reason = isEncrypted === undefined ? 'not-a-secret-key' : 'not-encrypted';
  return fail({ code: 'key-invalid', file: basename(path), reason });
}

async function openText(
  text: string,
  path: string,
  passphraseFile: string | undefined,
  out: CliOutput,
): Promise<Result<SecretKey>> {
  const passphrase = await passphraseFrom(passphraseFile, `Passphrase of ${basename(path)}: `, out);
  return passphrase.ok ? await readSecretKey(text, basename(path), passphrase.value) : passphrase;
}
