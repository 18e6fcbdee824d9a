// Rules for installing a checked kit beside the installed ones, or in the place of one.
import type { Problem } from '../base/problem.ts';
import { bagInfoPath, signaturePath } from './bag-layout.ts';
import { compareVersions, mayBeDowngrade } from './compare.ts';
import {
  type InstalledKits,
  isConsentTo,
  type ReplaceConsent,
  relateKit,
  signedKitOf,
} from './kit-relation.ts';
import type { KitStatement } from './kit-statement.ts';
import type { KitCheck } from './verdict.ts';

/** Consent of the person. */
export type InstallConsent = {
  /** The public key whose fingerprint the person compared. It is the whole key, because key ids can be forged. */
  readonly acceptedKey?: string | undefined;
  /** The person wants the kit although nobody verified its publisher. */
  readonly acceptsUnverified?: boolean | undefined;
  readonly acceptsOlder: boolean;
  /** The kit of another publisher whose replacement the person confirmed. */
  readonly acceptsReplacing?: ReplaceConsent | undefined;
};

/**
 * Why the contents of a checked kit must not be looked at; undefined if they may be. They must be whole, and signed with a key that can
 * be checked or not at all. A bad signature, a revoked key and damage rule it out.
 */
export function problemInside({
  problems,
  trust,
}: Pick<KitCheck, 'problems' | 'trust'>): Problem | undefined {
  const isEnclosed = trust.kind === 'unknown-key' && trust.enclosed !== undefined;
  return problems.find(
    ({ code }) => code !== 'signature-absent' && !(isEnclosed && code === 'signature-unknown-key'),
  );
}

/**
 * Whether a checked kit may be installed although nobody verified its publisher. It must be whole and signed with the key that it
 * encloses. It never takes the place of a kit whose publisher is verified, neither of another publisher nor of the same one.
 */
export function mayStayUnverified(
  { trust, problems, ...check }: KitCheck,
  installed: InstalledKits,
): boolean {
  const isOpen = trust.kind === 'unknown-key' && trust.enclosed !== undefined;
  if (!isOpen || problems.some(({ code }) => code !== 'signature-unknown-key')) return false;
  return !installed.inUse.some(({ kitId, isVerified }) => kitId === check.kit?.kitId && isVerified);
}

/**
 * Why a kit must not be installed; undefined if it may be. A key that is not known needs either its comparison or the consent to an
 * unverified publisher. A kit with another id is added. Replacing another publisher's kit with the
 * same id needs explicit consent. A downgrade from the installed kit, or from a later version that was active before, needs separate
 * consent.
 */
export function installProblem(
  check: KitCheck,
  installed: InstalledKits,
  consent: InstallConsent,
): Problem | undefined {
  const [first] = check.problems;
  if (first) return first;
  const candidate = signedKitOf(check);
  if (!candidate) throw new Error('a check without problems names its kit');
  const { trust } = check;
  if (trust.kind === 'unknown-key' && !isKeyAccepted(check, consent)) {
    const isWanted = consent.acceptsUnverified === true && mayStayUnverified(check, installed);
    if (!isWanted) return { code: 'signature-unknown-key', file: signaturePath, keyId: trust.keyId };
  }
  const { comparison, inUse, replaces, floor } = relateKit(candidate, installed, check.statements);
  if (replaces && inUse && !isConsentTo(replaces, consent.acceptsReplacing))
    return {
      code: 'kit-other-publisher',
      file: signaturePath,
      installed: `${inUse.kitId} ${inUse.version}`,
      found: `${candidate.kitId} ${candidate.version}`,
    };
  const later = mayBeDowngrade(comparison) ? inUse : floor;
  if (!later || consent.acceptsOlder) return undefined;
  // If the version numbers do not show the downgrade, the dates do.
  const isLower = compareVersions(candidate.version, later.version) < 0;
  const name = ({ version, issued }: KitStatement): string => (isLower ? version : `${version}, ${issued}`);
  return { code: 'kit-older', file: bagInfoPath, installed: name(later), found: name(candidate) };
}

/** Whether the person compared the key that signed the kit. */
export function isKeyAccepted({ trust }: KitCheck, { acceptedKey }: InstallConsent): boolean {
  return (
    trust.kind === 'unknown-key' && acceptedKey !== undefined && trust.enclosed?.publicKey === acceptedKey
  );
}
