// Decides what a person must agree to before a kit is taken in, and what is told to main once they did.
import type { KitVerdict } from '../../../core/ipc/contract.ts';
import { isStepBack } from '../../../core/kit/compare.ts';

/** What stands between a verdict and taking the kit in. */
export type Needs = {
  /** Nothing a person says can make it acceptable. */
  readonly isRefused: boolean;
  /** The key is unknown and can be compared. */
  readonly isKeyQuestion: boolean;
  /** The key is unknown and cannot be compared, since the kit does not enclose it. */
  readonly isKeyMissing: boolean;
  /** It is older than the kit in use, or nobody can tell. */
  readonly isOlderQuestion: boolean;
};

/** Looks at a verdict. An unknown key alone is a question; with any other problem beside it the kit is refused. */
export function needsOf(verdict: KitVerdict): Needs {
  const isKeyOpen = verdict.problems.some(({ code }) => code === 'signature-unknown-key');
  const isKeyMissing = isKeyOpen && verdict.trust.fingerprint === undefined;
  const hasOthers = verdict.problems.some(({ code }) => code !== 'signature-unknown-key');
  const isRefused = hasOthers || isKeyMissing;
  return {
    isRefused,
    isKeyQuestion: isKeyOpen && !isRefused,
    isKeyMissing,
    isOlderQuestion: !isRefused && isStepBack(verdict.comparison),
  };
}

/** The consent for installing; undefined while an answer is missing. */
export function consentOf(
  verdict: KitVerdict,
  answers: { readonly isKeyAccepted: boolean; readonly isOlderAccepted: boolean },
): { readonly acceptsOlder: boolean; readonly acceptedFingerprint?: string } | undefined {
  const needs = needsOf(verdict);
  if (needs.isRefused) return undefined;
  if (needs.isOlderQuestion && !answers.isOlderAccepted) return undefined;
  const acceptsOlder = needs.isOlderQuestion;
  if (!needs.isKeyQuestion) return { acceptsOlder };
  const { fingerprint } = verdict.trust;
  if (!answers.isKeyAccepted || fingerprint === undefined) return undefined;
  return { acceptsOlder, acceptedFingerprint: fingerprint };
}
