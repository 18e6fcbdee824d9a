// Whether a checked kit may take the place of the one in use.
import type { Problem } from '../base/problem.ts';
import { bagInfoPath, signaturePath } from './bag-layout.ts';
import { compareVersions, isStepBack } from './compare.ts';
import {
  type InstalledKits,
  isConsentTo,
  type ReplaceConsent,
  relateKit,
  signedKitOf,
} from './kit-relation.ts';
import type { KitStatement } from './kit-statement.ts';
import type { KitCheck } from './verdict.ts';

/** What the person agreed to. */
export type InstallConsent = {
  /** The public key whose fingerprint they compared; the whole key, since key ids can be forged. */
  readonly acceptedKey?: string | undefined;
  readonly acceptsOlder: boolean;
  /** The kit of another publisher that they saw named and want replaced. */
  readonly acceptsReplacing?: ReplaceConsent | undefined;
};

/**
 * Why a kit may not be installed; undefined when it may. Taking the place of another publisher's kit needs consent to exactly that;
 * a step back from the kit in use, or from a later version that was in use before, needs consent of its own.
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
  const { comparison, replaces, floor } = relateKit(candidate, installed, check.statements);
  const { inUse } = installed;
  if (replaces && inUse && !isConsentTo(replaces, consent.acceptsReplacing))
    return {
      code: 'kit-other-publisher',
      file: signaturePath,
      installed: `${inUse.kitId} ${inUse.version}`,
      found: `${candidate.kitId} ${candidate.version}`,
    };
  const later = isStepBack(comparison) ? inUse : floor;
  if (!later || consent.acceptsOlder) return undefined;
  // Where the numbers do not show the step, the days do.
  const isLower = compareVersions(candidate.version, later.version) < 0;
  const name = ({ version, issued }: KitStatement): string => (isLower ? version : `${version}, ${issued}`);
  return { code: 'kit-older', file: bagInfoPath, installed: name(later), found: name(candidate) };
}
