// Decides how far a person is in a module: lessons read and the quiz finished, each one step.
import type { Resource } from '../../../core/kit/catalogue.ts';
import type { ModuleProgress } from '../../../core/vault/own-data.ts';
import { quizLesson } from '../../routes.ts';

type ModuleShape = Pick<Resource, 'lessons' | 'quiz'>;

/** How far a module is. `share` counts lessons and quiz, 0 to 1. */
export type ModuleState = {
  readonly lessonCount: number;
  readonly readCount: number;
  readonly share: number;
  readonly isStarted: boolean;
  readonly isDone: boolean;
  /** Where to go on: where one stopped, else the first lesson not read, else the quiz, else the beginning. */
  readonly next: string;
};

/** Looks at a module and what was recorded of it. */
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
export function hasFinishedQuiz(progress: ModuleProgress | undefined): boolean {
  return progress?.attempts.some(({ result }) => result !== undefined) ?? false;
}

/** The best finished quiz, by share of points; undefined before the first. */
export function bestResult(
  progress: ModuleProgress | undefined,
): { readonly points: number; readonly total: number } | undefined {
  const results = (progress?.attempts ?? []).flatMap(({ result }) => (result ? [result] : []));
  return results.toSorted((one, other) => other.points / other.total - one.points / one.total)[0];
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
