// `kit sign`: signs a kit.

import { ok, type Result } from '../core/base/result.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { statementFileName } from '../core/kit/key-statement.ts';
import { formatStatement } from '../core/kit/kit-statement.ts';
import { type BagStatement, signBag } from '../main/disk/bags/sign-bag.ts';
import { formatPublicKey, keyIdOf, publicHalf } from '../main/disk/minisign/key-bytes.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { openSecretKey } from './key-files.ts';
import { readStatementFile } from './keys-statement.ts';
import { parseCommandArgs } from './parse-args.ts';

const options = {
  key: { type: 'string' },
  'passphrase-file': { type: 'string' },
  statement: { type: 'string', multiple: true },
} as const;

/** `sign <kit> --key <file>`. */
export async function signCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['kit']);
  if ('fault' in read) return out.misuse(read.fault);
  const { key: keyFile, 'passphrase-file': passphraseFile } = read.values;
  if (keyFile === undefined) return out.misuse('The command needs --key <file>.');
  const [folder = ''] = read.places;
  const statements = await statementFiles(read.values.statement ?? []);
  if (!statements.ok) return out.refuse([statements.problem]);
  const key = await openSecretKey(keyFile, passphraseFile, out);
  if (!key.ok) return out.refuse([key.problem]);
  const signed = await signBag(folder, key.value, {
    report: out.report,
    signal: out.signal,
    statements: statements.value,
  });
  if (!signed.ok) return out.refuse([signed.problem]);
  const half = publicHalf(key.value);
  const [keyId, publicKey] = [keyIdOf(half.keyNumber), formatPublicKey(half)];
  const { kitId, version, issued } = signed.value;
  const document = {
    isGood: true,
    kit: { kitId, version, issued },
    keyId,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
  };
  out.answer(document, [`signed with key ${keyId}`, `trusted comment: ${formatStatement(signed.value)}`]);
  return exitCodes.good;
}

/** Statements from the command line as files of a kit. */
async function statementFiles(paths: readonly string[]): Promise<Result<BagStatement[]>> {
  const files: BagStatement[] = [];
  for (const path of paths) {
    const statement = await readStatementFile(path);
    if (!statement.ok) return statement;
    files.push({ fileName: statementFileName(statement.value), text: statement.value.text });
  }
  return ok(files);
}
