// Check a kit before it is written to sticks. It must be whole and correctly signed; the writer need not trust the key.

import type { BagSource } from '../../../core/base/ports.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Report } from '../../../core/base/progress.ts';
import type { KeyRing } from '../../../core/kit/key-ring.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import type { CheckedBag } from '../bags/bag-archive/checked-bag.ts';
import { verifyKit } from '../bags/verify-kit.ts';

/** What checking needs. */
type KitToWrite = {
  readonly source: BagSource;
  readonly ring: KeyRing;
  /** Adds what only an update can have wrong. */
  readonly judge?: (check: KitCheck) => KitCheck;
  readonly isUnsignedAccepted?: boolean;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A kit that may be written, or why it may not, the problem to act on first at the beginning. */
type KitToWriteAnswer =
  | { readonly ok: true; readonly value: CheckedBag }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Reads every file of a kit. */
export async function checkKitToWrite(job: KitToWrite): Promise<KitToWriteAnswer> {
  const { source, ring, judge, isUnsignedAccepted = false, report, signal } = job;
  const read = await verifyKit({
    source,
    ring,
    depth: 'everything',
    isUnsignedAccepted,
    report,
    signal,
  });
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const check = judge?.(read.value) ?? read.value;
  const mayBeUnknown = check.kit !== undefined;
  const [first, ...others] = check.problems.filter(
    ({ code }) => !mayBeUnknown || code !== 'signature-unknown-key',
  );
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: { source, check } };
}
