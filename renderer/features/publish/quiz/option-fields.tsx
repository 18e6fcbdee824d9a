// Fields of answers to choose: words, whether they are right, feedback of their own.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftOption } from '../../../../core/workshop/draft-question.ts';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { AddEntry } from './add-entry.tsx';

/** The answers; `at` is the place of their list among the problems. With `isOneRight` a new right one takes the place of the other. */
export function OptionFields<Option extends DraftOption>(props: {
  readonly at: string;
  readonly language: string | undefined;
  readonly options: readonly (Option | DraftOption)[];
  readonly isOneRight: boolean;
  readonly onChange: (options: readonly (Option | DraftOption)[]) => void;
  /** Further fields of an answer. */
  readonly more?: (option: Option | DraftOption, index: number) => ReactNode;
}) {
  const t = useTranslations('workshop.quizEditor');
  const { at, language, options, isOneRight, onChange } = props;
  const problem = useFieldProblem(at);
  const set = (index: number, changed: Partial<DraftOption>): void =>
    onChange(
      options.map((option, place) => {
        if (place === index) return { ...option, ...changed };
        return changed.isCorrect && isOneRight ? { ...option, isCorrect: false } : option;
      }),
    );
  return (
    <div className={stackClass(12)} data-field={at}>
      <FieldBoxes items={options} nameOf={(number) => t('answer', { number })} onRemove={onChange}>
        {(option, index) => (
          <>
            <DraftField
              label={t('fields.option')}
              field={`${at}.${index}.text`}
              lang={language}
              value={option.text}
              onChange={(text) => set(index, { text })}
            />
            <Tick isTicked={option.isCorrect} onChange={(isCorrect) => set(index, { isCorrect })}>
              {t('fields.isCorrect')}
            </Tick>
            <DraftField
              label={t('fields.optionFeedback')}
              field={`${at}.${index}.feedback`}
              lang={language}
              value={option.feedback ?? ''}
              onChange={(feedback) => set(index, { feedback })}
            />
            {props.more?.(option, index)}
          </>
        )}
      </FieldBoxes>
      <FieldProblem id={`${at}-problem`} problem={problem} />
      <AddEntry words={t('addAnswer')} onAdd={() => onChange([...options, { text: '', isCorrect: false }])} />
    </div>
  );
}
