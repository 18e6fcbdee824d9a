// An attempt at a quiz. User data gets every answer at once, and the result with the last open question.

import { useState } from 'react';
import type { Answer } from '../../../core/learning/answer.ts';
import { fitsQuestion, markAnswer } from '../../../core/learning/mark-answer.ts';
import type { QuizAttempt } from '../../../core/learning/module-progress.ts';
import { latestAttempt, nextAttempt, scoreAnswers } from '../../../core/learning/progress.ts';
import type { Question, Quiz } from '../../../core/learning/quiz.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import { appendEvent, userDataNow, useUserData } from '../../data/user-data/user-data-store.ts';

/** The present go at a quiz. */
export type Attempt = {
  /** Counts from 1. */
  readonly number: number;
  readonly seed: number;
  readonly answered: number;
  /** Questions that are answered completely right. */
  readonly points: number;
  readonly result: QuizAttempt['result'];
  /** The answer given to a question, when it fits the question as it is now. */
  readonly answerTo: (question: Question) => Answer | undefined;
  /** Keeps an answer; once the quiz is finished answers are practice and are not kept. */
  readonly give: (question: Question, answer: Answer) => void;
  /** Begins anew; kept from the first answer on. */
  readonly startAgain: () => void;
};

type Fresh = { readonly attempt: number; readonly seed: number };

/** The latest go at a module's quiz, or a new one. */
export function useAttempt(moduleId: string, quiz: Quiz): Attempt {
  const progress = useUserData((data) => progressOf(data, moduleId));
  const latest = latestAttempt(progress);
  const [fresh, setFresh] = useState<Fresh>(() => ({ attempt: nextAttempt(progress), seed: drawSeed() }));
  const [isFreshWanted, setFreshWanted] = useState(false);
  const isFresh = !latest || (isFreshWanted && latest.attempt < fresh.attempt);
  const present: QuizAttempt = isFresh ? { ...fresh, answers: [] } : latest;
  const { answered, points } = scoreAnswers(quiz, present.answers);
  return {
    number: present.attempt,
    seed: present.seed,
    answered,
    points,
    result: present.result,
    answerTo: (question) => {
      const given = present.answers.find(({ questionId }) => questionId === question.id)?.answer;
      return given && fitsQuestion(question, given) ? given : undefined;
    },
    give: (question, answer) => {
      if (!present.result)
        void keep({ moduleId, quiz, attempt: present.attempt, seed: present.seed }, question, answer);
    },
    startAgain: () => {
      setFresh({ attempt: nextAttempt(progress), seed: drawSeed() });
      setFreshWanted(true);
    },
  };
}

type Run = Fresh & { readonly moduleId: string; readonly quiz: Quiz };

async function keep(
  { moduleId, quiz, attempt, seed }: Run,
  question: Question,
  answer: Answer,
): Promise<void> {
  const base = { version: idVersion(moduleId), moduleId, attempt } as const;
  const known = attemptNow(moduleId, attempt);
  if (known?.startedAt === undefined) await appendEvent({ kind: 'quiz-started', ...base, seed });
  const given = { questionId: question.id, answer, mark: markAnswer(question, answer) };
  await appendEvent({ kind: 'quiz-answered', ...base, ...given });
  // The page hears of the change a moment later: the answer just given is put before those it knows.
  const answers = [{ ...given, sequence: 0 }, ...(known?.answers ?? [])];
  const { points, total, isComplete } = scoreAnswers(quiz, answers);
  if (isComplete) await appendEvent({ kind: 'quiz-finished', ...base, points, total });
}

function attemptNow(moduleId: string, attempt: number): QuizAttempt | undefined {
  return progressOf(userDataNow(), moduleId)?.attempts.find((other) => other.attempt === attempt);
}

function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}
