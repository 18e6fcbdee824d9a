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
  readonly acceptsOlder: boolean;
  /** The kit of another publisher whose replacement the person confirmed. */
  readonly acceptsReplacing?: ReplaceConsent | undefined;
};

/**
 * Why a kit must not be installed; undefined if it may be. A kit with another id is added. Replacing another publisher's kit with the
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
