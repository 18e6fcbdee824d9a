// What to do with a question, by its kind.
import { useTranslations } from 'use-intl';
import type { Question } from '../../../core/learning/quiz.ts';

const hints = {
  single: 'chooseOne',
  scenario: 'chooseOne',
  multiple: 'chooseAll',
  ordering: 'putInOrder',
  matching: 'matchThem',
  short: 'writeAnswer',
  cloze: 'fillGaps',
  branching: 'decideSteps',
} as const satisfies Record<Question['kind'], string>;

/** The sentence that says how a question is answered. */
export function useHint({ kind }: Question): string {
  const t = useTranslations('learn');
  return t(hints[kind]);
}
