// Compares what is recorded of an installed kit with what its publisher signed.

import type { Problem } from '../../../../core/base/problem.ts';
import { kitLimits, manifestPath, tagManifestPath } from '../../../../core/kit/bag-layout.ts';
import type { KeyRing } from '../../../../core/kit/key-ring.ts';
import { parseManifest } from '../../../../core/kit/manifest.ts';
import { verifyKit } from '../../bags/verify-kit.ts';
import type { ReadableKit } from './changes-of.ts';

/**
 * The first difference; undefined when there is none. The record is beside the objects, and whoever can edit both could make them
 * fit. So the signatures are checked. Gives `object-changed` for a file whose recorded hash differs from the signed manifests.
 * That a key was revoked or replaced since says nothing about the bytes. Nor does an unknown key of a kit that was installed with it.
 */
export async function signedProblem({ kit, bag }: ReadableKit, ring: KeyRing): Promise<Problem | undefined> {
  const changed = await changedProblem({ kit, bag });
  if (changed) return changed;
  const checked = await verifyKit({ source: bag, ring, depth: 'catalogue-only' });
  if (!checked.ok) return checked.problem;
  const isUnverified = kit.trust.kind === 'unknown-key';
  return checked.value.problems.find(
    ({ code }) => !code.startsWith('key-') && !(isUnverified && code === 'signature-unknown-key'),
  );
}

/** `object-changed` for the first file whose recorded hash differs from the manifests of the kit. */
export async function changedProblem({ kit, bag }: ReadableKit): Promise<Problem | undefined> {
  for (const [path, kind] of [[tagManifestPath, 'tag'] as const, [manifestPath, 'payload'] as const]) {
    const read = await bag.readSmall(path, kitLimits.manifestBytes);
    if (!read.ok) return read.problem;
    const changed = parseManifest(read.value, kind).entries.find(
      (entry) => kit.files[entry.path]?.hash !== entry.hash,
    );
    if (changed) return { code: 'object-changed', file: changed.path };
  }
  return undefined;
}
