// State of a question before anyone answered it.
import type { Answer } from '../../../core/learning/answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { shuffledPositions } from '../../../core/learning/shuffle.ts';

/** No choice, no pair, and items in the attempt's own order. */
export function emptyAnswer(question: Question, seed: number): Answer {
  switch (question.kind) {
    case 'ordering':
      return { kind: 'order', order: shuffledPositions(question.items.length, seed, question.id) };
    case 'matching':
      return { kind: 'match', matched: question.pairs.map(() => null) };
    default:
      return { kind: 'choice', chosen: [] };
  }
}
