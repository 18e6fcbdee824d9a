// Marking of answers to quiz questions.
import { assertNever } from '../base/result.ts';
import type { Answer, Mark } from './answer.ts';
import type { Question } from './quiz.ts';

type Choice = Extract<Question, { options: unknown }>;

/**
 * Marks an answer. An answer that does not fit the question (see `fitsQuestion`) is wrong. Options are partly right with more right
 * ones than wrong ones. An order is partly right if a single item must move, pairs if at least half are right.
 */
export function markAnswer(question: Question, answer: Answer): Mark {
  if (!fitsQuestion(question, answer)) return 'wrong';
  switch (answer.kind) {
    case 'choice':
      return 'options' in question ? markChoice(question, answer.chosen) : 'wrong';
    case 'order':
      return markOrder(answer.order);
    case 'match':
      return question.kind === 'matching' ? markMatch(rightPairs(question, answer.matched)) : 'wrong';
    default:
      return assertNever(answer);
  }
}

/**
 * Whether an answer can belong to a question. A new version of a kit may have changed the question since; the question then counts
 * as open again.
 */
export function fitsQuestion(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
    case 'scenario':
      return answer.kind === 'choice' && answer.chosen.length === 1 && areOptions(question, answer.chosen);
    case 'multiple':
      return answer.kind === 'choice' && answer.chosen.length > 0 && areOptions(question, answer.chosen);
    case 'ordering':
      return answer.kind === 'order' && isPermutation(answer.order, question.items.length);
    case 'matching':
      return (
        answer.kind === 'match' &&
        answer.matched.length === question.pairs.length &&
        answer.matched.every((pair) => pair === null || pair < question.pairs.length)
      );
    default:
      return assertNever(question);
  }
}

/** For each pair whether its left side was matched with the right words. Another pair with the same words counts too. */
export function rightPairs(
  question: Extract<Question, { kind: 'matching' }>,
  matched: readonly (number | null)[],
): boolean[] {
  return question.pairs.map((pair, index) => {
    const given = matched[index];
    return typeof given === 'number' && question.pairs[given]?.right === pair.right;
  });
}

function areOptions(question: Choice, chosen: readonly number[]): boolean {
  return new Set(chosen).size === chosen.length && chosen.every((option) => option < question.options.length);
}

function isPermutation(order: readonly number[], length: number): boolean {
  return (
    order.length === length && new Set(order).size === length && order.every((position) => position < length)
  );
}

function markChoice(question: Choice, chosen: readonly number[]): Mark {
  const rightCount = chosen.filter((option) => question.options[option]?.isCorrect).length;
  const wrongCount = chosen.length - rightCount;
  if (question.kind !== 'multiple') return rightCount > 0 ? 'correct' : 'wrong';
  const wantedCount = question.options.filter(({ isCorrect }) => isCorrect).length;
  if (wrongCount === 0 && rightCount === wantedCount) return 'correct';
  return rightCount > wrongCount ? 'partly' : 'wrong';
}

function markOrder(order: readonly number[]): Mark {
  const rising = longestRising(order);
  if (rising === order.length) return 'correct';
  return rising === order.length - 1 ? 'partly' : 'wrong';
}

function markMatch(pairs: readonly boolean[]): Mark {
  const rightCount = pairs.filter(Boolean).length;
  if (rightCount === pairs.length) return 'correct';
  return rightCount * 2 >= pairs.length ? 'partly' : 'wrong';
}

/** Length of the longest increasing subsequence: these items need not move. */
function longestRising(numbers: readonly number[]): number {
  const lengths: number[] = [];
  numbers.forEach((number, index) => {
    const before = lengths.filter((_, earlier) => earlier < index && (numbers[earlier] ?? 0) < number);
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}
