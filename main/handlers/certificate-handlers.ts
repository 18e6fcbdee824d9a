// Make and check certificates of taking part. Nothing of them is written but the key.
import { ok } from '../../core/base/result.ts';
import { certificateText, checkCertificate, textToSign } from '../../core/certificate/certificate-text.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import { openCopyKey } from '../disk/corrections/copy-key.ts';
import { isSignedBy, signBytes } from '../disk/minisign/bare-signature.ts';
import { formatPublicKey, publicHalf } from '../disk/minisign/key-bytes.ts';
import { certificateKeyName } from '../disk/personal/personal-files.ts';
import type { Ports } from '../ports.ts';

/** Handlers of the group `certificate`. */
export function certificateHandlers({
  folder,
  personal,
}: Pick<Ports, 'folder' | 'personal'>): HostHandlers['certificate'] {
  const copyKey = openCopyKey(folder.keeps === 'nothing' ? undefined : personal.own, certificateKeyName);
  return {
    make: async (statement) => {
      const key = await copyKey();
      if (!key.ok) return key;
      const publicKey = formatPublicKey(publicHalf(key.value));
      const signed = textToSign(statement, publicKey);
      const text = certificateText(signed, signBytes(Buffer.from(signed), key.value));
      return ok(text === undefined ? undefined : { text, fingerprint: fingerprintOf(publicKey) });
    },
    check: async (pasted) => {
      const checked = checkCertificate(pasted, isSignedBy);
      if (checked.kind !== 'unchanged') return ok(checked);
      const { kind, statement, key } = checked;
      return ok({ kind, statement, fingerprint: fingerprintOf(key) });
    },
  };
}
