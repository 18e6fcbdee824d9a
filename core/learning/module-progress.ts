// Progress of a person in a module: lessons read, last position, quiz attempts.
import type { Answer, Mark } from './answer.ts';

/** One answered question of an attempt. */
type GivenAnswer = {
  readonly questionId: string;
  readonly answer: Answer;
  readonly mark: Mark;
  readonly sequence: number;
};

/** One attempt at a quiz. `result` is present once it is finished. */
export type QuizAttempt = {
  readonly attempt: number;
  /** Seed of the order on the screen; 0 if the start of the attempt was lost. */
  readonly seed: number;
  readonly startedAt?: number;
  readonly answers: readonly GivenAnswer[];
  readonly result?: { readonly points: number; readonly total: number; readonly sequence: number };
};

/** A finished lesson. `fileHash` is the SHA-256 of the text that was read; events of earlier programs do not have it. */
type ReadLesson = { readonly lessonId: string; readonly fileHash?: string; readonly sequence: number };

/** Progress in one module. `moduleId` is the work id without language. */
export type ModuleProgress = {
  readonly moduleId: string;
  readonly lessonsRead: readonly ReadLesson[];
  readonly stoppedAt?: { readonly lessonId: string; readonly offset: number; readonly sequence: number };
  /** In the order of their numbers. The best finished attempt is never removed. */
  readonly attempts: readonly QuizAttempt[];
};
