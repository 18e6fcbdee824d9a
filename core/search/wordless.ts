// Decides which documents are found by their titles only: those without a page that has words, such as scans.
import { resourceIdOf } from './collect.ts';
import type { Segment } from './segment.ts';

/** How many of these resources have nothing but their title in any segment. */
export function countWordless(segments: readonly Segment[], resourceIds: readonly string[]): number {
  const worded = new Set(
    segments.flatMap((segment) => {
      const groups = new Set(segment.unitGroups.filter((_, unit) => !segment.isTitle(unit)));
      return [...groups].map((group) => resourceIdOf(segment.groupName(group)));
    }),
  );
  return resourceIds.filter((id) => !worded.has(id)).length;
}
