// A round of questions, shown one after the other: those of the attempt, or those that were not right once more.

import { useState } from 'react';
import type { Answer, Mark } from '../../../core/learning/answer.ts';
import { markAnswer } from '../../../core/learning/mark-answer.ts';
import { quizLesson } from '../../../core/learning/progress.ts';
import type { Question, Quiz } from '../../../core/learning/quiz.ts';
import { navigate } from '../../app/routes/routes.ts';
import type { Attempt } from './use-attempt.ts';

/** The present round. */
export type Round = {
  readonly questions: readonly Question[];
  /** The question that is shown; undefined at the end. */
  readonly shown: Question | undefined;
  /** Whether a person has moved: what is shown then takes the focus. */
  readonly hasMoved: boolean;
  /** The last answer to a question; in a round for practice only answers of this round. */
  readonly answerTo: (question: Question) => Answer | undefined;
  readonly markOf: (question: Question) => Mark | undefined;
  /** Questions that are not completely right, in their order. */
  readonly notRight: readonly Question[];
  /** The next open question after this one; undefined is the end. */
  readonly after: (question: Question) => Question | undefined;
  /** Keeps an answer in the attempt, and once the attempt is finished for this screen only. */
  readonly give: (question: Question, answer: Answer) => void;
  /** Shows a question, or the end. */
  readonly show: (question: Question | undefined) => void;
  /** Begins a round for practice with the questions that are not right. */
  readonly practise: () => void;
};

/** What a round is made of; `moduleId` is that of the edition on the screen, `startsAt` the id of a question. */
type RoundStart = {
  readonly attempt: Attempt;
  readonly quiz: Quiz;
  readonly moduleId: string;
  readonly startsAt: string | undefined;
};

/** What of a round is not in the attempt; `practised` are answers for practice, by question. */
type Own = {
  readonly shownId: string | undefined;
  readonly hasMoved: boolean;
  /** Ids of the questions of a round for practice. */
  readonly practisedIds: readonly string[] | undefined;
  readonly practised: ReadonlyMap<string, Answer>;
};

/**
 * The round of an attempt. It begins at the question of the address, else at the first open one, or at the end when there is none.
 * The address follows, so that a person who read where an answer comes from is back at its question.
 */
export function useRound({ attempt, quiz, moduleId, startsAt }: RoundStart): Round {
  const [own, setOwn] = useState<Own>(() => ({
    shownId: (
      quiz.questions.find(({ id }) => id === startsAt) ??
      quiz.questions.find((question) => attempt.answerTo(question) === undefined)
    )?.id,
    hasMoved: false,
    practisedIds: undefined,
    practised: new Map(),
  }));
  const { practisedIds, practised } = own;
  const questions = practisedIds
    ? quiz.questions.filter(({ id }) => practisedIds.includes(id))
    : quiz.questions;
  const answerTo: Round['answerTo'] = (question) =>
    practised.get(question.id) ?? (practisedIds ? undefined : attempt.answerTo(question));
  const markOf: Round['markOf'] = (question) => {
    const answer = answerTo(question);
    return answer && markAnswer(question, answer);
  };
  const notRight = questions.filter((question) => markOf(question) !== 'correct');
  return {
    questions,
    shown: questions.find(({ id }) => id === own.shownId),
    hasMoved: own.hasMoved,
    answerTo,
    markOf,
    notRight,
    after: (question) => {
      const place = questions.indexOf(question);
      const others = [...questions.slice(place + 1), ...questions.slice(0, place)];
      return others.find((other) => answerTo(other) === undefined);
    },
    give: (question, answer) => {
      writeAddress(moduleId, question.id);
      if (!practisedIds && !attempt.result) attempt.give(question, answer);
      else setOwn((now) => ({ ...now, practised: new Map(now.practised).set(question.id, answer) }));
    },
    show: (question) => {
      setOwn((now) => ({
        ...now,
        shownId: question?.id,
        hasMoved: true,
        // The end is that of the whole quiz again.
        practisedIds: question && now.practisedIds,
      }));
      writeAddress(moduleId, question?.id);
    },
    practise: () => {
      const ids = notRight.map(({ id }) => id);
      writeAddress(moduleId, ids[0]);
      setOwn((now) => ({
        shownId: ids[0],
        hasMoved: true,
        practisedIds: ids,
        practised: new Map([...now.practised].filter(([id]) => !ids.includes(id))),
      }));
    },
  };
}

function writeAddress(moduleId: string, questionId: string | undefined): void {
  navigate(
    { screen: 'lesson', resourceId: moduleId, lesson: quizLesson, heading: questionId },
    { replace: true },
  );
}
