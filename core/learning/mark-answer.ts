// Marking of answers to quiz questions.
import { assertNever } from '../base/result.ts';
import { lowerWord, stripAccents } from '../search/fold.ts';
import type { Answer, Mark } from './answer.ts';
import type { Question } from './quiz.ts';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
type Choice = Extract<Question, { options: unknown }>;

/**
 * Marks an answer. An answer that does not fit the question (see `fitsQuestion`) is wrong. Options are partly right with more right
 * ones than wrong ones. An order is partly right if a single item must move, pairs, gaps and decisions of a story if at least half are right.
 */
export function markAnswer(question: Question, answer: Answer): Mark {
  if (!fitsQuestion(question, answer)) return 'wrong';
  switch (answer.kind) {
    case 'choice':
      return 'options' in question ? markChoice(question, answer.chosen) : 'wrong';
    case 'order':
      return markOrder(answer.order);
    case 'match':
      return question.kind === 'matching' ? markParts(rightPairs(question, answer.matched)) : 'wrong';
    case 'words':
      return 'accepted' in question || 'gaps' in question
        ? markParts(rightWords(question, answer.typed))
        : 'wrong';
    case 'path':
      return question.kind === 'branching'
        ? markParts(walkedSteps(question, answer.path).map(({ option }) => option?.isCorrect === true))
        : 'wrong';
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
    case 'short':
    case 'cloze':
      return (
        answer.kind === 'words' &&
        answer.typed.length === acceptedOf(question).length &&
        answer.typed.some((words) => words.trim() !== '')
      );
    case 'branching':
      return answer.kind === 'path' && isWholePath(question, answer.path);
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

/** For each gap, or for the one short answer, whether the words are among those that count. */
export function rightWords(question: Of<'short' | 'cloze'>, typed: readonly string[]): boolean[] {
  return acceptedOf(question).map((accepted, index) => {
    const words = foldWords(typed[index] ?? '');
    return words !== '' && accepted.some((other) => foldWords(other) === words);
  });
}

/** What counts for each gap; a short answer is one gap. */
export function acceptedOf(question: Of<'short' | 'cloze'>): readonly (readonly string[])[] {
  return question.kind === 'short' ? [question.accepted] : question.gaps;
}

/** A step of a story that a person came to; `option` is undefined while none is chosen there. */
type WalkedStep = {
  /** Index of the step. */
  readonly index: number;
  readonly step: Of<'branching'>['steps'][number];
  readonly option: Of<'branching'>['steps'][number]['options'][number] | undefined;
};

/** The steps that a path led to, as far as it goes. The last one has no option unless the story ended there. */
export function walkedSteps(question: Of<'branching'>, path: readonly number[]): WalkedStep[] {
  const walked: WalkedStep[] = [];
  let index: number | undefined = 0;
  while (index !== undefined) {
    const step: WalkedStep['step'] | undefined = question.steps[index];
    if (!step) break;
    const option: WalkedStep['option'] = step.options[path[walked.length] ?? -1];
    walked.push({ index, step, option });
    index = option?.next;
  }
  return walked;
}

/** Whether a path chooses at every step it comes to, and ends where the story does. */
function isWholePath(question: Of<'branching'>, path: readonly number[]): boolean {
  const walked = walkedSteps(question, path);
  return walked.length === path.length && walked.every(({ option }) => option !== undefined);
}

/** Words as they are compared: as search compares them, each with its neighbours. What has neither letter nor digit stays. */
function foldWords(words: string): string {
  const parts = words.trim().split(/\s+/);
  const folded = parts.map((part) => stripAccents(lowerWord(part))).filter((part) => part !== '');
  return (folded.length > 0 ? folded : parts).join(' ');
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

function markParts(areRight: readonly boolean[]): Mark {
  const rightCount = areRight.filter(Boolean).length;
  if (rightCount === areRight.length) return 'correct';
  return rightCount * 2 >= areRight.length ? 'partly' : 'wrong';
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
