// Decides how a text in several languages is typed: one field for each language of the kit.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftText } from '../../../../core/contacts/draft-contact.ts';
import { type Language, languages } from '../../../../core/kit/catalogue.ts';
import { FieldProblem, TextField } from '../../../parts/text-field.tsx';
import { useDraft } from '../draft-store.ts';
import { useFieldProblem } from './field-problems.tsx';
import styles from './fields.module.css';

/** A text in the languages of the kit, and in those it is already written in. */
export function LocalTextField(props: {
  readonly label: string;
  readonly field: string;
  readonly value: DraftText | undefined;
  readonly rows?: number;
  readonly help?: string;
  readonly onChange: (value: DraftText) => void;
}) {
  const common = useTranslations('common');
  const { label, field, value = {}, rows, help } = props;
  const id = useId();
  const problem = useFieldProblem(field, true);
  const shown = useTextLanguages(value);
  return (
    <fieldset className={styles['group']} aria-describedby={`${id}-problem`}>
      <legend className={styles['legend']}>{label}</legend>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      <div className={styles['texts']}>
        {shown.map((language) => (
          <div className={styles['text']} key={language}>
            <span className={styles['language']} aria-hidden>
              {language.toUpperCase()}
            </span>
            <TextField
              label={`${label}, ${common(`languages.${language}`)}`}
              isLabelHidden
              field={`${field}.${language}`}
              lang={language}
              value={value[language] ?? ''}
              {...(rows === undefined ? {} : { rows })}
              onChange={(text) => props.onChange({ ...value, [language]: text })}
            />
          </div>
        ))}
      </div>
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}

/** The languages a text is typed in: those of the kit, and those it has words in. */
function useTextLanguages(value: DraftText): readonly Language[] {
  const chosen = useDraft((state) => state.draft?.about.languages);
  const shown = languages.filter(
    (language) => chosen?.includes(language) === true || (value[language] ?? '') !== '',
  );
  return shown.length > 0 ? shown : ['en'];
}
