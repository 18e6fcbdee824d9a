// `kit signfile`: signs any file as minisign does, such as the list of hashes of a release.
import { basename } from 'node:path';
import { ok, type Result } from '../core/base/result.ts';
import { writeFileAtomically } from '../main/disk/fs/atomic-file.ts';
import { formatPublicKey, keyIdOf, publicHalf } from '../main/disk/minisign/key-bytes.ts';
import { signMessage } from '../main/disk/minisign/signature-file.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { openSecretKey, readSmallFile } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';

const options = {
  key: { type: 'string' },
  'passphrase-file': { type: 'string' },
  release: { type: 'string' },
} as const;
const versionPattern = /^[\w.+-]{1,64}$/;
/** The comment is one line, and the name of the file is a word in it. */
const namePattern = /^[\w.+-]{1,128}$/;

/** `signfile <file> --key <file>`: the signature goes beside it as `<file>.minisig`. */
export async function signFileCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const { key: keyFile, 'passphrase-file': passphraseFile, release } = read.values;
  const [path = ''] = read.places;
  if (keyFile === undefined) return out.misuse('The command needs --key <file>.');
  if (release !== undefined && !versionPattern.test(release))
    return out.misuse(`"${release}" is no version of a release.`);
  if (!namePattern.test(basename(path)))
    return out.misuse('The name of the file may have letters of English, digits and . _ + - only.');
  const signed = await signFile(path, { keyFile, passphraseFile, release }, out);
  if (!signed.ok) return out.refuse([signed.problem]);
  const { keyId, publicKey, trustedComment, signatureFile } = signed.value;
  out.answer({ isGood: true, keyId, publicKey, trustedComment, signatureFile }, [
    `signature: ${signatureFile}`,
    `signed with key ${keyId}`,
    `trusted comment: ${trustedComment}`,
  ]);
  return exitCodes.good;
}

/** How a file is signed. */
type SignFileOptions = {
  readonly keyFile: string;
  readonly passphraseFile: string | undefined;
  readonly release: string | undefined;
};

/** What was signed, and where the signature is. */
type SignedFile = {
  readonly keyId: string;
  readonly publicKey: string;
  readonly trustedComment: string;
  readonly signatureFile: string;
};

async function signFile(
  path: string,
  { keyFile, passphraseFile, release }: SignFileOptions,
  out: CliOutput,
): Promise<Result<SignedFile>> {
  const message = await readSmallFile(path);
  if (!message.ok) return message;
  const key = await openSecretKey(keyFile, passphraseFile, out);
  if (!key.ok) return key;
  // It never begins as the comment of a kit or of a statement does, so no signature can be used for one.
  const trustedComment = [
    `file:${basename(path)}`,
    ...(release === undefined ? [] : [`release:${release}`]),
  ].join(' ');
  const signatureFile = `${path}.minisig`;
  const written = await writeFileAtomically(
    signatureFile,
    signMessage(message.value, key.value, trustedComment),
  );
  if (!written.ok) return written;
  const half = publicHalf(key.value);
  return ok({
    keyId: keyIdOf(half.keyNumber),
    publicKey: formatPublicKey(half),
    trustedComment,
    signatureFile,
  });
}
