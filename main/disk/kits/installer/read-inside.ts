// Read what a checked kit contains, for looking into it without installing it.

import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { problemInside } from '../../../../core/kit/install-rules.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { KitTrust } from '../../../../core/library/installed-kit.ts';
import { type KitToVerify, verifyKit } from '../../bags/verify-kit.ts';
import { trustOf } from './verdict-of.ts';

/** A kit that was checked, and where its bytes are read. Whoever reads them compares them with the hashes of the check. */
export type CheckedSource = { readonly source: BagSource; readonly check: KitCheck };

/** A kit that can be looked into, and who signed it. */
export type KitInside = CheckedSource & { readonly trust: KitTrust };

/**
 * The same kit with its catalogue. A check leaves the contents of an unsigned kit unread, so that one is read again. Fails with what is
 * wrong with the kit, `stopped`, and read errors.
 */
export async function readInside(
  { source, check }: CheckedSource,
  job: Omit<KitToVerify, 'depth'>,
): Promise<Result<KitInside>> {
  const problem = problemInside(check);
  if (problem) return fail(problem);
  if (check.catalogue) return ok({ source, check, trust: trustOf(check) });
  const read = await verifyKit({ ...job, depth: 'everything', isUnsignedAccepted: true });
  if (!read.ok) return read;
  const [first] = read.value.problems;
  return first ? fail(first) : ok({ source, check: read.value, trust: trustOf(read.value) });
}
