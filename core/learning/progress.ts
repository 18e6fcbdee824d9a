// Progress of a module and its next step. Each lesson read counts as one step, and so does the finished quiz.
import type { Resource } from '../kit/catalogue.ts';
import { fitsQuestion, markAnswer } from './mark-answer.ts';
import type { ModuleProgress, QuizAttempt } from './module-progress.ts';
import type { Quiz } from './quiz.ts';

type ModuleShape = Pick<Resource, 'lessons' | 'quiz'>;

/** The name of a module's quiz among its lessons, in addresses and in user data. */
export const quizLesson = 'quiz';

/** State of a module. `share` counts lessons and quiz, 0 to 1. */
export type ModuleState = {
  readonly lessonCount: number;
  readonly readCount: number;
  readonly share: number;
  readonly isStarted: boolean;
  readonly isDone: boolean;
  /** The next step: the last position, else the first unread lesson, else the quiz, else the beginning. */
  readonly next: string;
};

/** Computes the state of a module from what was recorded. */
export function moduleState(module: ModuleShape, progress: ModuleProgress | undefined): ModuleState {
  const lessons = module.lessons ?? [];
  const isQuizDone = hasFinishedQuiz(progress);
  const readCount = lessons.filter(({ id }) => isLessonRead(progress, id)).length;
  const stepCount = lessons.length + (module.quiz ? 1 : 0);
  const doneCount = readCount + (module.quiz && isQuizDone ? 1 : 0);
  return {
    lessonCount: lessons.length,
    readCount,
    share: stepCount === 0 ? 0 : doneCount / stepCount,
    isStarted: doneCount > 0 || progress?.stoppedAt !== undefined,
    isDone: stepCount > 0 && doneCount === stepCount,
    next: nextStep(module, progress),
  };
}

/** Whether a lesson was marked as done. */
export function isLessonRead(progress: ModuleProgress | undefined, lessonId: string): boolean {
  return progress?.lessonsRead.some((lesson) => lesson.lessonId === lessonId) ?? false;
}

/** Whether the quiz was finished at least once. */
function hasFinishedQuiz(progress: ModuleProgress | undefined): boolean {
  return progress?.attempts.some(({ result }) => result !== undefined) ?? false;
}

/** The attempt to show when the quiz opens: the latest, finished or not. Undefined before the first. */
export function latestAttempt(progress: ModuleProgress | undefined): QuizAttempt | undefined {
  return progress?.attempts.at(-1);
}

/** The number of the next attempt; counts from 1. */
export function nextAttempt(progress: ModuleProgress | undefined): number {
  return (latestAttempt(progress)?.attempt ?? 0) + 1;
}

/**
 * Result of a quiz: the answers that fit their question, the right ones among them, and whether any is open. Only a completely right
 * answer counts.
 */
export function scoreAnswers(
  quiz: Quiz,
  answers: QuizAttempt['answers'],
): {
  readonly answered: number;
  readonly points: number;
  readonly total: number;
  readonly isComplete: boolean;
} {
  const given = quiz.questions.flatMap((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id)?.answer;
    return answer && fitsQuestion(question, answer) ? [markAnswer(question, answer)] : [];
  });
  const total = quiz.questions.length;
  const points = given.filter((mark) => mark === 'correct').length;
  return { answered: given.length, points, total, isComplete: given.length === total };
}

function nextStep(module: ModuleShape, progress: ModuleProgress | undefined): string {
  const lessons = module.lessons ?? [];
  const stopped = progress?.stoppedAt?.lessonId;
  const isStoppedOpen =
    stopped === quizLesson
      ? module.quiz !== undefined && !hasFinishedQuiz(progress)
      : lessons.some(({ id }) => id === stopped) && !isLessonRead(progress, stopped ?? '');
  if (stopped !== undefined && isStoppedOpen) return stopped;
  const unread = lessons.find(({ id }) => !isLessonRead(progress, id));
  if (unread) return unread.id;
  if (module.quiz && !hasFinishedQuiz(progress)) return quizLesson;
  return lessons[0]?.id ?? quizLesson;
}
