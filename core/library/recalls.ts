// Recalls that count for an installed kit: signed by the same publisher, the latest wording of each notice.
import { compareTexts } from '../base/compare-texts.ts';
import type { SignatureChecker } from '../base/ports.ts';
import { compareVersions } from '../kit/compare.ts';
import type { KeyRing } from '../kit/key-ring.ts';
import { readKeyStatement } from '../kit/key-statement.ts';
import type { Recall } from '../kit/recall.ts';
import { publishersIn } from '../kit/same-publisher.ts';
import { isAcceptedKey, type SignatureTrust, signedComment } from '../kit/signature-trust.ts';
import type { KitCheck } from '../kit/verdict.ts';
import type { ActiveKit } from './installed-kit.ts';

/** A verified kit that carried recalls, as it is remembered when the kit itself is gone. */
export type RecallCarrier = {
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly treeHash: string;
  /** Fingerprint of the key that signed the kit. */
  readonly fingerprint: string;
  /** Signed statements about keys that it brought, as text. */
  readonly statements: readonly string[];
  readonly recalls: readonly Recall[];
};

/** What the publisher of an installed kit recalled in any of its versions. */
export type KitRecalls = {
  readonly kitId: string;
  /** The signer of the installed kit that these were judged for: for a kit of anybody else they do not count. */
  readonly fingerprint: string;
  readonly recalls: readonly Recall[];
};

/**
 * The recalls of a checked kit; undefined where none may be remembered. The signature must be right, by a key that this place accepts,
 * over this very catalogue. Missing or damaged documents of the kit do not matter. `accepted` is the fingerprint of a key that the
 * person accepts with this kit.
 */
export function carrierOf(check: KitCheck, accepted?: string): RecallCarrier | undefined {
  const { kit, catalogue, treeHash, statements, problems } = check;
  const fingerprint = acceptedKey(check.trust, accepted);
  if (!kit || !catalogue || treeHash === undefined || fingerprint === undefined) return undefined;
  const isForged = problems.some(({ code }) => code === 'signature-mismatch');
  const recalls = (catalogue.recalls ?? []).filter((recall) => mayStandIn(recall, kit));
  if (isForged || recalls.length === 0) return undefined;
  const { kitId, version, issued } = kit;
  return {
    ...{ kitId, version, issued, treeHash, fingerprint, recalls },
    statements: statements.map(({ text }) => text),
  };
}

function acceptedKey(trust: SignatureTrust, accepted: string | undefined): string | undefined {
  if (signedComment(trust) === undefined) return undefined;
  if (isAcceptedKey(trust)) return trust.fingerprint;
  const enclosed = trust.kind === 'unknown-key' ? trust.enclosed?.fingerprint : undefined;
  return enclosed === accepted ? enclosed : undefined;
}

/** A version cannot recall itself or a later one. */
function mayStandIn(recall: Recall, kit: { readonly kitId: string; readonly version: string }): boolean {
  return recall.kitId !== kit.kitId || compareVersions(recall.to, kit.version) < 0;
}

/**
 * What counts for each installed kit. Only its publisher can recall something in it: another one could strike out a right number, or
 * put a wrong one in its place. Notices under a key that was revoked since do not count.
 */
export function recallsOfKits(
  kits: readonly Pick<ActiveKit, 'kitId' | 'trust'>[],
  carriers: readonly RecallCarrier[],
  { ring, checker }: { readonly ring: KeyRing; readonly checker: SignatureChecker },
): readonly KitRecalls[] {
  if (carriers.length === 0) return [];
  const brought = [...new Set(carriers.flatMap(({ statements }) => statements))];
  const checked = brought.flatMap((text) => readKeyStatement(text, checker) ?? []);
  const publishers = publishersIn(ring, checked);
  const living = carriers.filter(({ fingerprint }) => !publishers.isRevoked(fingerprint));
  return kits.flatMap(({ kitId, trust: { fingerprint } }) => {
    if (fingerprint === undefined) return [];
    const own = living.filter((carrier) => publishers.relate(fingerprint, carrier.fingerprint) === 'same');
    const recalls = latestNotices(own, kitId);
    return recalls.length === 0 ? [] : [{ kitId, fingerprint, recalls }];
  });
}

/** Each notice about a kit once: the wording of the later day, else of the kit that was issued later. */
function latestNotices(carriers: readonly RecallCarrier[], kitId: string): readonly Recall[] {
  const latest = new Map<string, Recall>();
  for (const { recalls } of [...carriers].sort(byAge)) {
    for (const recall of recalls) {
      if (recall.kitId !== kitId) continue;
      const known = latest.get(recall.id);
      if (!known || known.on <= recall.on) latest.set(recall.id, recall);
    }
  }
  return [...latest.values()].sort(
    (one, other) => compareTexts(one.on, other.on) || compareTexts(one.id, other.id),
  );
}

function byAge(one: RecallCarrier, other: RecallCarrier): number {
  return (
    compareTexts(one.issued, other.issued) ||
    compareVersions(one.version, other.version) ||
    compareTexts(one.treeHash, other.treeHash)
  );
}

/** Whether a notice is about a version of its kit. */
export function isAbout({ from, to }: Recall, version: string): boolean {
  return compareVersions(version, to) <= 0 && (from === undefined || compareVersions(from, version) <= 0);
}
