// Construction of a hit.
import type { SearchHit } from './answer.ts';
import { lessonIdOf, resourceIdOf } from './collect.ts';
import type { Segment } from './segment.ts';

/** The hit on one unit of a segment. */
export function hitAt(
  segment: Segment,
  unit: number,
  how: Pick<SearchHit, 'score' | 'otherCount' | 'via' | 'isPartial'>,
): SearchHit {
  const facts = segment.facts(unit);
  const resourceId = resourceIdOf(facts.group);
  const lessonId = lessonIdOf(facts.group);
  return {
    key: facts.key,
    kind: facts.kind,
    unit: facts.unit,
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(lessonId === undefined ? {} : { lessonId }),
    locator: resourceId === undefined ? facts.group.slice(facts.group.indexOf(':') + 1) : facts.place,
    language: segment.language,
    ...(facts.country === undefined ? {} : { country: facts.country }),
    ...how,
  };
}
