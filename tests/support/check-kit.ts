// Verification of a kit in its folder, with a ring that trusts its publisher by default.
import { emptyKeyRing, type KeyRing } from '../../core/kit/key-ring.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import { verifyBag } from '../../core/kit/verify-bag.ts';
import type { VerifyJob } from '../../core/kit/verify-job.ts';
import { openBagFolder } from '../../main/disk/bags/bag-folder.ts';
import { nodeHasher } from '../../main/disk/fs/node-hasher.ts';
import { minisignChecker } from '../../main/disk/minisign/signature-file.ts';
import type { MadeKit, TestPublisher } from './make-kit.ts';

/** A ring in which these publishers came with the program. */
export function ringOf(...publishers: readonly TestPublisher[]): KeyRing {
  return { ...emptyKeyRing, trusted: publishers.map(({ trusted }) => trusted) };
}

/** Verifies a kit in its folder; throws if there is no result. */
export async function checkKit(kit: MadeKit, options: Partial<VerifyJob> = {}): Promise<KitCheck> {
  const checked = await verifyBag(jobFor(kit, options));
  if (!checked.ok) throw new Error(`no verdict: ${JSON.stringify(checked.problem)}`);
  return checked.value;
}

/** What verifying a kit needs. */
export function jobFor(kit: MadeKit, options: Partial<VerifyJob> = {}): VerifyJob {
  return {
    source: openBagFolder(kit.folder),
    hasher: nodeHasher,
    checker: minisignChecker,
    ring: ringOf(kit.publisher),
    depth: 'everything',
    ...options,
  };
}
