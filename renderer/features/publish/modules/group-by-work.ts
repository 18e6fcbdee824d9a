// Group editions of modules by work.
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';

/** Editions of each work, in the order of the kit. */
export function groupByWork(
  resources: readonly DraftResource[],
): readonly [string, readonly DraftResource[]][] {
  const works = new Map<string, DraftResource[]>();
  for (const resource of resources) {
    works.set(resource.work, [...(works.get(resource.work) ?? []), resource]);
  }
  return [...works];
}
