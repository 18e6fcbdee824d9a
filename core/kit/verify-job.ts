// Input of a kit check, and the collection of its findings.

import { compareTexts } from '../base/compare-texts.ts';
import type { BagSource, Hasher, SignatureChecker } from '../base/ports.ts';
import type { Problem } from '../base/problem.ts';
import type { ProgressStep, Report } from '../base/progress.ts';
import type { KeyRing } from './key-ring.ts';
import type { UnsafePath } from './path-fault.ts';
import type { CheckedFile, KitFindings } from './verdict.ts';

/**
 * Depth of the check. `everything`: hashes every file, so that every error is reported. `until-refused`: does not read the payload
 * of a kit that is already refused. `catalogue-only`: reads only the catalogue of the payload.
 */
export type VerifyDepth = 'everything' | 'until-refused' | 'catalogue-only';

/** Input of a kit check. */
export type VerifyJob = {
  readonly source: BagSource;
  readonly hasher: Hasher;
  readonly checker: SignatureChecker;
  readonly ring: KeyRing;
  readonly depth: VerifyDepth;
  /** Public key that the person accepts now. A kit signed with it is no longer refused for its unknown key. */
  readonly acceptedKey?: string | undefined;
  /** For makers of kits: a missing signature is no problem, and everything with a valid hash is read. */
  readonly isUnsignedAccepted?: boolean;
  /** Name of the step in the progress; default `verifying`. */
  readonly step?: ProgressStep;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The findings so far. */
export type FindingsSoFar = {
  readonly problems: Problem[];
  readonly missing: string[];
  readonly extra: string[];
  readonly changed: string[];
  readonly unsafe: UnsafePath[];
  readonly junk: string[];
  readonly files: Map<string, CheckedFile>;
};

/** Empty findings. */
export function emptyFindings(): FindingsSoFar {
  return { problems: [], missing: [], extra: [], changed: [], unsafe: [], junk: [], files: new Map() };
}

/** The findings, sorted, each path once. */
export function settleFindings(gathered: FindingsSoFar): KitFindings {
  const unsafe = new Map(gathered.unsafe.map((found) => [`${found.path}\n${found.reason}`, found]));
  return {
    missing: sorted(gathered.missing),
    extra: sorted(gathered.extra),
    changed: sorted(gathered.changed),
    unsafe: [...unsafe.values()].sort((one, other) => compareTexts(one.path, other.path)),
    junk: sorted(gathered.junk),
  };
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}
