// Fields for the answers of a question, by its kind.
import { useTranslations } from 'use-intl';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { AddEntry } from './add-entry.tsx';
import { GapFields } from './gap-fields.tsx';
import { LinesField } from './lines-field.tsx';
import { OptionFields } from './option-fields.tsx';
import type { QuestionFieldsProps } from './question-editor.tsx';
import { StepFields } from './step-fields.tsx';

/** The fields. */
export function AnswerFields(props: QuestionFieldsProps) {
  const t = useTranslations('workshop.quizEditor');
  const { question, at, language, onChange } = props;
  switch (question.kind) {
    case 'ordering':
      return (
        <LinesField
          label={t('fields.items')}
          help={t('help.items')}
          field={`${at}.items`}
          lang={language}
          lines={question.items ?? []}
          onChange={(items) => onChange({ items })}
        />
      );
    case 'matching':
      return <PairFields {...props} />;
    case 'short':
      return (
        <LinesField
          label={t('fields.accepted')}
          help={t('help.accepted')}
          field={`${at}.accepted`}
          lang={language}
          lines={question.accepted ?? []}
          onChange={(accepted) => onChange({ accepted })}
        />
      );
    case 'cloze':
      return <GapFields {...props} />;
    case 'branching':
      return <StepFields {...props} />;
    default:
      return (
        <OptionFields
          at={`${at}.options`}
          language={language}
          options={question.options ?? []}
          isOneRight={question.kind !== 'multiple'}
          onChange={(options) => onChange({ options: [...options] })}
        />
      );
  }
}

const noPair = { left: '', right: '' };

function PairFields({ question, at, language, onChange }: QuestionFieldsProps) {
  const t = useTranslations('workshop.quizEditor');
  const pairs = question.pairs ?? [];
  const problem = useFieldProblem(`${at}.pairs`);
  const set = (index: number, changed: Partial<typeof noPair>): void =>
    onChange({ pairs: pairs.map((pair, place) => (place === index ? { ...pair, ...changed } : pair)) });
  return (
    <div className={stackClass(12)} data-field={`${at}.pairs`}>
      <FieldBoxes
        items={pairs}
        nameOf={(number) => t('pair', { number })}
        onRemove={(rest) => onChange({ pairs: [...rest] })}
      >
        {(pair, index) =>
          (['left', 'right'] as const).map((side) => (
            <DraftField
              key={side}
              label={t(`fields.${side}`)}
              field={`${at}.pairs.${index}.${side}`}
              lang={language}
              value={pair[side]}
              onChange={(text) => set(index, { [side]: text })}
            />
          ))
        }
      </FieldBoxes>
      <FieldProblem id={`${at}-pairs`} problem={problem} />
      <AddEntry words={t('addPair')} onAdd={() => onChange({ pairs: [...pairs, noPair] })} />
    </div>
  );
}
