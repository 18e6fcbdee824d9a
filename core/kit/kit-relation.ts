// How a candidate stands to everything that is or was installed here: the kit in use, and the latest versions of each publisher.
import type { FileHash } from '../base/ids.ts';
import { type ComparedKit, compareKits, compareVersions, isStepBack, type KitComparison } from './compare.ts';
import type { KeyRing } from './key-ring.ts';
import type { KeyStatement } from './key-statement.ts';
import { type PublisherRelation, type Publishers, publishersIn } from './same-publisher.ts';
import type { SignatureTrust } from './signature-trust.ts';
import type { KitCheck } from './verdict.ts';

/** A kit with the fingerprint of the key that signed it; absent when no key can be named. */
export type SignedKit = ComparedKit & { readonly fingerprint?: string | undefined };

/** What a candidate is compared with. */
export type InstalledKits = {
  readonly inUse: SignedKit | undefined;
  /** The latest version that was in use here, for each kit and each key that signed it: the floor below which a kit is a step back. */
  readonly latest: readonly SignedKit[];
  readonly ring: KeyRing;
};

/** What a person agrees to when a kit takes the place of one of another publisher: these two kits and this key, nothing else. */
export type ReplaceConsent = {
  /** Tree hash of the kit in use. */
  readonly inUse: FileHash;
  /** Tree hash of the candidate. */
  readonly candidate: FileHash;
  /** Of the key that signed the candidate. */
  readonly fingerprint: string;
};

/** How a candidate stands to what is and was here. */
export type KitRelation = {
  readonly comparison: KitComparison;
  /** The kit in use and the candidate come from one publisher; `same` when none is in use. */
  readonly publisher: PublisherRelation;
  /** Present when the candidate would take the place of a kit of another publisher. */
  readonly replaces?: ReplaceConsent;
  /** A later version that was in use here before, when only that one shows that the candidate is a step back. */
  readonly floor?: SignedKit;
};

/** Compares a candidate, which may bring checked statements about keys along. */
export function relateKit(
  candidate: SignedKit,
  installed: InstalledKits,
  brought: readonly KeyStatement[] = [],
): KitRelation {
  const { inUse, latest, ring } = installed;
  const publishers = publishersIn(ring, brought);
  const publisher = inUse ? publishers.relate(inUse.fingerprint, candidate.fingerprint) : 'same';
  const comparison = compareKits(inUse, candidate, publisher);
  const consent = inUse && publisher !== 'same' ? consentFor(inUse, candidate) : undefined;
  const isCertain = isStepBack(comparison) || comparison === 'same';
  const floor = isCertain ? undefined : floorOf(candidate, latest, publishers);
  return {
    comparison,
    publisher,
    ...(consent ? { replaces: consent } : {}),
    ...(floor ? { floor } : {}),
  };
}

/** A checked kit as it is compared; undefined when its signature does not say what it is. */
export function signedKitOf({ kit, treeHash, trust }: KitCheck): SignedKit | undefined {
  if (!kit || treeHash === undefined) return undefined;
  const { kitId, version, issued } = kit;
  return { kitId, version, issued, treeHash, fingerprint: fingerprintIn(trust) };
}

/** Fingerprint of the key under which a signature is right. */
export function fingerprintIn(trust: SignatureTrust): string | undefined {
  if (trust.kind === 'trusted' || trust.kind === 'known') return trust.fingerprint;
  return trust.kind === 'unknown-key' ? trust.enclosed?.fingerprint : undefined;
}

/** Says whether a consent was given to exactly this. */
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
 * The latest version that the candidate steps back from. Versions of other publishers do not count, so that nobody can block honest
 * updates by a version far ahead. Nor do those under a key that was revoked since: that is the way out once a key was stolen.
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
      isStepBack(compareKits(kit, candidate, 'same')),
  );
  return above.sort((one, other) => compareVersions(other.version, one.version))[0];
}
