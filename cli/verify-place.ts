// Verification of a kit that was named on the command line: trusted keys, then everything in the kit.

import type { BagSource } from '../core/base/ports.ts';
import { ok, type Result } from '../core/base/result.ts';
import type { KitCheck } from '../core/kit/verdict.ts';
import { openBag } from '../main/disk/bags/bag-archive/open-bag.ts';
import { verifyKit } from '../main/disk/bags/verify-kit.ts';
import type { CliOutput } from './cli-output.ts';
import { ringFor } from './key-files.ts';

/** Options that select the trusted keys. */
type TrustWords = {
  readonly key?: readonly string[] | undefined;
  readonly known?: readonly string[] | undefined;
  readonly unsigned?: boolean | undefined;
};

/** Verifies the kit in a folder or in one file; keys are read first. It returns the source for further steps. */
export async function verifyPlace(
  place: string,
  { key = [], known = [], unsigned = false }: TrustWords,
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<Result<{ readonly source: BagSource; readonly check: KitCheck }>> {
  const ring = await ringFor(key, known, trustedKeyFiles);
  if (!ring.ok) return ring;
  const source = await openBag(place);
  const checked = await verifyKit({
    source,
    ring: ring.value,
    depth: 'everything',
    isUnsignedAccepted: unsigned,
    report: out.report,
    signal: out.signal,
  });
  return checked.ok ? ok({ source, check: checked.value }) : checked;
}
