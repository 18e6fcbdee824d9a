// Write and check signature files (minisign 0.12): a signature over the hashed message, then over its trusted comment.
import { sign, verify } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import type { SignatureChecker, SignatureFinding } from '../../../core/base/ports.ts';
import {
  formatPublicKey,
  fromBase64,
  keyIdOf,
  parsePublicKey,
  type SecretKey,
  signingKey,
  toBase64,
  verifyingKey,
} from './key-bytes.ts';

const hashedMark = 'ED';
const legacyMark = 'Ed';
const untrustedPrefix = 'untrusted comment: ';
const trustedPrefix = 'trusted comment: ';
/**
 * No signature covers the first line, so it may say only what the tools write by themselves. Nobody can put words there, and no
 * changed byte goes unseen.
 */
const untrustedComments = new Set([
  'signature from IMPACT Kit',
  'signature from minisign secret key',
  'signature from rsign secret key',
]);
/** minisign's own limit, prefix and end included. */
const longestTrustedComment = 8192;
const control = /\p{Cc}/u;

/** Signs a message; the trusted comment is covered by the signature. Throws on a comment minisign could not read. */
export function signMessage(message: Uint8Array, key: SecretKey, trustedComment: string): string {
  if (!isComment(trustedComment)) throw new Error('a trusted comment is one short line');
  const privateKey = signingKey(key);
  const signature = sign(null, blake2b(message, { dkLen: 64 }), privateKey);
  const overall = sign(null, Buffer.concat([signature, Buffer.from(trustedComment)]), privateKey);
  const body = Buffer.concat([Buffer.from(hashedMark, 'latin1'), key.keyNumber, signature]);
  return [
    `${untrustedPrefix}signature from IMPACT Kit`,
    toBase64(body),
    `${trustedPrefix}${trustedComment}`,
    toBase64(overall),
    '',
  ].join('\n');
}

/** Checks signature files with node:crypto, hashed (`ED`) and legacy (`Ed`). */
export const minisignChecker: SignatureChecker = {
  check: (message, signatureText, keys) => {
    const file = readSignatureFile(signatureText);
    if (typeof file === 'string') return { kind: 'bad', reason: file };
    const keyId = keyIdOf(file.keyNumber);
    const fitting = keys
      .flatMap(({ publicKey }) => parsePublicKey(publicKey) ?? [])
      .filter((key) => keyIdOf(key.keyNumber) === keyId);
    if (fitting.length === 0) return { kind: 'unknown-key', keyId };
    const signed = file.isHashed ? blake2b(message, { dkLen: 64 }) : message;
    const overall = Buffer.concat([file.signature, Buffer.from(file.trustedComment)]);
    let finding: SignatureFinding = { kind: 'bad', reason: 'message-differs', keyId };
    for (const key of fitting) {
      const publicKey = verifyingKey(key);
      if (!verify(null, signed, publicKey, file.signature)) continue;
      if (!verify(null, overall, publicKey, file.overall))
        finding = { kind: 'bad', reason: 'comment-differs', keyId };
      else
        return { kind: 'good', keyId, publicKey: formatPublicKey(key), trustedComment: file.trustedComment };
    }
    return finding;
  },
};

type SignatureFile = {
  readonly isHashed: boolean;
  readonly keyNumber: Uint8Array;
  readonly signature: Uint8Array;
  readonly trustedComment: string;
  readonly overall: Uint8Array;
};

/** Reads a signature file, or says why it is none. Nothing may follow the four lines. */
function readSignatureFile(text: string): SignatureFile | string {
  const lines = text.split(/\r\n|\n/);
  if (lines.at(-1) === '') lines.pop();
  const [untrusted = '', body = '', trusted = '', overallText = ''] = lines;
  if (lines.length !== 4 || !untrusted.startsWith(untrustedPrefix)) return 'not-a-signature';
  if (!untrustedComments.has(untrusted.slice(untrustedPrefix.length))) return 'comment-not-signed';
  if (!trusted.startsWith(trustedPrefix)) return 'comment-missing';
  const bytes = fromBase64(body);
  const overall = fromBase64(overallText);
  if (bytes?.length !== 74 || overall?.length !== 64) return 'not-a-signature';
  const mark = Buffer.from(bytes.slice(0, 2)).toString('latin1');
  if (mark !== hashedMark && mark !== legacyMark) return 'algorithm-unknown';
  const trustedComment = trusted.slice(trustedPrefix.length);
  if (!isComment(trustedComment)) return 'comment-malformed';
  return {
    isHashed: mark === hashedMark,
    keyNumber: bytes.slice(2, 10),
    signature: bytes.slice(10),
    trustedComment,
    overall,
  };
}

/** Tabs are allowed: minisign writes them into its own comments. */
function isComment(text: string): boolean {
  const isShort = Buffer.byteLength(text) < longestTrustedComment - trustedPrefix.length - 1;
  return isShort && !control.test(text.replaceAll('\t', ' '));
}
