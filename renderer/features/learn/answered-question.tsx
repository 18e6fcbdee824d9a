// An answered question: the right answer beside the given one.
import { useTranslations } from 'use-intl';
import { rightPairs } from '../../../core/learning/mark-answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { textClass } from '../../ui/text.ts';
import styles from './answered-question.module.css';
import { AnsweredRow, AnsweredRows, OwnFeedback, type Shown } from './answered-rows.tsx';
import { PathShown, WordsShown } from './answered-words.tsx';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** The right answer beside the given one. */
export function AnsweredQuestion({ question, ...rest }: Shown<Question>) {
  switch (question.kind) {
    case 'ordering':
      return <OrderShown question={question} {...rest} />;
    case 'matching':
      return <PairsShown question={question} {...rest} />;
    case 'short':
    case 'cloze':
      return <WordsShown question={question} {...rest} />;
    case 'branching':
      return <PathShown question={question} {...rest} />;
    default:
      return <OptionsShown question={question} {...rest} />;
  }
}

function OptionsShown({ question, answer, language }: Shown<Of<'single' | 'multiple' | 'scenario'>>) {
  const t = useTranslations('learn');
  const chosen = answer.kind === 'choice' ? answer.chosen : [];
  return (
    <AnsweredRows>
      {question.options.map((option, position) => {
        const isChosen = chosen.includes(position);
        const note = isChosen ? t('yourChoice') : undefined;
        const verdict = option.isCorrect ? t('isRight') : isChosen ? t('isWrong') : undefined;
        return (
          <AnsweredRow
            key={option.text}
            state={option.isCorrect ? 'right' : isChosen ? 'wrong' : 'plain'}
            note={[note, verdict].filter((words) => words !== undefined).join(', ')}
          >
            <span lang={language}>{option.text}</span>
            {isChosen && option.feedback !== undefined && (
              <OwnFeedback language={language}>{option.feedback}</OwnFeedback>
            )}
          </AnsweredRow>
        );
      })}
    </AnsweredRows>
  );
}

function OrderShown({ question, answer, language }: Shown<Of<'ordering'>>) {
  const t = useTranslations('learn');
  const order = answer.kind === 'order' ? answer.order : [];
  return (
    <>
      <p className={textClass('note')}>{t('rightOrder')}</p>
      <AnsweredRows isOrdered>
        {question.items.map((item, position) => {
          const place = order.indexOf(position);
          const isRight = place === position;
          return (
            <AnsweredRow
              key={item}
              state={isRight ? 'right' : 'wrong'}
              number={position + 1}
              note={isRight ? t('isRight') : t('yourPlace', { number: place + 1 })}
            >
              <span lang={language}>{item}</span>
            </AnsweredRow>
          );
        })}
      </AnsweredRows>
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
    <AnsweredRows>
      {question.pairs.map(({ left, right }, index) => (
        <AnsweredRow
          key={left}
          state={areRight[index] ? 'right' : 'wrong'}
          note={areRight[index] ? t('isRight') : givenWords(index)}
        >
          <span className={styles['pair']} lang={language}>
            <span>{left}</span>
            <span aria-hidden>→</span>
            <strong>{right}</strong>
          </span>
        </AnsweredRow>
      ))}
    </AnsweredRows>
  );
}
