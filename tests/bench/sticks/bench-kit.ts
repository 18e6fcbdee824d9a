// The kit that the bench of sticks copies: a hundred files of the sizes reports have, signed and verified.
import { randomFillSync } from 'node:crypto';
import { emptyKeyRing } from '../../../core/kit/key-ring.ts';
import { verifyBag } from '../../../core/kit/verify-bag.ts';
import type { CheckedBag } from '../../../main/disk/bags/bag-archive/checked-bag.ts';
import { openBagFolder } from '../../../main/disk/bags/bag-folder.ts';
import { nodeHasher } from '../../../main/disk/fs/node-hasher.ts';
import { minisignChecker } from '../../../main/disk/minisign/signature-file.ts';
import { makeKit } from '../../support/make-kit.ts';

/** A kit on disk. */
export type BenchKit = {
  readonly folder: string;
  readonly bag: CheckedBag;
  readonly fileCount: number;
  readonly sizeBytes: number;
};

const largeFiles = 20;
const largeBytes = 12_000_000;
const smallFiles = 80;
const smallBytes = 700_000;

/** Makes the kit. */
export async function makeBenchKit(folder: string): Promise<BenchKit> {
  const files: Record<string, Uint8Array> = {};
  for (let at = 0; at < largeFiles; at += 1) files[`data/reports/large-${at}.pdf`] = noise(largeBytes);
  for (let at = 0; at < smallFiles; at += 1) files[`data/reports/small-${at}.pdf`] = noise(smallBytes);
  const made = await makeKit(folder, { files });
  const source = openBagFolder(folder);
  const checked = await verifyBag({
    source,
    hasher: nodeHasher,
    checker: minisignChecker,
    ring: { ...emptyKeyRing, trusted: [made.publisher.trusted] },
    depth: 'everything',
  });
  if (!checked.ok || !checked.value.isAcceptable) throw new Error('the kit of the bench is not good');
  const { fileCount, sizeBytes } = checked.value;
  return { folder, bag: { source, check: checked.value }, fileCount, sizeBytes };
}

function noise(sizeBytes: number): Uint8Array {
  return randomFillSync(new Uint8Array(sizeBytes));
}
