// The section that supports the answer: selected from what the kit has, or typed.
import { useTranslations } from 'use-intl';
import { stackClass } from '../../../ui/layout.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import type { QuestionFieldsProps } from './question-editor.tsx';
import type { QuizProps } from './quiz-editor.tsx';
import { useReferencePlaces } from './use-reference-places.ts';

/** A list of sections, and their address. */
export function ReferenceFields(props: QuizProps & { readonly fields: QuestionFieldsProps }) {
  const t = useTranslations('workshop.quizEditor');
  const workshop = useTranslations('workshop');
  const { question, at, onChange } = props.fields;
  const places = useReferencePlaces(props);
  const known = places.find(({ value }) => value === question.reference);
  return (
    <div className={stackClass(8)}>
      {places.length > 0 && (
        <ChoiceField
          label={t('fields.place')}
          field={`${at}.place`}
          placeholder={workshop('choose')}
          options={places}
          value={known?.value}
          onChange={(reference) => onChange({ reference })}
        />
      )}
      <DraftField
        // What was selected above replaces what was typed.
        key={known?.value ?? 'typed'}
        label={t('fields.reference')}
        help={t('help.reference', { example: 'kit:m1/lesson-1#names' })}
        field={`${at}.reference`}
        value={question.reference}
        onChange={(reference) => onChange({ reference: reference.trim() })}
      />
    </div>
  );
}
