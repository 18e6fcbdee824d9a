// The end of a quiz: the result, what was not right and where to read it again, and what comes next.

import { ArrowRight, CircleDashed, CircleX, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { questionText, rightAnswerText } from '../../../core/learning/right-answer.ts';
import { formatRoute, hrefOf } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { MakeCard } from '../shared/cards/make-card.tsx';
import styles from './quiz-end.module.css';
import type { Attempt } from './use-attempt.ts';
import { useReference } from './use-reference.ts';
import type { Round } from './use-round.ts';
import { useNextModule } from './use-works.ts';

/** The end sheet. */
export function QuizEnd(props: {
  readonly module: ResourceRow;
  readonly total: number;
  readonly attempt: Attempt;
  readonly round: Round;
}) {
  const t = useTranslations('learn');
  const { module, total, attempt, round } = props;
  const next = useNextModule(module);
  const title = useRef<HTMLHeadingElement>(null);
  const takesFocus = useRef(round.hasMoved);
  useEffect(() => {
    if (takesFocus.current) title.current?.focus();
  }, []);
  const { points, total: of } = attempt.result ?? { points: attempt.points, total };
  const { notRight } = round;
  return (
    <section className={classes(stackClass(16), cardClass(24))} aria-labelledby="quiz-end">
      <div className={lineClass(16)}>
        <ProgressRing share={points / Math.max(1, of)} size={56} />
        <h2 id="quiz-end" ref={title} tabIndex={-1}>
          {t('quizDone', { right: points, total: of })}
        </h2>
      </div>
      {notRight.length > 0 && (
        <div className={stackClass(8)}>
          <h3>{t('readAgain')}</h3>
          <ul className={classes(stackClass(12), styles['again'])}>
            {notRight.map((question) => (
              <AgainRow
                key={question.id}
                question={question}
                isPartly={round.markOf(question) === 'partly'}
                language={module.language}
                origin={suffixOf(module.id)}
              />
            ))}
          </ul>
        </div>
      )}
      <div className={classes(rowClass(8), 'no-print')}>
        {notRight.length > 0 && (
          <Button look="main" isTall icon={RotateCcw} onPress={round.practise}>
            {t('askAgain', { count: notRight.length })}
          </Button>
        )}
        {next && (
          <LinkButton
            look={notRight.length > 0 ? 'quiet' : 'main'}
            isTall
            to={{ screen: 'module', resourceId: next.id }}
          >
            {t('nextModule', { title: next.title })}
            <Icon of={ArrowRight} />
          </LinkButton>
        )}
        <LinkButton isTall to={{ screen: 'module', resourceId: module.id }}>
          {t('backToModule')}
        </LinkButton>
        <Button isTall look="plain" onPress={attempt.startAgain}>
          {t('quizAgain')}
        </Button>
      </div>
    </section>
  );
}

function AgainRow(props: {
  readonly question: Question;
  readonly isPartly: boolean;
  readonly language: Language;
  readonly origin: string;
}) {
  const t = useTranslations('learn');
  const { question, isPartly, language } = props;
  const reference = useReference(question.reference, props.origin);
  return (
    <li className={lineClass(12, 'top')}>
      <span className={styles['mark']} role="img" aria-label={t(isPartly ? 'partly' : 'wrong')}>
        <Icon of={isPartly ? CircleDashed : CircleX} />
      </span>
      <div className={stackClass(4)}>
        <p lang={language}>{question.prompt}</p>
        {reference !== undefined && reference !== 'nowhere' && (
          <a className={styles['reference']} href={hrefOf(reference.route)} lang={language}>
            {reference.title}
          </a>
        )}
        <MakeCard
          look="plain"
          card={{
            front: questionText(question),
            back: rightAnswerText(question),
            origin: 'question',
            address:
              reference === undefined || reference === 'nowhere' ? undefined : formatRoute(reference.route),
            language,
          }}
        />
      </div>
    </li>
  );
}
