// A quiz: one question at a time, each answered in place, the result at the end.

import { ClipboardList, ListChecks, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { quizLesson } from '../../../core/learning/progress.ts';
import type { Quiz } from '../../../core/learning/quiz.ts';
import { printPage } from '../../data/services/print-page.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { TextEnd, TextNotices, TextTools } from '../shared/citing/text-tools.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import { QuestionCard } from './question-card.tsx';
import { QuizDots } from './quiz-dots.tsx';
import { QuizEnd } from './quiz-end.tsx';
import { QuizSheet } from './quiz-sheet.tsx';
import { type Attempt, useAttempt } from './use-attempt.ts';
import { useLessonPlace } from './use-lesson-place.ts';
import type { FoundModule } from './use-module.ts';
import { useRound } from './use-round.ts';

type QuizProps = FoundModule & {
  readonly quiz: Quiz;
  /** Id of the question to begin with. */
  readonly startsAt: string | undefined;
};

/** The quiz of a module. */
export function QuizPage({ module, editions, quiz, startsAt }: QuizProps) {
  const t = useTranslations('learn');
  const moduleId = useModuleId(module);
  const attempt = useAttempt(moduleId, quiz);
  const total = quiz.questions.length;
  const source = useResourceSource(module, t('quiz'));
  useLessonPlace(moduleId, quizLesson, undefined);
  const [hasAnswers, setHasAnswers] = useState(false);
  const print = async (isWhole: boolean): Promise<void> => {
    // The sheet must be as it is wanted before the system takes its picture.
    flushSync(() => setHasAnswers(isWhole));
    await printPage([source.line]);
    setHasAnswers(false);
  };
  return (
    <Screen
      title={t('quiz')}
      source={source.line}
      width="column"
      action={
        <>
          <span className={textClass('small', 'figures')} role="status">
            {attempt.result
              ? t('quizResult', { right: attempt.result.points, total: attempt.result.total })
              : t('quizProgress', { answered: attempt.answered, total })}
          </span>
          <PrintQuiz onPrint={(isWhole) => void print(isWhole)} />
          <TextTools
            source={source}
            editions={editions
              .filter((edition) => edition.quiz !== undefined)
              .map(({ id, language }) => ({
                language,
                route: { screen: 'lesson', resourceId: id, lesson: quizLesson },
              }))}
          />
        </>
      }
      below={<TextNotices source={source} />}
    >
      <Asked key={attempt.number} module={module} quiz={quiz} attempt={attempt} startsAt={startsAt} />
      <TextEnd source={source} />
      <QuizSheet module={module} quiz={quiz} line={source.line} hasAnswers={hasAnswers} />
    </Screen>
  );
}

type OfQuiz = Pick<FoundModule, 'module'> & { readonly quiz: Quiz };

function Asked({
  module,
  quiz,
  attempt,
  startsAt,
}: OfQuiz & { readonly attempt: Attempt } & Pick<QuizProps, 'startsAt'>) {
  const t = useTranslations('learn');
  const round = useRound({ attempt, quiz, moduleId: module.id, startsAt });
  const { questions, shown } = round;
  const next = shown && round.after(shown);
  return (
    <>
      <QuizDots
        dots={questions.map((question) => ({ id: question.id, mark: round.markOf(question) }))}
        shown={shown?.id}
        onShow={(id) => round.show(questions.find((question) => question.id === id))}
      />
      {shown ? (
        <QuestionCard
          key={shown.id}
          question={shown}
          number={questions.indexOf(shown) + 1}
          total={questions.length}
          seed={attempt.seed}
          language={module.language}
          origin={suffixOf(module.id)}
          given={round.answerTo(shown)}
          onAnswer={(answer) => round.give(shown, answer)}
          takesFocus={round.hasMoved}
          forward={{ label: next ? t('nextQuestion') : t('toResult'), go: () => round.show(next) }}
        />
      ) : (
        <QuizEnd module={module} total={quiz.questions.length} attempt={attempt} round={round} />
      )}
    </>
  );
}

/** Prints the sheet, with answers only where that was chosen. */
function PrintQuiz({ onPrint }: { readonly onPrint: (hasAnswers: boolean) => void }) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  return (
    <ActionMenu
      name={common('print')}
      actions={[
        { id: 'questions', icon: ClipboardList, words: t('printQuestions'), act: () => onPrint(false) },
        { id: 'answers', icon: ListChecks, words: t('printAnswers'), act: () => onPrint(true) },
      ]}
    >
      <Button icon={Printer}>{common('print')}</Button>
    </ActionMenu>
  );
}
