// Check that every file of a planned kit can be stored on every disk, before anything is printed.

import { collidingPaths } from '../kit/colliding-paths.ts';
import { pathFault } from '../kit/safe-path.ts';
import { invalid, type Problems } from './content-folder.ts';
import type { ContentPlan, PlannedCopy } from './plan.ts';

/** Adds a problem for every unsafe path and for paths that a disk would treat as equal. */
export function checkPaths(plan: ContentPlan, problems: Problems): void {
  const copies = plannedCopies(plan);
  for (const { from, to } of copies) {
    const reason = pathFault(to);
    if (reason !== undefined) problems.push({ code: 'path-unsafe', file: from, reason });
  }
  const colliding = new Set(collidingPaths(copies.map((copy) => copy.to)));
  for (const { from, to } of copies.filter((copy, index) => isColliding(copy, index))) {
    problems.push(invalid(from, '', `would lie in the kit on the same place as another file: ${to}`));
  }

  function isColliding({ to }: PlannedCopy, index: number): boolean {
    const isFirst = copies.findIndex((copy) => copy.to === to) === index;
    return colliding.has(to) && (!isFirst || copies.filter((copy) => copy.to === to).length === 1);
  }
}

/** Every file of a content folder that becomes part of the kit, unchanged or printed. */
function plannedCopies(plan: ContentPlan): PlannedCopy[] {
  const ofResources = plan.resources.flatMap(({ body }): readonly PlannedCopy[] =>
    body.kind === 'module' ? [...body.lessons, ...(body.quiz ? [body.quiz] : [])] : [body],
  );
  return [...ofResources, ...plan.media, ...(plan.thesaurus ? [plan.thesaurus] : [])];
}
