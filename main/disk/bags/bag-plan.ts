// Plan of a bag to write, and the check that finds plans which cannot become one.

import type { Problem } from '../../../core/base/problem.ts';
import {
  isPayloadPath,
  kitLimits,
  publisherKeyPath,
  requiredTagPaths,
  unlistedTagPaths,
} from '../../../core/kit/bag-layout.ts';
import { collidingPaths } from '../../../core/kit/colliding-paths.ts';
import type { KitInfo } from '../../../core/kit/kit-info.ts';
import type { PathFault } from '../../../core/kit/path-fault.ts';
import { pathFault } from '../../../core/kit/safe-path.ts';
import type { FileReader } from '../fs/content-disk.ts';

/** A file of a bag: its bytes, or the file they are copied from, which may be encrypted. */
export type PlannedFile = {
  readonly path: string;
  readonly content: Uint8Array | { readonly absolutePath: string; readonly reader?: FileReader };
};

/** A bag to be written. `payload` paths begin with `data/` and include data/catalogue.json; `tags` are others, such as START-HERE.html. */
export type BagPlan = {
  readonly info: KitInfo;
  readonly payload: readonly PlannedFile[];
  readonly tags: readonly PlannedFile[];
};

/** Says why a plan cannot become a bag: too many files, or the first path that is unsafe, twice there, or in the wrong place. */
export function planProblem(plan: BagPlan): Problem | undefined {
  const own = new Set([...requiredTagPaths, ...unlistedTagPaths, publisherKeyPath]);
  const wrongPlace = (path: string, isPayload: boolean): PathFault | undefined => {
    if (isPayload) return isPayloadPath(path) ? undefined : 'path-outside-payload';
    return isPayloadPath(path) ? 'path-inside-payload' : own.has(path) ? 'path-twin' : undefined;
  };
  const places = [
    ...plan.payload.map(({ path }) => ({ path, isPayload: true })),
    ...plan.tags.map(({ path }) => ({ path, isPayload: false })),
  ];
  for (const { path, isPayload } of places) {
    const reason = pathFault(path) ?? wrongPlace(path, isPayload);
    if (reason) return { code: 'path-unsafe', file: path, reason };
  }
  const count = own.size + places.length;
  const limit = kitLimits.files;
  if (count > limit) return { code: 'kit-too-many-files', file: places.at(-1)?.path ?? '', count, limit };
  const [twin] = collidingPaths([...own, ...places.map(({ path }) => path)]);
  return twin === undefined ? undefined : { code: 'path-unsafe', file: twin, reason: 'path-twin' };
}
