// The process that the tests of deltas kill: it makes the newer kit of the older one and back, over and over.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustedKey } from '../../../../../../core/base/ports.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { applyDelta } from '../../../../../../main/disk/bags/delta.ts';
import { ringOf } from '../../../../../support/check-kit.ts';
import type { TestPublisher } from '../../../../../support/make-kit.ts';

/** Pairs of base and delta, the folder in which kits are made, and whom to trust. */
export type ChildOrder = {
  readonly jobs: readonly { readonly base: string; readonly delta: string }[];
  readonly folder: string;
  readonly trusted: TrustedKey;
};

const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const ring = ringOf({ trusted: order.trusted } as TestPublisher);
for (let step = 0; ; step += 1) {
  const { base, delta } = order.jobs[step % order.jobs.length] ?? { base: '', delta: '' };
  writeSync(1, `step ${step}\n`);
  const out = join(order.folder, `out-${step % 3}`);
  const applied = await applyDelta(openBagFolder(base), delta, out, { ring, replaces: true });
  if (!applied.ok) {
    writeSync(2, JSON.stringify(applied.problem));
    process.exit(1);
  }
}
