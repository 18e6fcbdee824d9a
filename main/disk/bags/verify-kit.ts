// Verify a kit on this computer by the rules of core, with hashes and signatures from Node.

import type { Result } from '../../../core/base/result.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import { verifyBag } from '../../../core/kit/verify-bag.ts';
import type { VerifyJob } from '../../../core/kit/verify-job.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { minisignChecker } from '../minisign/signature-file.ts';

/** What `verifyBag` needs besides what is the same everywhere on a disk. */
export type KitToVerify = Omit<VerifyJob, 'hasher' | 'checker'>;

/** Checks a kit; contract and problems as `verifyBag`. */
export async function verifyKit(kit: KitToVerify): Promise<Result<KitCheck>> {
  return await verifyBag({ ...kit, hasher: nodeHasher, checker: minisignChecker });
}
