// Sign a correction with the key of this copy of the program.
import type { Correction } from '../../../core/corrections/correction.ts';
import { lineToSign, type SealedCorrection, sealComment } from '../../../core/corrections/sealed.ts';
import { formatPublicKey, keyIdOf, publicHalf, type SecretKey } from '../minisign/key-bytes.ts';
import { signMessage } from '../minisign/signature-file.ts';

/** Signs. The same correction signed with the same key has the same bytes. */
export function seal(correction: Correction, key: SecretKey): SealedCorrection {
  const half = publicHalf(key);
  const publicKey = formatPublicKey(half);
  const line = lineToSign(correction, publicKey);
  const signature = signMessage(Buffer.from(line), key, sealComment(correction));
  return { correction, key: publicKey, keyId: keyIdOf(half.keyNumber), text: `${line}${signature}` };
}
