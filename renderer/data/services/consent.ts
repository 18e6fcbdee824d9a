// What a person must agree to before a kit is installed, and what main is given once they did.

import { mayBeDowngrade } from '../../../core/kit/compare.ts';
import type { ReplaceConsent } from '../../../core/kit/kit-relation.ts';
import type { KitVerdict } from '../../../core/library/installed-kit.ts';

/** What is between a verdict and taking the kit in. */
type Needs = {
  /** Nothing a person says can make it acceptable. */
  readonly isRefused: boolean;
  /** The key is unknown and can be compared. */
  readonly isKeyQuestion: boolean;
  /** The key is unknown, and the kit may be installed all the same. */
  readonly mayStayUnverified: boolean;
  /** The key is unknown and cannot be compared, since the kit does not enclose it. */
  readonly isKeyMissing: boolean;
  /** It would take the place of a kit of another publisher. */
  readonly isReplacingQuestion: boolean;
  /** It is older than the kit in use, or than one that was, or nobody can tell. */
  readonly isOlderQuestion: boolean;
};

/** What a person said. */
export type Answers = {
  /** What becomes of an unknown key: it was compared, or the kit is installed as not verified. */
  readonly key: 'open' | 'compared' | 'unverified';
  readonly isReplacingAccepted: boolean;
  readonly isOlderAccepted: boolean;
};

/** What main is given with a kit to install. */
export type Consent = {
  readonly acceptsOlder: boolean;
  readonly acceptedFingerprint?: string;
  readonly acceptsUnverified?: boolean;
  readonly acceptsReplacing?: ReplaceConsent;
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
    mayStayUnverified: isKeyOpen && !isRefused && verdict.mayStayUnverified,
    isKeyMissing,
    isReplacingQuestion: !isRefused && verdict.replaces !== undefined,
    isOlderQuestion: !isRefused && (mayBeDowngrade(verdict.comparison) || verdict.floor !== undefined),
  };
}

/** The consent for installing; undefined while an answer is missing. */
export function consentOf(verdict: KitVerdict, answers: Answers): Consent | undefined {
  const needs = needsOf(verdict);
  if (needs.isRefused) return undefined;
  if (needs.isOlderQuestion && !answers.isOlderAccepted) return undefined;
  if (needs.isReplacingQuestion && !answers.isReplacingAccepted) return undefined;
  const { replaces } = verdict;
  const consent = {
    acceptsOlder: needs.isOlderQuestion,
    ...(replaces ? { acceptsReplacing: replaces } : {}),
  };
  if (!needs.isKeyQuestion) return consent;
  const { fingerprint } = verdict.trust;
  if (answers.key === 'unverified' && needs.mayStayUnverified) return { ...consent, acceptsUnverified: true };
  if (answers.key !== 'compared' || fingerprint === undefined) return undefined;
  return { ...consent, acceptedFingerprint: fingerprint };
}
