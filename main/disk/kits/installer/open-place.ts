// Open a kit, or an update as the kit it gives, and report what is wrong with an update.

import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { openDelta } from '../../../../core/kit/delta/open-delta.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { openBag } from '../../bags/bag-archive/open-bag.ts';
import { openDeltaSource } from '../../bags/delta/delta-source.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';
import type { ReadableKit } from './changes-of.ts';
import type { KitPlace } from './find-kit.ts';

/** A place that can be verified like a kit; `judge` gives the check with what only an update can have wrong. */
export type OpenedPlace = { readonly source: BagSource; judge(check: KitCheck): KitCheck };

/**
 * Opens a place. An update is read on top of the kit in use. Fails with `kit-not-installed` without a kit in use,
 * `delta-wrong-base` when the update starts from another kit, and as opening a delta fails.
 */
export async function openPlace(
  { path, form }: KitPlace,
  active: ReadableKit | undefined,
  signal: AbortSignal,
): Promise<Result<OpenedPlace>> {
  if (form === 'kit') return ok({ source: await openBag(path), judge: (check) => check });
  if (!active) return fail({ code: 'kit-not-installed' });
  const delta = await openDeltaSource(path);
  const opened = await openDelta({ delta, base: active.bag, hasher: nodeHasher, signal });
  if (!opened.ok) return opened;
  const { target, problemOf } = opened.value;
  return ok({
    source: target,
    judge: (check) => {
      const problem = problemOf(check);
      if (!problem) return check;
      return { ...check, isAcceptable: false, problems: [problem, ...check.problems.slice(1)] };
    },
  });
}
