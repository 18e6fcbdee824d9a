// A quiz: all questions in one column, each answered in place, the result at the end.

import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { quizLesson } from '../../../core/learning/progress.ts';
import type { Quiz } from '../../../core/learning/quiz.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { TextEnd, TextNotices, TextTools } from '../shared/citing/text-tools.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import { QuestionCard } from './question-card.tsx';
import styles from './quiz-page.module.css';
import { type Attempt, useAttempt } from './use-attempt.ts';
import { useLessonPlace } from './use-lesson-place.ts';
import type { FoundModule } from './use-module.ts';

/** The quiz of a module. */
export function QuizPage({ module, editions, quiz }: FoundModule & { readonly quiz: Quiz }) {
  const t = useTranslations('learn');
  const moduleId = useModuleId(module);
  const attempt = useAttempt(moduleId, quiz);
  const list = useRef<HTMLOListElement>(null);
  const total = quiz.questions.length;
  const source = useResourceSource(module, t('quiz'));
  useLessonPlace(moduleId, quizLesson, undefined);
  const startAgain = (): void => {
    attempt.startAgain();
    list.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Screen
      title={t('quiz')}
      source={source.line}
      width="column"
      lead={t('quizLead')}
      action={
        <>
          <ProgressRing share={attempt.answered / total} size={28} />
          <span className={textClass('small', 'figures')}>
            {attempt.result
              ? t('quizResult', { right: attempt.result.points, total: attempt.result.total })
              : t('quizProgress', { answered: attempt.answered, total })}
          </span>
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
      <ol className={classes(stackClass(24), styles['questions'])} ref={list} key={attempt.number}>
        {quiz.questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            total={total}
            seed={attempt.seed}
            language={module.language}
            origin={suffixOf(module.id)}
            given={attempt.answerTo(question)}
            onAnswer={(answer) => attempt.give(question, answer)}
          />
        ))}
      </ol>
      <QuizEnd attempt={attempt} resourceId={module.id} onAgain={startAgain} />
      <TextEnd source={source} />
    </Screen>
  );
}

function QuizEnd(props: {
  readonly attempt: Attempt;
  readonly resourceId: string;
  readonly onAgain: () => void;
}) {
  const t = useTranslations('learn');
  const { result } = props.attempt;
  return (
    <div role="status">
      {result && (
        <section className={styles['end']} aria-label={t('resultTitle')}>
          <ProgressRing share={result.points / Math.max(1, result.total)} size={56} />
          <p className={styles['result']}>{t('quizDone', { right: result.points, total: result.total })}</p>
          <div className={classes(rowClass(8), styles['actions'])}>
            <LinkButton look="main" isTall to={{ screen: 'module', resourceId: props.resourceId }}>
              {t('backToModule')}
            </LinkButton>
            <Button isTall icon={RotateCcw} onPress={props.onAgain}>
              {t('quizAgain')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
