// Fields of a story: its steps, and where each answer leads.
import { useTranslations } from 'use-intl';
import type { DraftStep } from '../../../../core/workshop/draft-question.ts';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { AddEntry } from './add-entry.tsx';
import { OptionFields } from './option-fields.tsx';
import type { QuestionFieldsProps } from './question-editor.tsx';

const end = 'end';
const noAnswers = [
  { text: '', isCorrect: true },
  { text: '', isCorrect: false },
];

/** The steps. */
export function StepFields({ question, at, language, onChange }: QuestionFieldsProps) {
  const t = useTranslations('workshop.quizEditor');
  const steps = question.steps ?? [];
  const problem = useFieldProblem(`${at}.steps`);
  const set = (index: number, changed: Partial<DraftStep>): void =>
    onChange({ steps: steps.map((step, place) => (place === index ? { ...step, ...changed } : step)) });
  const remove = (rest: readonly DraftStep[]): void => {
    const removed = steps.findIndex((step, place) => rest[place] !== step);
    onChange({ steps: rest.map((step) => withoutStep(step, removed)) });
  };
  return (
    <div className={stackClass(12)} data-field={`${at}.steps`}>
      <FieldBoxes items={steps} nameOf={(number) => t('step', { number })} onRemove={remove}>
        {(step, index) => (
          <>
            <DraftField
              label={t('fields.step')}
              field={`${at}.steps.${index}.text`}
              rows={3}
              lang={language}
              value={step.text}
              onChange={(text) => set(index, { text })}
            />
            <OptionFields<DraftStep['options'][number]>
              at={`${at}.steps.${index}.options`}
              language={language}
              options={step.options}
              isOneRight={false}
              onChange={(options) => set(index, { options: [...options] })}
              more={(option, place) => (
                <NextField
                  at={`${at}.steps.${index}.options.${place}.next`}
                  next={'next' in option ? option.next : undefined}
                  step={index}
                  count={steps.length}
                  onChange={(next) =>
                    set(index, {
                      options: step.options.map((other, number) =>
                        number === place ? { ...other, next } : other,
                      ),
                    })
                  }
                />
              )}
            />
          </>
        )}
      </FieldBoxes>
      <FieldProblem id={`${at}-steps`} problem={problem} />
      <AddEntry
        words={t('addStep')}
        onAdd={() => onChange({ steps: [...steps, { text: '', options: structuredClone(noAnswers) }] })}
      />
    </div>
  );
}

/** Where an answer leads: to a later step, or to the end. */
function NextField(props: {
  readonly at: string;
  readonly next: number | undefined;
  readonly step: number;
  readonly count: number;
  readonly onChange: (next: number | undefined) => void;
}) {
  const t = useTranslations('workshop.quizEditor');
  const { at, next, step, count } = props;
  const later = Array.from({ length: count }, (_, index) => index).filter((index) => index > step);
  return (
    <ChoiceField
      label={t('fields.next')}
      field={at}
      options={[
        { value: end, label: t('ends') },
        ...later.map((index) => ({ value: String(index), label: t('leadsTo', { number: index + 1 }) })),
      ]}
      value={next === undefined ? end : String(next)}
      onChange={(value) => props.onChange(value === end ? undefined : Number(value))}
    />
  );
}

/** A step when another one is gone: what led to that one ends, and what led behind it leads to the same step as before. */
function withoutStep(step: DraftStep, removed: number): DraftStep {
  return {
    ...step,
    options: step.options.map(({ next, ...option }) => {
      if (next === undefined || next === removed) return option;
      return { ...option, next: next > removed ? next - 1 : next };
    }),
  };
}
