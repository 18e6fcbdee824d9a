// What to do with a question, by its kind.
import type { Question } from '../../../core/learning/quiz.ts';

/** The message that says how a question is answered. */
export const hintOf = {
  single: 'chooseOne',
  scenario: 'chooseOne',
  multiple: 'chooseAll',
  ordering: 'putInOrder',
  matching: 'matchThem',
} as const satisfies Record<Question['kind'], string>;
