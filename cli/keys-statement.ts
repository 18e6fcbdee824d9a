// `kit keys replace`, `revoke` and `check`: statements about publishers' keys.

import { basename } from 'node:path';
import { showHidden } from '../core/base/plain-text.ts';
import { fail, ok, type Result } from '../core/base/result.ts';
import { keyIdIn } from '../core/kit/key-id.ts';
import {
  type CheckedStatement,
  formatKeyStatement,
  type KeyStatement,
  type LastKit,
  parseKeyStatement,
  readKeyStatement,
} from '../core/kit/key-statement.ts';
import { writeNewFile } from '../main/disk/fs/atomic-file.ts';
import { realDisk } from '../main/disk/fs/ops.ts';
import { writeProblem } from '../main/disk/fs/problem.ts';
import { formatPublicKey, publicHalf, type SecretKey } from '../main/disk/minisign/key-bytes.ts';
import { signStatement } from '../main/disk/minisign/sign-statement.ts';
import { minisignChecker } from '../main/disk/minisign/signature-file.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { openSecretKey, readPublicKey, readSmallFile } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';

const replaceOptions = {
  out: { type: 'string' },
  publisher: { type: 'string' },
  last: { type: 'string', multiple: true },
  number: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'new-passphrase-file': { type: 'string' },
} as const;
const revokeOptions = {
  out: { type: 'string' },
  'signed-by': { type: 'string' },
  reason: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

/** `keys replace <old.key> <new.key> --out <file>`. */
export async function keysReplaceCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, replaceOptions, ['old.key', 'new.key']);
  if ('fault' in read) return out.misuse(read.fault);
  const { out: place, publisher = 'publisher', last = [], number = '1' } = read.values;
  if (place === undefined) return out.misuse('The command needs --out <file>.');
  const lastKits = last.map((word) => lastKitIn(word));
  const [oldPath = '', newPath = ''] = read.places;
  const old = await openSecretKey(oldPath, read.values['passphrase-file'], out);
  if (!old.ok) return out.refuse([old.problem]);
  const next = await openSecretKey(newPath, read.values['new-passphrase-file'], out);
  if (!next.ok) return out.refuse([next.problem]);
  const statement = {
    action: 'replace',
    key: publicKeyOf(old.value),
    newKey: publicKeyOf(next.value),
    publisher,
    number: Number(number),
    day: today(),
    lastKits,
  } as const;
  const keys = [old.value, next.value];
  return await writeStatement(statement, keys, place, out);
}

/** `keys revoke <key> --out <file>`: signed with the key itself, or with the one that replaced it. */
export async function keysRevokeCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, revokeOptions, ['key']);
  if ('fault' in read) return out.misuse(read.fault);
  const { out: place, reason = '', 'signed-by': signerPath } = read.values;
  if (place === undefined) return out.misuse('The command needs --out <file>.');
  const [path = ''] = read.places;
  const signer = await openSecretKey(signerPath ?? path, read.values['passphrase-file'], out);
  if (!signer.ok) return out.refuse([signer.problem]);
  const by = publicKeyOf(signer.value);
  const about = signerPath === undefined ? ok({ publicKey: by }) : await readPublicKey(path);
  if (!about.ok) return out.refuse([about.problem]);
  const statement = {
    action: 'revoke',
    key: about.value.publicKey,
    signer: by,
    reason,
    day: today(),
  } as const;
  return await writeStatement(statement, [signer.value], place, out);
}

/** `keys check <statement>`: reads it and checks its signatures. Its effect depends on the accepted keys. */
export async function keysCheckCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, {}, ['statement']);
  if ('fault' in read) return out.misuse(read.fault);
  const [place = ''] = read.places;
  const statement = await readStatementFile(place);
  if (!statement.ok) return out.refuse([statement.problem]);
  return tell(statement.value, undefined, out);
}

/** A statement in a file. `key-statement-invalid`, `disk-read-failed`. */
export async function readStatementFile(path: string): Promise<Result<CheckedStatement>> {
  const bytes = await readSmallFile(path);
  if (!bytes.ok) return bytes;
  const statement = readKeyStatement(Buffer.from(bytes.value).toString('utf8'), minisignChecker);
  return statement ? ok(statement) : fail({ code: 'key-statement-invalid', file: basename(path) });
}

async function writeStatement(
  statement: KeyStatement,
  keys: readonly SecretKey[],
  place: string,
  out: CliOutput,
): Promise<number> {
  const lines = formatKeyStatement(statement);
  const readBack = parseKeyStatement(`${lines}\n`);
  if (readBack === undefined || formatKeyStatement(readBack) !== lines)
    return out.misuse(
      'A statement has one short line for each name and reason, and versions such as 2026.1.',
    );
  const signed = signStatement(statement, keys);
  if (!signed.ok) return out.refuse([signed.problem]);
  try {
    await writeNewFile(realDisk, place, signed.value.text);
  } catch (error) {
    return out.refuse([writeProblem(error, basename(place))]);
  }
  return tell(signed.value, place, out);
}

function tell(statement: CheckedStatement, file: string | undefined, out: CliOutput): number {
  const keyId = keyIdIn(statement.key);
  const where = file === undefined ? {} : { file };
  if (statement.action === 'revoke') {
    const { reason, day } = statement;
    const signedBy = keyIdIn(statement.signer);
    out.answer({ isGood: true, action: 'revoke', keyId, signedBy, reason, day, ...where }, [
      `key ${keyId} no longer counts, says key ${signedBy} (${day})`,
      ...(reason === '' ? [] : [`reason: ${showHidden(reason)}`]),
    ]);
    return exitCodes.good;
  }
  const { publisher, number, day, lastKits } = statement;
  const newKeyId = keyIdIn(statement.newKey);
  const document = { isGood: true, action: 'replace', keyId, newKeyId, publisher, number, day, lastKits };
  out.answer({ ...document, ...where }, [
    `key ${newKeyId} takes the place of key ${keyId} of ${showHidden(publisher)} (number ${number}, ${day})`,
    ...lastKits.map(({ kitId, version }) => `last kit of the old key: ${kitId} ${version}`),
  ]);
  return exitCodes.good;
}

function lastKitIn(word: string): LastKit {
  const at = word.lastIndexOf(':');
  return { kitId: word.slice(0, Math.max(at, 0)), version: word.slice(at + 1) };
}

function publicKeyOf(key: SecretKey): string {
  return formatPublicKey(publicHalf(key));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
