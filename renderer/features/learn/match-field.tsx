// Pairs to match: each left side with a list of all right sides, in the attempt's own order.
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Question } from '../../../core/learning/quiz.ts';
import { shuffledPositions } from '../../../core/learning/shuffle.ts';
import { Choice } from '../../ui/choice.tsx';
import { stackClass } from '../../ui/layout.ts';
import type { FieldProps } from './answer-fields.tsx';
import styles from './match-field.module.css';

/** Left sides to be given their right ones; `matched` holds positions in the quiz file. */
export function MatchField(
  props: FieldProps & {
    readonly question: Extract<Question, { kind: 'matching' }>;
    readonly seed: number;
    readonly matched: readonly (number | null)[];
    readonly onChange: (matched: readonly (number | null)[]) => void;
  },
) {
  const { question, seed, matched, language } = props;
  const { pairs, id } = question;
  const t = useTranslations('learn');
  const options = useMemo(() => {
    const positions = shuffledPositions(pairs.length, seed, id);
    const isFirst = (position: number): boolean =>
      pairs.findIndex(({ right }) => right === pairs[position]?.right) === position;
    return positions.filter(isFirst).map((position) => ({
      value: String(position),
      label: pairs[position]?.right ?? '',
      lang: language,
    }));
  }, [pairs, seed, id, language]);
  const choose = (index: number, position: number): void =>
    props.onChange(matched.map((before, other) => (other === index ? position : before)));
  return (
    <ul className={stackClass(8)} aria-labelledby={props.labelledBy} aria-describedby={props.describedBy}>
      {pairs.map(({ left }, index) => {
        const present = matched[index];
        return (
          <li key={left} className={styles['pair']}>
            <span lang={language}>{left}</span>
            <Choice
              label={left}
              options={options}
              value={typeof present === 'number' ? String(present) : undefined}
              placeholder={t('matchChoose')}
              isWide
              onChange={(value) => choose(index, Number(value))}
            />
          </li>
        );
      })}
    </ul>
  );
}
