import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../core/kit/catalogue.ts';
import { markAnswer } from '../../../../core/learning/mark-answer.ts';
import {
  latestAttempt,
  moduleState,
  nextAttempt,
  quizLesson,
  scoreAnswers,
} from '../../../../core/learning/progress.ts';
import { progressOf } from '../../../../core/user-data/events/learning.ts';
import type { UserEvent } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { quiz, single } from './questions.ts';

const file = {
  path: 'data/x.md',
  mediaType: 'text/markdown',
  sizeBytes: 1,
  sha256: 'a'.repeat(64),
} as const;
const module: Pick<Resource, 'lessons' | 'quiz'> = {
  lessons: ['one', 'two', 'three'].map((id) => ({ id, title: id, file })),
  quiz: { ...file, mediaType: 'application/json' },
};

const stopped = (lessonId: string): UserEvent => ({
  kind: 'learning-stopped',
  version: 1,
  moduleId: 'm1',
  lessonId,
  offset: 0.2,
});
const read = (lessonId: string, isRead = true): UserEvent => ({
  kind: 'lesson-marked',
  version: 1,
  moduleId: 'm1',
  lessonId,
  isRead,
});
const started = (attempt: number): UserEvent => ({
  kind: 'quiz-started',
  version: 1,
  moduleId: 'm1',
  attempt,
  seed: 7,
});
const finished = (attempt: number): UserEvent => ({
  kind: 'quiz-finished',
  version: 1,
  moduleId: 'm1',
  attempt,
  points: 2,
  total: 5,
});
const answered = (questionId: string, chosen: number[]): UserEvent => ({
  kind: 'quiz-answered',
  version: 1,
  moduleId: 'm1',
  attempt: 1,
  questionId,
  answer: { kind: 'choice', chosen },
  mark: markAnswer(single, { kind: 'choice', chosen }),
});
const progressAfter = (...events: UserEvent[]) => progressOf(applyAll(events), 'm1');
const stateAfter = (...events: UserEvent[]) => moduleState(module, progressAfter(...events));

describe('A module', () => {
  it('begins with its first lesson', () => {
    expect(stateAfter()).toMatchObject({ isStarted: false, isDone: false, share: 0, next: 'one' });
  });

  it('goes on where one stopped, even when earlier lessons are open', () => {
    expect(stateAfter(stopped('two')).next).toBe('two');
    expect(stateAfter(stopped('two')).isStarted).toBe(true);
  });

  it('goes on with the first lesson not read once the lesson one stopped in is done', () => {
    expect(stateAfter(stopped('two'), read('two')).next).toBe('one');
    expect(stateAfter(read('one'), stopped('two'), read('two')).next).toBe('three');
  });

  it('goes on with the quiz after the last lesson', () => {
    const state = stateAfter(read('one'), read('two'), read('three'));
    expect(state).toMatchObject({ next: quizLesson, share: 0.75, isDone: false });
  });

  it('is done when every lesson is read and the quiz was finished once', () => {
    const state = stateAfter(read('one'), read('two'), read('three'), started(1), finished(1));
    expect(state).toMatchObject({ share: 1, isDone: true });
  });

  it('is open again when a lesson is taken back', () => {
    const state = stateAfter(read('one'), read('two'), read('three'), finished(1), read('two', false));
    expect(state).toMatchObject({ isDone: false, next: 'two', readCount: 2 });
  });

  it('ignores what was recorded of lessons it no longer has', () => {
    expect(stateAfter(stopped('gone'), read('gone'))).toMatchObject({ next: 'one', readCount: 0 });
  });

  it('without a quiz is done with its lessons', () => {
    const { lessons } = module;
    const state = moduleState(
      lessons ? { lessons } : {},
      progressAfter(read('one'), read('two'), read('three')),
    );
    expect(state).toMatchObject({ isDone: true, share: 1 });
  });
});

describe('Attempts at a quiz', () => {
  it('are numbered from 1', () => {
    expect(nextAttempt(undefined)).toBe(1);
    expect(nextAttempt(progressAfter(started(1), finished(1)))).toBe(2);
  });

  it('open with the latest one', () => {
    expect(latestAttempt(progressAfter(started(1), finished(1), started(2)))).toMatchObject({
      attempt: 2,
      seed: 7,
    });
    expect(latestAttempt(undefined)).toBeUndefined();
  });
});

describe('The score of a quiz', () => {
  const answersOf = (...events: UserEvent[]) =>
    latestAttempt(progressAfter(started(1), ...events))?.answers ?? [];

  it('counts what is answered and what is wholly right', () => {
    expect(scoreAnswers(quiz, answersOf(answered('single', [1]), answered('multiple', [0])))).toEqual({
      answered: 2,
      points: 1,
      total: 5,
      isComplete: false,
    });
  });

  it('counts the last answer to a question', () => {
    const answers = answersOf(answered('single', [0]), answered('single', [1]));
    expect(scoreAnswers(quiz, answers)).toMatchObject({ answered: 1, points: 1 });
  });

  it('leaves out answers that a new version of the quiz no longer understands', () => {
    const answers = answersOf(answered('single', [6]), answered('gone', [0]), answered('ordering', [0]));
    expect(scoreAnswers(quiz, answers)).toMatchObject({ answered: 0, points: 0 });
  });
});
