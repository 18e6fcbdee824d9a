// Words to type: one short answer, or the gaps of a text.
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { Question } from '../../../core/learning/quiz.ts';
import { textsAroundGaps } from '../../../core/learning/quiz.ts';
import { fieldClass } from '../../ui/field.ts';
import { classes } from '../../ui/layout.ts';
import type { FieldProps } from './answer-fields.tsx';
import styles from './words-field.module.css';

/** Most letters of one answer, as the schema of answers has it. */
const maxLength = 200;

/** The fields of a question that is answered in words; `typed` has one text for each. */
export function WordsField(
  props: FieldProps & {
    readonly question: Extract<Question, { kind: 'short' | 'cloze' }>;
    readonly typed: readonly string[];
    readonly onChange: (typed: readonly string[]) => void;
  },
) {
  const t = useTranslations('learn');
  const { question, typed, language } = props;
  const field = (index: number, label: string) => (
    <input
      type="text"
      className={classes(fieldClass(), styles[question.kind])}
      value={typed[index] ?? ''}
      maxLength={maxLength}
      lang={language}
      aria-label={label}
      aria-describedby={props.describedBy}
      autoComplete="off"
      onChange={({ target }) =>
        props.onChange(typed.map((before, other) => (other === index ? target.value : before)))
      }
    />
  );
  if (question.kind === 'short') return field(0, t('yourAnswer'));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot flow as a line of text does.
    <p className={styles['text']} role="group" aria-labelledby={props.labelledBy} lang={language}>
      {textsAroundGaps(question.text).map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place.
        <Fragment key={index}>
          {index > 0 && field(index - 1, t('gap', { number: index }))}
          {text}
        </Fragment>
      ))}
    </p>
  );
}
