// Field for the contact that replaced another. It is found by a word of it, also among thousands.
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { fieldLabelClass } from '../../../ui/field.ts';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { FieldProblem, TextField } from '../../../ui/text-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { filterContacts } from './filter-contacts.ts';
import { setContact } from './write-contact.ts';

/** How many are offered; more words make them fewer. */
const offered = 6;

/** Which contact took its place, or that none did. */
export function ReplacedByField({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const all = useDraft((state) => state.draft?.contacts) ?? [];
  const problem = useFieldProblem('replacedBy');
  const [words, setWords] = useState('');
  const { replacedBy, ...rest } = contact;
  const nameOf = (other: DraftContact): string => {
    const { text } = chooseText(other.organisation, language);
    return [text, chooseText(other.service, language).text, other.id]
      .filter((part) => part !== '')
      .join(', ');
  };
  const chosen = all.find(({ id }) => id === replacedBy);
  const found =
    words.trim() === ''
      ? []
      : filterContacts(
          all.filter(({ id }) => id !== contact.id && id !== replacedBy),
          words,
          undefined,
        );
  return (
    <fieldset className={stackClass(0)} data-field="replacedBy">
      <legend className={fieldLabelClass()}>{t('fields.replacedBy')}</legend>
      <p className={classes(textClass('small'), fields['help'])}>{t('replacedByText')}</p>
      <p>{replacedBy === undefined ? t('replacedByNone') : chosen ? nameOf(chosen) : replacedBy}</p>
      {replacedBy !== undefined && (
        <div className={rowClass(8)}>
          <Button icon={X} onPress={() => setContact(rest)}>
            {t('replacedByClear')}
          </Button>
        </div>
      )}
      <FieldProblem id={`${contact.id}-replacedBy`} problem={problem} />
      <TextField label={t('replacedBySearch')} value={words} onChange={setWords} />
      <div className={rowClass(8)}>
        {found.slice(0, offered).map((other) => (
          <Button
            key={other.id}
            icon={Check}
            onPress={() => {
              setWords('');
              setContact({ ...rest, replacedBy: other.id });
            }}
          >
            {t('replacedByTake', { name: nameOf(other) })}
          </Button>
        ))}
      </div>
      {words.trim() !== '' && found.length === 0 && <p role="status">{t('contactsNoMatch')}</p>}
    </fieldset>
  );
}
