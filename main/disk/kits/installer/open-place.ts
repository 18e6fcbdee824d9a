// Open a kit, or an update as the kit it gives, and report what is wrong with an update.

import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { openDelta, readDelta } from '../../../../core/kit/delta/open-delta.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { openBag } from '../../bags/bag-archive/open-bag.ts';
import { openDeltaSource } from '../../bags/delta/delta-source.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';
import type { ReadableKit } from './changes-of.ts';
import type { KitPlace } from './find-kit.ts';

/** A place that can be verified like a kit; `judge` gives the check with what only an update can have wrong. */
export type OpenedPlace = { readonly source: BagSource; judge(check: KitCheck): KitCheck };

/**
 * Opens a place. An update is read on top of the installed kit with its id. Fails with `kit-not-installed` without such a kit,
 * `delta-wrong-base` when the update starts from another version, and as opening a delta fails.
 */
export async function openPlace(
  { path, form }: KitPlace,
  installed: readonly ReadableKit[],
  signal: AbortSignal,
): Promise<Result<OpenedPlace>> {
  if (form === 'kit') return ok({ source: await openBag(path), judge: (check) => check });
  const delta = await openDeltaSource(path);
  const described = await readDelta(delta);
  if (!described.ok) return described;
  const base = installed.find(({ kit }) => kit.kitId === described.value.from.kitId);
  if (!base) return fail({ code: 'kit-not-installed' });
  const opened = await openDelta({ delta, base: base.bag, hasher: nodeHasher, signal });
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
