// Plan of a content folder in tests, or its problems.

import type { Problem } from '../../core/base/problem.ts';
import type { ContentPlan } from '../../core/compose/plan.ts';
import { planContent } from '../../core/compose/plan-content.ts';
import { type ContentFiles, contentFolder, smallContent } from './content.ts';

/** The plan of a folder without mistakes. */
export function plan(files: ContentFiles): ContentPlan {
  const outcome = planContent(contentFolder(files));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, undefined, 1));
  return outcome.plan;
}

/** What is wrong with the small content, changed so. */
export function problems(changes: ContentFiles, without: readonly string[] = []): readonly Problem[] {
  const files = Object.fromEntries(
    Object.entries({ ...smallContent, ...changes }).filter(([path]) => !without.includes(path)),
  );
  const outcome = planContent(contentFolder(files));
  return outcome.ok ? [] : outcome.problems;
}
