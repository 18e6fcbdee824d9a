// Text in several languages: one field for each language of the kit.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { type Language, languages } from '../../../../core/base/language.ts';
import type { DraftText } from '../../../../core/contacts/draft-contact.ts';
import { useDraft } from '../../../data/services/draft-store.ts';
import { fieldLabelClass } from '../../../ui/field.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { FieldProblem, TextField } from '../../../ui/text-field.tsx';
import { useFieldProblem } from './field-problems.tsx';
import styles from './fields.module.css';
import { useEditedText } from './use-edited-text.ts';

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
    <fieldset className={stackClass(0)} aria-describedby={`${id}-problem`}>
      <legend className={fieldLabelClass()}>{label}</legend>
      {help !== undefined && <p className={classes(textClass('small'), styles['help'])}>{help}</p>}
      <div className={stackClass(8)}>
        {shown.map((language) => (
          <OneLanguage
            key={language}
            language={language}
            label={`${label}, ${common(`languages.${language}`)}`}
            field={`${field}.${language}`}
            rows={rows}
            value={value[language] ?? ''}
            onChange={(text) => props.onChange({ ...value, [language]: text })}
          />
        ))}
      </div>
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}

function OneLanguage(props: {
  readonly language: Language;
  readonly label: string;
  readonly field: string;
  readonly rows: number | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { language, label, field, rows } = props;
  const held = useEditedText(props);
  return (
    <div className={styles['text']}>
      <span className={classes(textClass('small', 'strong'), styles['language'])} aria-hidden>
        {language.toUpperCase()}
      </span>
      <TextField
        label={label}
        isLabelHidden
        field={field}
        lang={language}
        {...(rows === undefined ? {} : { rows })}
        {...held}
      />
    </div>
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
