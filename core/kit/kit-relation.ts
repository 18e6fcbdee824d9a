// Relation of a candidate to the installed kit with its id, and to the latest versions that were installed here.
import type { FileHash } from '../base/ids.ts';
import {
  type ComparedKit,
  compareKits,
  compareVersions,
  type KitComparison,
  mayBeDowngrade,
} from './compare.ts';
import type { KeyRing } from './key-ring.ts';
import type { KeyStatement } from './key-statement.ts';
import { type PublisherRelation, type Publishers, publishersIn } from './same-publisher.ts';
import { isAcceptedKey, type SignatureTrust } from './signature-trust.ts';
import type { KitCheck } from './verdict.ts';

/** A kit with the fingerprint of the key that signed it; absent if the key is not known. */
export type SignedKit = ComparedKit & { readonly fingerprint?: string | undefined };

/** A kit in use, and whether its publisher is verified. */
type KitInUse = SignedKit & { readonly isVerified: boolean };

/** The kits that a candidate is compared with. */
export type InstalledKits = {
  /** One for each id. */
  readonly inUse: readonly KitInUse[];
  /** The latest version that was active here, for each kit and each signing key. An older version is a downgrade. */
  readonly latest: readonly SignedKit[];
  readonly ring: KeyRing;
};

/** Consent to replace a kit with one of another publisher. It covers exactly these two kits and this key. */
export type ReplaceConsent = {
  /** Tree hash of the installed kit. */
  readonly inUse: FileHash;
  /** Tree hash of the candidate. */
  readonly candidate: FileHash;
  /** Fingerprint of the key that signed the candidate. */
  readonly fingerprint: string;
};

/** Relation of a candidate to installed and earlier kits. */
type KitRelation = {
  readonly comparison: KitComparison;
  /** The installed kit with the id of the candidate, which the candidate would replace. */
  readonly inUse: KitInUse | undefined;
  /** That kit and the candidate have one publisher; `same` if there is none. */
  readonly publisher: PublisherRelation;
  /** Present if the candidate would replace a kit of another publisher. */
  readonly replaces?: ReplaceConsent;
  /** A later version that was active here before, if only that version shows that the candidate is a downgrade. */
  readonly floor?: SignedKit;
};

/** Compares a candidate, which may contain checked statements about keys. */
export function relateKit(
  candidate: SignedKit,
  installed: InstalledKits,
  brought: readonly KeyStatement[] = [],
): KitRelation {
  const { latest, ring } = installed;
  const inUse = installed.inUse.find(({ kitId }) => kitId === candidate.kitId);
  const publishers = publishersIn(ring, brought);
  const publisher = inUse ? publishers.relate(inUse.fingerprint, candidate.fingerprint) : 'same';
  const isOther = !inUse && installed.inUse.length > 0;
  const comparison = isOther ? 'other' : compareKits(inUse, candidate, publisher);
  const consent = inUse && publisher !== 'same' ? consentFor(inUse, candidate) : undefined;
  const isCertain = mayBeDowngrade(comparison) || comparison === 'same';
  const floor = isCertain ? undefined : floorOf(candidate, latest, publishers);
  return {
    comparison,
    inUse,
    publisher,
    ...(consent ? { replaces: consent } : {}),
    ...(floor ? { floor } : {}),
  };
}

/** A checked kit in the form that is compared; undefined if its signature does not describe it. */
export function signedKitOf({ kit, treeHash, trust }: KitCheck): SignedKit | undefined {
  if (!kit || treeHash === undefined) return undefined;
  const { kitId, version, issued } = kit;
  return { kitId, version, issued, treeHash, fingerprint: fingerprintIn(trust) };
}

/** Fingerprint of the key of a valid signature. */
export function fingerprintIn(trust: SignatureTrust): string | undefined {
  if (isAcceptedKey(trust)) return trust.fingerprint;
  return trust.kind === 'unknown-key' ? trust.enclosed?.fingerprint : undefined;
}

/** Whether a consent covers exactly this replacement. */
export function isConsentTo(wanted: ReplaceConsent, given: ReplaceConsent | undefined): boolean {
  return (
    given?.inUse === wanted.inUse &&
    given.candidate === wanted.candidate &&
    given.fingerprint === wanted.fingerprint
  );
}

function consentFor(inUse: SignedKit, candidate: SignedKit): ReplaceConsent {
  return {
    inUse: inUse.treeHash,
    candidate: candidate.treeHash,
    fingerprint: candidate.fingerprint ?? '',
  };
}

/**
 * The latest version that would be downgraded. Versions of other publishers do not count, so that nobody can block honest updates
 * with a very high version. Nor do those of a revoked key, so that a publisher can recover from a stolen key.
 */
function floorOf(
  candidate: SignedKit,
  latest: readonly SignedKit[],
  publishers: Publishers,
): SignedKit | undefined {
  const above = latest.filter(
    (kit) =>
      kit.kitId === candidate.kitId &&
      kit.treeHash !== candidate.treeHash &&
      publishers.relate(kit.fingerprint, candidate.fingerprint) === 'same' &&
      !publishers.isRevoked(kit.fingerprint) &&
      mayBeDowngrade(compareKits(kit, candidate, 'same')),
  );
  return above.sort((one, other) => compareVersions(other.version, one.version))[0];
}
