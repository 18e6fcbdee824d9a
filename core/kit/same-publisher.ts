// Comparison of publishers: the same key, or keys joined by statements. Equal names never make one publisher.
import { fingerprintOf } from './fingerprint.ts';
import { isWithdrawnFrom, type KeyRing } from './key-ring.ts';
import { heirsOf, standingsOf } from './key-standing.ts';
import type { KeyStatement } from './key-statement.ts';

/** Relation of two signers; `unknown` if a signature names no key that can be compared. */
export type PublisherRelation = 'same' | 'another' | 'unknown';

/** Queries about publishers, by the fingerprints of their keys. */
export type Publishers = {
  relate(one: string | undefined, other: string | undefined): PublisherRelation;
  /** Whether a key was revoked or withdrawn, if its whole public key is known. */
  isRevoked(fingerprint: string | undefined): boolean;
};

/** Publishers by the keys and statements of a ring. `brought` are the checked statements of the kit under inspection. */
export function publishersIn(ring: KeyRing, brought: readonly KeyStatement[] = []): Publishers {
  const statements = [...(ring.statements ?? []), ...brought];
  const keys = [...ring.trusted, ...ring.known].map(({ publicKey }) => publicKey);
  const stated = statements.flatMap((each) =>
    each.action === 'replace' ? [each.key, each.newKey] : [each.key],
  );
  const byFingerprint = new Map([...keys, ...stated].map((key) => [fingerprintOf(key), key]));
  const withdrawn = isWithdrawnFrom(ring);
  const standing = standingsOf(statements, withdrawn);
  const keyOf = (fingerprint: string): string | undefined => byFingerprint.get(fingerprint);
  const isHeir = (heir: string | undefined, root: string | undefined): boolean =>
    heir !== undefined && root !== undefined && heirsOf(root, statements, withdrawn).includes(heir);
  return {
    relate: (one, other) => {
      if (one === undefined || other === undefined) return 'unknown';
      if (one === other) return 'same';
      const [first, second] = [keyOf(one), keyOf(other)];
      return isHeir(first, second) || isHeir(second, first) ? 'same' : 'another';
    },
    isRevoked: (fingerprint) => {
      const key = fingerprint === undefined ? undefined : keyOf(fingerprint);
      return key !== undefined && standing(key).kind === 'revoked';
    },
  };
}
