// Decides what an event does to a person's progress in modules and quizzes.
import { assertNever } from '../base/result.ts';
import type { ModuleProgress, QuizAttempt } from '../learning/module-progress.ts';
import type { UserEvent } from './user-event.ts';

/** Events about learning. */
export type LearningEvent = Extract<UserEvent, { moduleId: string }>;

/** Attempts kept for a module; beyond them the oldest go, but never the best finished one. */
export const attemptLimit = 20;

/** Progress after one more event; the same array when nothing changed. */
export function applyLearningEvent(
  learning: readonly ModuleProgress[],
  sequence: number,
  event: LearningEvent,
): readonly ModuleProgress[] {
  const { moduleId } = event;
  const present = learning.find((progress) => progress.moduleId === moduleId);
  const before = present ?? { moduleId, lessonsRead: [], attempts: [] };
  const after = changeModule(before, sequence, event);
  if (after === before) return learning;
  const others = learning.filter((progress) => progress.moduleId !== moduleId);
  const isEmpty = after.lessonsRead.length === 0 && after.attempts.length === 0 && !after.stoppedAt;
  if (isEmpty) return others;
  return [...others, after].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
}

function changeModule(progress: ModuleProgress, sequence: number, event: LearningEvent): ModuleProgress {
  switch (event.kind) {
    case 'lesson-marked': {
      const isRead = progress.lessonsRead.some((lesson) => lesson.lessonId === event.lessonId);
      if (isRead === event.isRead) return progress;
      const others = progress.lessonsRead.filter((lesson) => lesson.lessonId !== event.lessonId);
      const lessonsRead = event.isRead ? [...others, { lessonId: event.lessonId, sequence }] : others;
      return { ...progress, lessonsRead };
    }
    case 'learning-stopped':
      return { ...progress, stoppedAt: { lessonId: event.lessonId, offset: event.offset, sequence } };
    case 'quiz-started':
    case 'quiz-answered':
    case 'quiz-finished': {
      const present = progress.attempts.find((attempt) => attempt.attempt === event.attempt);
      const before = present ?? { attempt: event.attempt, seed: 0, answers: [] };
      const after = changeAttempt(before, sequence, event);
      if (after === before) return progress;
      const others = progress.attempts.filter((attempt) => attempt.attempt !== event.attempt);
      return { ...progress, attempts: limitAttempts([...others, after]) };
    }
    default:
      return assertNever(event);
  }
}

type AttemptEvent = Extract<LearningEvent, { attempt: number }>;

function changeAttempt(attempt: QuizAttempt, sequence: number, event: AttemptEvent): QuizAttempt {
  switch (event.kind) {
    case 'quiz-started':
      return attempt.startedAt === undefined
        ? { ...attempt, seed: event.seed, startedAt: sequence }
        : attempt;
    case 'quiz-answered': {
      if (attempt.result) return attempt;
      const { questionId, answer, mark } = event;
      const others = attempt.answers.filter((given) => given.questionId !== questionId);
      return { ...attempt, answers: [...others, { questionId, answer, mark, sequence }] };
    }
    case 'quiz-finished':
      return attempt.result
        ? attempt
        : { ...attempt, result: { points: event.points, total: event.total, sequence } };
    default:
      return assertNever(event);
  }
}

function limitAttempts(attempts: readonly QuizAttempt[]): readonly QuizAttempt[] {
  const sorted = [...attempts].sort((one, other) => one.attempt - other.attempt);
  // One more than the limit may stay (an old best one), so that reading the kept ones again never drops another.
  if (sorted.length <= attemptLimit + 1) return sorted;
  const best = bestAttempt(sorted);
  return sorted
    .slice(0, -attemptLimit)
    .filter((attempt) => attempt === best)
    .concat(sorted.slice(-attemptLimit));
}

/** The finished attempt with the largest share of points; of equals the later one. Undefined when none is finished. */
export function bestAttempt(attempts: readonly QuizAttempt[]): QuizAttempt | undefined {
  let best: QuizAttempt | undefined;
  for (const attempt of attempts) {
    if (attempt.result && (!best || shareOf(attempt) >= shareOf(best))) best = attempt;
  }
  return best;
}

function shareOf(attempt: QuizAttempt): number {
  const { points = 0, total = 0 } = attempt.result ?? {};
  return total > 0 ? points / total : 0;
}
