// Decides what the signature of a kit says about who made it.
import type { KeyId } from '../ids.ts';
import type { SignatureChecker } from '../ports.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { KeyRing } from './key-ring.ts';

/** A publisher's key with the name bound to it, never the name the kit claims. */
type Signer = {
  readonly keyId: KeyId;
  readonly publicKey: string;
  readonly publisher: string;
  readonly fingerprint: string;
  readonly trustedComment: string;
};

/**
 * What the signature says. `trusted`: a key that came with the program; `known`: a key the person accepted before; `unknown-key`:
 * a key never met - with `enclosed` when the kit brings the key and the signature is right under it, so that the kit is whole and
 * only the name of its maker is open; `bad`: not made by that key over this kit; `absent`: no signature.
 */
export type SignatureTrust =
  | ({ readonly kind: 'trusted' | 'known' } & Signer)
  | {
      readonly kind: 'unknown-key';
      readonly keyId: KeyId;
      readonly enclosed?: Omit<Signer, 'publisher' | 'keyId'>;
    }
  | { readonly kind: 'bad'; readonly reason: string; readonly keyId?: KeyId }
  | { readonly kind: 'absent' };

/** What a signature is judged by. `enclosedKey` is the text of the kit's own publisher.pub. */
export type SignatureCase = {
  readonly message: Uint8Array;
  readonly signatureText: string | undefined;
  readonly enclosedKey: string | undefined;
  readonly ring: KeyRing;
  readonly checker: SignatureChecker;
};

/** Judges a signature. A key of the ring is never overruled by an enclosed key with the same id. */
export function judgeSignature(given: SignatureCase): SignatureTrust {
  const { message, signatureText, ring, checker } = given;
  if (signatureText === undefined) return { kind: 'absent' };
  const ringKeys = [...ring.trusted, ...ring.known];
  const finding = checker.check(message, signatureText, ringKeys);
  if (finding.kind === 'bad') return finding;
  if (ring.withdrawn.includes(finding.keyId))
    return { kind: 'bad', reason: 'key-withdrawn', keyId: finding.keyId };
  if (finding.kind === 'unknown-key') return judgeStranger(finding.keyId, signatureText, given);
  const { keyId, trustedComment, publicKey } = finding;
  const kind = ring.trusted.some((key) => key.publicKey === publicKey) ? 'trusted' : 'known';
  const publisher = ringKeys.find((key) => key.publicKey === publicKey)?.publisher ?? '';
  return { kind, keyId, publicKey, publisher, trustedComment, fingerprint: fingerprintOf(publicKey) };
}

function judgeStranger(keyId: KeyId, signatureText: string, given: SignatureCase): SignatureTrust {
  const claimed = publicKeyIn(given.enclosedKey);
  if (claimed === undefined) return { kind: 'unknown-key', keyId };
  const finding = given.checker.check(given.message, signatureText, [
    { keyId, publicKey: claimed, publisher: '' },
  ]);
  if (finding.kind === 'bad') return finding;
  if (finding.kind === 'unknown-key') return { kind: 'unknown-key', keyId };
  const { publicKey, trustedComment } = finding;
  return {
    kind: 'unknown-key',
    keyId,
    enclosed: { publicKey, trustedComment, fingerprint: fingerprintOf(publicKey) },
  };
}

/** The key in a minisign public key file: its second line, or the only one. */
export function publicKeyIn(text: string | undefined): string | undefined {
  return text?.split(/\r\n|\r|\n/).find((line) => /^[A-Za-z0-9+/]{56}$/.test(line));
}

/** The signed comment, when the signature is right under some key; undefined otherwise. */
export function signedComment(trust: SignatureTrust): string | undefined {
  if (trust.kind === 'trusted' || trust.kind === 'known') return trust.trustedComment;
  return trust.kind === 'unknown-key' ? trust.enclosed?.trustedComment : undefined;
}
