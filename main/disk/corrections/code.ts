// Encode a sealed correction for one QR code: signatures as bytes, the line compressed, all of it in base45.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fromBase45, toBase45 } from '../../../core/corrections/base45.ts';
import { codePrefix } from '../../../core/corrections/code-text.ts';
import {
  readSealed,
  type SealedCorrection,
  sealComment,
  sealLimits,
} from '../../../core/corrections/sealed.ts';
import { fromBase64, toBase64 } from '../minisign/key-bytes.ts';
import { minisignChecker } from '../minisign/signature-file.ts';

const signatureBytes = 64;
const bodyBytes = 74;

/** The text of the code. Throws for a correction whose signature is none, since that is a bug. */
export function toCode({ text }: Pick<SealedCorrection, 'text'>): string {
  const [line = '', , body = '', , overall = ''] = text.split('\n');
  const [signature, second] = [fromBase64(body), fromBase64(overall)];
  if (signature?.length !== bodyBytes || second?.length !== signatureBytes) throw new Error('not sealed');
  const packed = deflateRawSync(Buffer.from(line), { level: 9 });
  return `${codePrefix}${toBase45(Buffer.concat([signature, second, packed]))}`;
}

/** Reads a code; undefined when it holds no correction, or its signature is not right. */
export function fromCode(text: string): SealedCorrection | undefined {
  const bytes = text.startsWith(codePrefix) ? fromBase45(text.slice(codePrefix.length)) : undefined;
  if (bytes === undefined || bytes.length <= bodyBytes + signatureBytes) return undefined;
  const line = unpack(bytes.subarray(bodyBytes + signatureBytes));
  const named = /"id":"([0-9a-f-]{36})".*"revision":(\d{1,7})/.exec(line ?? '');
  if (line === undefined || named === null) return undefined;
  const sealed = [
    line,
    'untrusted comment: signature from IMPACT Kit',
    toBase64(bytes.subarray(0, bodyBytes)),
    `trusted comment: ${sealComment({ id: named[1] ?? '', revision: Number(named[2]) })}`,
    toBase64(bytes.subarray(bodyBytes, bodyBytes + signatureBytes)),
    '',
  ].join('\n');
  const reading = readSealed(sealed, minisignChecker);
  return reading.kind === 'good' ? reading.sealed : undefined;
}

/** A few bytes must not become a whole memory. */
function unpack(bytes: Uint8Array): string | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: sealLimits.lineBytes * 4 }).toString('utf8');
  } catch {
    return undefined;
  }
}
