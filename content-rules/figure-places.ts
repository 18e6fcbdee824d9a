// Check of the links in figures.
import { figureFaults } from '../core/compose/check-texts.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import type { Finding } from './finding.ts';

/** Finds broken links of figures; compose draws such a box without its link. */
export function checkFigures(plan: ContentPlan): Finding[] {
  return plan.media.flatMap((figure) =>
    [...figureFaults(figure, plan)].map(([index, reason]): Finding => {
      const message = `the box \u201c${figure.links[index]?.words ?? ''}\u201d leads nowhere: ${reason}`;
      return { file: figure.from, line: 1, rule: 'figure-link', severity: 'error', message };
    }),
  );
}
