// Documents that are found only by their titles, because no page has words; scans, for example.
import { resourceIdOf } from './collect.ts';
import type { Segment } from './segment.ts';

/** How many of these resources have only their title in any segment. */
export function countWordless(segments: readonly Segment[], resourceIds: readonly string[]): number {
  const worded = new Set(
    segments.flatMap((segment) => {
      const groups = new Set(segment.unitGroups.filter((_, unit) => !segment.isTitle(unit)));
      return [...groups].map((group) => resourceIdOf(segment.groupName(group)));
    }),
  );
  return resourceIds.filter((id) => !worded.has(id)).length;
}
