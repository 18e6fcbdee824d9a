// Decides what checking a kit needs, and gathers what it finds.

import type { BagSource, Hasher, SignatureChecker } from '../base/ports.ts';
import type { Problem } from '../base/problem.ts';
import type { ProgressStep, Report } from '../base/progress.ts';
import type { KeyRing } from './key-ring.ts';
import type { UnsafePath } from './path-fault.ts';
import type { CheckedFile, KitFindings } from './verdict.ts';

/**
 * How much is looked at. `everything`: every file is hashed, whatever was found before, so that every fault is named.
 * `until-refused`: the payload is not touched once the kit is refused. `catalogue-only`: of the payload only the catalogue.
 */
export type VerifyDepth = 'everything' | 'until-refused' | 'catalogue-only';

/** What checking a kit needs. */
export type VerifyJob = {
  readonly source: BagSource;
  readonly hasher: Hasher;
  readonly checker: SignatureChecker;
  readonly ring: KeyRing;
  readonly depth: VerifyDepth;
  /** Public key that the person accepts now; a kit signed with it is no longer refused for its unknown key. */
  readonly acceptedKey?: string | undefined;
  /** For makers of kits: a missing signature is no problem, and the kit is read as far as its hashes are right. */
  readonly isUnsignedAccepted?: boolean;
  /** Name of the step in the progress; `verifying` when absent. */
  readonly step?: ProgressStep;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What was found so far. */
export type Gathered = {
  readonly problems: Problem[];
  readonly missing: string[];
  readonly extra: string[];
  readonly changed: string[];
  readonly unsafe: UnsafePath[];
  readonly junk: string[];
  readonly files: Map<string, CheckedFile>;
};

/** Nothing found yet. */
export function gatherNothing(): Gathered {
  return { problems: [], missing: [], extra: [], changed: [], unsafe: [], junk: [], files: new Map() };
}

/** What was found, sorted, each path once. */
export function settleFindings(gathered: Gathered): KitFindings {
  const unsafe = new Map(gathered.unsafe.map((found) => [`${found.path}\n${found.reason}`, found]));
  return {
    missing: sorted(gathered.missing),
    extra: sorted(gathered.extra),
    changed: sorted(gathered.changed),
    unsafe: [...unsafe.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
    junk: sorted(gathered.junk),
  };
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}
