// Boxes with what must still be confirmed: each says what is open and why, and names who can confirm it.
import type { ContentFolder } from '../core/compose/content-folder.ts';
import { openQuestions } from '../core/compose/open-questions.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import { textsOf } from '../core/compose/works.ts';
import { type Finding, shortened } from './finding.ts';

/** A box of more words is a text of its own, and nobody reads it to the end. */
const mostWords = 60;
const boxStart = /^\s*>\s*\[!CONFIRM\]/;

/** Finds boxes without an owner or without a reason, and warns of long ones. */
export function checkOpenBoxes(folder: ContentFolder, { resources }: ContentPlan): Finding[] {
  return resources.flatMap((resource) =>
    textsOf(resource).flatMap(({ file, document }) => {
      const lines = (folder.texts.get(file) ?? '').split(/\r?\n/);
      const starts = lines.flatMap((line, index) => (boxStart.test(line) ? [index + 1] : []));
      return openQuestions(document, resource.language).flatMap(({ title, reason, owner }, index) => {
        const finding = (severity: Finding['severity'], message: string): Finding => {
          return { file, line: starts[index] ?? 1, rule: 'open-box', severity, message };
        };
        const name = shortened(title || reason);
        const words = reason.split(/\s+/).filter(Boolean).length;
        return [
          ...(owner === undefined
            ? [finding('error', `the last paragraph names nobody who can confirm it: ${name}`)]
            : []),
          ...(reason === '' ? [finding('error', `the box does not say what is open and why: ${name}`)] : []),
          ...(words > mostWords
            ? [
                finding(
                  'warning',
                  `${words} words; say in at most ${mostWords} what is open and why: ${name}`,
                ),
              ]
            : []),
        ];
      });
    }),
  );
}
