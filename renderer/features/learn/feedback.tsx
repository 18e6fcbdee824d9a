// Feedback on an answer: the mark in a word, the reason, and a link to the page or section it is based on.
import { BookOpen, CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { Mark } from '../../../core/learning/answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './feedback.module.css';
import type { FoundReference } from './use-reference.ts';

const icons: Readonly<Record<Mark, LucideIcon>> = {
  correct: CircleCheck,
  partly: CircleDashed,
  wrong: CircleX,
};
const words = { correct: 'right', partly: 'partly', wrong: 'wrong' } as const satisfies Record<Mark, string>;

/** Mark, reason and reference; takes the focus after an answer. */
export function Feedback(props: {
  readonly question: Question;
  readonly mark: Mark;
  readonly language: Language;
  readonly reference: FoundReference;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  const { question, mark, language, reference } = props;
  return (
    <div
      ref={props.ref}
      className={classes(stackClass(8), styles['feedback'])}
      data-mark={mark}
      tabIndex={-1}
    >
      <p className={classes(lineClass(8), styles['mark'])}>
        <Icon of={icons[mark]} />
        {t(words[mark])}
      </p>
      <p lang={language}>{question.feedback}</p>
      {reference === 'nowhere' && <p className={textClass('note')}>{common('linkNowhere')}</p>}
      {reference !== undefined && reference !== 'nowhere' && (
        <a className={styles['reference']} href={hrefOf(reference.route)}>
          <Icon of={BookOpen} />
          <span>{t('goTo', { action: t('readMore'), title: reference.title })}</span>
        </a>
      )}
    </div>
  );
}
