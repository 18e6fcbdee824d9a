// Decides what is recorded of a person in a module: lessons read, where they stopped, attempts at the quiz.
import type { Answer, Mark } from './answer.ts';

/** One answered question of an attempt. */
export type GivenAnswer = {
  readonly questionId: string;
  readonly answer: Answer;
  readonly mark: Mark;
  readonly sequence: number;
};

/** One go at a quiz. `result` is present once it was finished. */
export type QuizAttempt = {
  readonly attempt: number;
  /** Decides the order on the screen; 0 when the start of the attempt was lost. */
  readonly seed: number;
  readonly startedAt?: number;
  readonly answers: readonly GivenAnswer[];
  readonly result?: { readonly points: number; readonly total: number; readonly sequence: number };
};

/** How far a person is in one module. `moduleId` is the work id without language. */
export type ModuleProgress = {
  readonly moduleId: string;
  readonly lessonsRead: readonly { readonly lessonId: string; readonly sequence: number }[];
  readonly stoppedAt?: { readonly lessonId: string; readonly offset: number; readonly sequence: number };
  /** In the order of their numbers; the best finished one is never dropped. */
  readonly attempts: readonly QuizAttempt[];
};
