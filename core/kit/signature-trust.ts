// Trust in a kit's signature: who made the kit.
import type { KeyId } from '../base/ids.ts';
import type { SignatureChecker } from '../base/ports.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type CountingKey, countingKeys, isWithdrawnFrom, type KeyRing } from './key-ring.ts';
import { isBeforeReplacement, standingsOf } from './key-standing.ts';
import type { KeyStatement } from './key-statement.ts';
import { parseStatement } from './kit-statement.ts';

/** A publisher's key with the name bound to it, never the name that the kit claims. */
type Signer = {
  readonly keyId: KeyId;
  readonly publicKey: string;
  readonly publisher: string;
  readonly fingerprint: string;
  readonly trustedComment: string;
  /** The earlier key of this publisher that named this one as its successor; absent for a key of the ring. */
  readonly confirmedBy?: KeyId;
};

/** The signature of a key that is accepted here. */
type AcceptedTrust = { readonly kind: 'trusted' | 'development' | 'known' } & Signer;

/**
 * Result of checking a signature. `trusted`: by a shipped key. `development`: by the key of a development build, which is accepted
 * there and stands for no publisher. `known`: by a key that the person accepted. `unknown-key`: by any other key; with `enclosed` if the kit contains the key and the signature is valid, so that only the identity is open. `bad`: not a
 * valid signature of this kit. `retired`: valid, but statements invalidate the key. `absent`: no signature.
 */
export type SignatureTrust =
  | AcceptedTrust
  | {
      readonly kind: 'unknown-key';
      readonly keyId: KeyId;
      readonly enclosed?: Omit<Signer, 'publisher' | 'keyId'>;
    }
  | { readonly kind: 'bad'; readonly reason: string; readonly keyId?: KeyId }
  | {
      readonly kind: 'retired';
      readonly why: 'revoked' | 'replaced' | 'disputed';
      readonly keyId: KeyId;
      /** Name bound to the key, if it is an accepted key. */
      readonly publisher?: string;
    }
  | { readonly kind: 'absent' };

/** Input for checking a signature. `enclosedKey` is the text of the kit's publisher.pub. */
type SignatureCase = {
  readonly message: Uint8Array;
  readonly signatureText: string | undefined;
  readonly enclosedKey: string | undefined;
  readonly ring: KeyRing;
  readonly checker: SignatureChecker;
  /** Statements in the kit; each is proved by its own signatures. */
  readonly statements?: readonly KeyStatement[];
};

/** Whether a signature is valid under a key that is accepted here. */
export function isAcceptedKey(trust: SignatureTrust): trust is AcceptedTrust {
  return trust.kind === 'trusted' || trust.kind === 'development' || trust.kind === 'known';
}

/** Checks a signature. An enclosed key never overrides a key of the ring with the same id. */
export function judgeSignature(given: SignatureCase): SignatureTrust {
  const { message, signatureText, ring, checker } = given;
  if (signatureText === undefined) return { kind: 'absent' };
  const statements = [...(ring.statements ?? []), ...(given.statements ?? [])];
  const keys = countingKeys(ring, statements);
  const finding = checker.check(message, signatureText, keys);
  if (finding.kind === 'bad') return finding;
  if (ring.withdrawn.includes(finding.keyId))
    return { kind: 'bad', reason: 'key-withdrawn', keyId: finding.keyId };
  const trust =
    finding.kind === 'unknown-key'
      ? judgeStranger(finding.keyId, signatureText, given)
      : trustIn(keys, finding);
  return retirementOf(trust, ring, statements) ?? trust;
}

function trustIn(
  keys: readonly CountingKey[],
  { publicKey, trustedComment }: { readonly publicKey: string; readonly trustedComment: string },
): SignatureTrust {
  const key = keys.find((other) => other.publicKey === publicKey);
  if (!key) throw new Error('a signature is right under a key that was given');
  return { ...key, trustedComment, fingerprint: fingerprintOf(publicKey) };
}

/** Statements against a valid signature. The signed comment shows which kits came before, never a clock. */
function retirementOf(
  trust: SignatureTrust,
  ring: KeyRing,
  statements: readonly KeyStatement[],
): SignatureTrust | undefined {
  const signed = signedComment(trust);
  const publicKey = publicKeyOf(trust);
  if (signed === undefined || publicKey === undefined || !('keyId' in trust)) return undefined;
  const standing = standingsOf(statements, isWithdrawnFrom(ring))(publicKey);
  if (standing.kind === 'good') return undefined;
  const kit = parseStatement(signed);
  if (standing.kind !== 'revoked' && kit && isBeforeReplacement(standing.lastKits, kit)) return undefined;
  const publisher = 'publisher' in trust ? { publisher: trust.publisher ?? '' } : {};
  return { kind: 'retired', why: standing.kind, keyId: trust.keyId as KeyId, ...publisher };
}

function publicKeyOf(trust: SignatureTrust): string | undefined {
  if (isAcceptedKey(trust)) return trust.publicKey;
  return trust.kind === 'unknown-key' ? trust.enclosed?.publicKey : undefined;
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

/** The signed comment, if the signature is valid under some key; undefined otherwise. */
export function signedComment(trust: SignatureTrust): string | undefined {
  if (isAcceptedKey(trust)) return trust.trustedComment;
  return trust.kind === 'unknown-key' ? trust.enclosed?.trustedComment : undefined;
}
