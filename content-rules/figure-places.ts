// Decides whether every box of a figure that is a link leads somewhere in the kit.
import { figureFaults } from '../core/compose/check-texts.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import type { Finding } from './finding.ts';

/** Names the links of figures that lead nowhere; compose draws such a box and makes no link of it. */
export function checkFigures(plan: ContentPlan): Finding[] {
  return plan.media.flatMap((figure) =>
    [...figureFaults(figure, plan)].map(([index, reason]): Finding => {
      const message = `the box \u201c${figure.links[index]?.words ?? ''}\u201d leads nowhere: ${reason}`;
      return { file: figure.from, line: 1, rule: 'figure-link', severity: 'error', message };
    }),
  );
}
