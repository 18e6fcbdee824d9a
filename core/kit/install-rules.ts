// Decides whether a checked kit may take the place of the one in use.
import type { Problem } from '../problem.ts';
import { bagInfoPath } from './bag-layout.ts';
import { type ComparedKit, compareKits, isStepBack } from './compare.ts';
import type { KitStatement } from './kit-statement.ts';
import type { KitCheck } from './verdict.ts';

/** What the person agreed to. */
export type InstallConsent = {
  /** The public key whose fingerprint they compared; the whole key, since key ids can be forged. */
  readonly acceptedKey?: string | undefined;
  readonly acceptsOlder: boolean;
};

/** Why a kit may not be installed; undefined when it may. A step back from the kit in use needs consent. */
export function installProblem(
  check: KitCheck,
  inUse: ComparedKit | undefined,
  consent: InstallConsent,
): Problem | undefined {
  const [first] = check.problems;
  if (first) return first;
  const { kit, treeHash } = check;
  if (!kit || treeHash === undefined) throw new Error('a check without problems names its kit');
  const comparison = compareKits(inUse, { ...kit, treeHash });
  if (!inUse || !isStepBack(comparison) || consent.acceptsOlder) return undefined;
  // Where the numbers do not show the step, the days do.
  const name = ({ version, issued }: KitStatement): string =>
    comparison === 'older' && kit.version !== inUse.version ? version : `${version}, ${issued}`;
  return { code: 'kit-older', file: bagInfoPath, installed: name(inUse), found: name(kit) };
}
