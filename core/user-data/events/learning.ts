// Progress in modules: lessons read, where the person stopped, attempts at quizzes.
import { compareTexts } from '../../base/compare-texts.ts';
import { assertNever } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { answerSchema, markSchema } from '../../learning/answer.ts';
import type { ModuleProgress, QuizAttempt } from '../../learning/module-progress.ts';
import { eventModule, type Sequenced } from './event-module.ts';
import { idVersion, idVersions, resourceId, sha256 } from './fields.ts';

/** Attempts kept for a module. Beyond them the oldest are dropped, but never the best finished one. */
export const attemptLimit = 20;

const shortName = z.string().min(1).max(100);
const attemptNumber = z.int().min(1).max(1_000_000);
const points = z.number().min(0).max(1_000_000);

const lessonMarked = z.strictObject({
  kind: z.literal('lesson-marked'),
  version: idVersions,
  moduleId: resourceId,
  lessonId: shortName,
  isRead: z.boolean(),
  /** The text that was read, so that a later one can be told from it. */
  fileHash: sha256.optional(),
});

const learningStopped = z.strictObject({
  kind: z.literal('learning-stopped'),
  version: idVersions,
  moduleId: resourceId,
  /** Lesson where the person stopped, or `quiz`. */
  lessonId: shortName,
  /** Share of the lesson above the upper edge of the view, 0 to 1. */
  offset: z.number().min(0).max(1),
});

const quizStarted = z.strictObject({
  kind: z.literal('quiz-started'),
  version: idVersions,
  moduleId: resourceId,
  /** Counts from 1; see nextAttempt in core/learning/progress.ts. */
  attempt: attemptNumber,
  /** Decides the order on the screen, so that an interrupted attempt continues with the same order. */
  seed: z.int().min(0).max(0xffff_ffff),
});

const quizAnswered = z.strictObject({
  kind: z.literal('quiz-answered'),
  version: idVersions,
  moduleId: resourceId,
  attempt: attemptNumber,
  questionId: shortName,
  answer: answerSchema,
  mark: markSchema,
});

const quizFinished = z.strictObject({
  kind: z.literal('quiz-finished'),
  version: idVersions,
  moduleId: resourceId,
  attempt: attemptNumber,
  points,
  total: points,
});

const schemas = [lessonMarked, learningStopped, quizStarted, quizAnswered, quizFinished] as const;
type LearningEvent = z.infer<(typeof schemas)[number]>;
type AttemptEvent = Extract<LearningEvent, { attempt: number }>;

/** Progress in the user data. */
type LearningData = {
  /** By module id. */
  readonly learning: readonly ModuleProgress[];
};

const empty: LearningData = { learning: [] };

/** Events of learning. */
export const learningEvents = eventModule({
  schemas,
  empty,
  part: 'learning',

  apply({ learning }, sequence, event) {
    const { moduleId } = event;
    const present = learning.find((progress) => progress.moduleId === moduleId);
    const before = present ?? { moduleId, lessonsRead: [], attempts: [] };
    const after = changeModule(before, sequence, event);
    if (after === before) return undefined;
    const others = learning.filter((progress) => progress !== present);
    const isEmpty = after.lessonsRead.length === 0 && after.attempts.length === 0 && !after.stoppedAt;
    if (isEmpty) return { learning: others };
    return {
      learning: [...others, after].sort((one, other) => compareTexts(one.moduleId, other.moduleId)),
    };
  },

  compact: ({ learning }) => learning.flatMap(moduleEvents),

  isPositionOnly: ({ kind }) => kind === 'learning-stopped',
  // The place in a lesson changes many times a minute.
  supersedes: (event, earlier) =>
    event.kind === 'learning-stopped' && earlier.kind === event.kind && earlier.moduleId === event.moduleId,
});

/** How far a person is in a module; undefined before the first event. */
export function progressOf({ learning }: LearningData, moduleId: string): ModuleProgress | undefined {
  return learning.find((progress) => progress.moduleId === moduleId);
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

function changeModule(progress: ModuleProgress, sequence: number, event: LearningEvent): ModuleProgress {
  switch (event.kind) {
    case 'lesson-marked': {
      const { lessonId, isRead, fileHash } = event;
      const present = progress.lessonsRead.find((lesson) => lesson.lessonId === lessonId);
      const isSameText = fileHash === undefined || present?.fileHash === fileHash;
      if (isRead ? present && isSameText : !present) return progress;
      const others = progress.lessonsRead.filter((lesson) => lesson.lessonId !== lessonId);
      const read = { lessonId, ...(fileHash === undefined ? {} : { fileHash }), sequence };
      const lessonsRead = isRead ? [...others, read] : others;
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
      const others = progress.attempts.filter((attempt) => attempt !== present);
      return { ...progress, attempts: limitAttempts([...others, after]) };
    }
    default:
      return assertNever(event);
  }
}

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

type SequencedLearning = Sequenced<LearningEvent>;

function moduleEvents({ moduleId, lessonsRead, stoppedAt, attempts }: ModuleProgress): SequencedLearning[] {
  const version = idVersion(moduleId);
  const events = lessonsRead.map(
    ({ sequence, ...read }): SequencedLearning => ({
      sequence,
      event: { kind: 'lesson-marked', version, moduleId, ...read, isRead: true },
    }),
  );
  if (stoppedAt) {
    const { lessonId, offset, sequence } = stoppedAt;
    events.push({ sequence, event: { kind: 'learning-stopped', version, moduleId, lessonId, offset } });
  }
  return [...events, ...attempts.flatMap((attempt) => attemptEvents(moduleId, attempt))];
}

function attemptEvents(moduleId: string, taken: QuizAttempt): SequencedLearning[] {
  const { attempt, seed, startedAt, result } = taken;
  const base = { version: idVersion(moduleId), moduleId, attempt } as const;
  const events = taken.answers.map(
    ({ questionId, answer, mark, sequence }): SequencedLearning => ({
      sequence,
      event: { kind: 'quiz-answered', ...base, questionId, answer, mark },
    }),
  );
  if (startedAt !== undefined)
    events.push({ sequence: startedAt, event: { kind: 'quiz-started', ...base, seed } });
  if (result) {
    const { points, total, sequence } = result;
    events.push({ sequence, event: { kind: 'quiz-finished', ...base, points, total } });
  }
  return events;
}
