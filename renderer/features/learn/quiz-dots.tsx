// The questions of a quiz as a row of dots: which are answered and how, and the way to each.
import { Check, type LucideIcon, Minus, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Mark } from '../../../core/learning/answer.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import styles from './quiz-dots.module.css';

const icons: Readonly<Record<Mark, LucideIcon>> = { correct: Check, partly: Minus, wrong: X };
const words = { correct: 'right', partly: 'partly', wrong: 'wrong' } as const satisfies Record<Mark, string>;

/** A question as a dot: `mark` is undefined while it is open. */
type QuizDot = { readonly id: string; readonly mark: Mark | undefined };

/** A dot for each question. */
export function QuizDots(props: {
  readonly dots: readonly QuizDot[];
  /** Id of the question that is shown; undefined while none is. */
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}) {
  const t = useTranslations('learn');
  const { dots, shown, onShow } = props;
  return (
    <ol className={classes(rowClass(8), styles['dots'], 'no-print')} aria-label={t('questions')}>
      {dots.map(({ id, mark }, index) => (
        <li key={id}>
          <Button
            className={styles['dot'] ?? ''}
            aria-label={t('dot', { number: index + 1, state: t(mark ? words[mark] : 'isOpen') })}
            {...(id === shown ? { 'aria-current': 'step' } : {})}
            data-state={mark}
            onPress={() => onShow(id)}
          >
            {mark ? <Icon of={icons[mark]} size={16} /> : index + 1}
          </Button>
        </li>
      ))}
    </ol>
  );
}
