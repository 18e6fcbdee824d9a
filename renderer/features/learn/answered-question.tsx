// An answered question: what was right and what the person chose, by icon and word together, never colour alone.
import { Check, type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { Answer } from '../../../core/learning/answer.ts';
import { rightPairs } from '../../../core/learning/mark-answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './answered-question.module.css';

type Shown<Asked> = { readonly question: Asked; readonly answer: Answer; readonly language: Language };
type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** The right answer beside the given one. */
export function AnsweredQuestion({ question, ...rest }: Shown<Question>) {
  switch (question.kind) {
    case 'ordering':
      return <OrderShown question={question} {...rest} />;
    case 'matching':
      return <PairsShown question={question} {...rest} />;
    default:
      return <OptionsShown question={question} {...rest} />;
  }
}

function OptionsShown({ question, answer, language }: Shown<Of<'single' | 'multiple' | 'scenario'>>) {
  const t = useTranslations('learn');
  const chosen = answer.kind === 'choice' ? answer.chosen : [];
  return (
    <ul className={styles['rows']}>
      {question.options.map((option, position) => {
        const isChosen = chosen.includes(position);
        const note = isChosen ? t('yourChoice') : undefined;
        const verdict = option.isCorrect ? t('isRight') : isChosen ? t('isWrong') : undefined;
        return (
          <Row
            key={option.text}
            state={option.isCorrect ? 'right' : isChosen ? 'wrong' : 'plain'}
            note={[note, verdict].filter((words) => words !== undefined).join(', ')}
          >
            <span lang={language}>{option.text}</span>
            {isChosen && option.feedback !== undefined && (
              <span className={styles['own']} lang={language}>
                {option.feedback}
              </span>
            )}
          </Row>
        );
      })}
    </ul>
  );
}

function OrderShown({ question, answer, language }: Shown<Of<'ordering'>>) {
  const t = useTranslations('learn');
  const order = answer.kind === 'order' ? answer.order : [];
  return (
    <>
      <p className={textClass('note')}>{t('rightOrder')}</p>
      <ol className={styles['rows']}>
        {question.items.map((item, position) => {
          const place = order.indexOf(position);
          const isRight = place === position;
          return (
            <Row
              key={item}
              state={isRight ? 'right' : 'wrong'}
              number={position + 1}
              note={isRight ? t('isRight') : t('yourPlace', { number: place + 1 })}
            >
              <span lang={language}>{item}</span>
            </Row>
          );
        })}
      </ol>
    </>
  );
}

function PairsShown({ question, answer, language }: Shown<Of<'matching'>>) {
  const t = useTranslations('learn');
  const matched = answer.kind === 'match' ? answer.matched : [];
  const areRight = rightPairs(question, matched);
  const givenWords = (index: number): string => {
    const given = matched[index];
    const words = typeof given === 'number' ? question.pairs[given]?.right : undefined;
    return words === undefined ? t('notMatched') : t('yourMatch', { words });
  };
  return (
    <ul className={styles['rows']}>
      {question.pairs.map(({ left, right }, index) => (
        <Row
          key={left}
          state={areRight[index] ? 'right' : 'wrong'}
          note={areRight[index] ? t('isRight') : givenWords(index)}
        >
          <span className={styles['pair']} lang={language}>
            <span>{left}</span>
            <span aria-hidden>→</span>
            <strong>{right}</strong>
          </span>
        </Row>
      ))}
    </ul>
  );
}

type RowState = 'right' | 'wrong' | 'plain';
const icons: Readonly<Record<RowState, LucideIcon | undefined>> = {
  right: Check,
  wrong: X,
  plain: undefined,
};

function Row(props: {
  readonly state: RowState;
  readonly number?: number;
  readonly note: string;
  readonly children: ReactNode;
}) {
  const icon = icons[props.state];
  return (
    <li className={classes(rowClass([0, 12], 'top'), styles['row'])} data-state={props.state}>
      <span className={styles['icon']}>{icon && <Icon of={icon} />}</span>
      {props.number !== undefined && (
        <span className={classes(textClass('strong', 'figures'), styles['number'])}>{props.number}</span>
      )}
      <span className={styles['words']}>{props.children}</span>
      {props.note !== '' && <span className={styles['note']}>{props.note}</span>}
    </li>
  );
}
