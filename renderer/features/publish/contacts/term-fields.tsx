// Fields for the terms of a service: its languages, its cost, the age it is for.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { useLanguageName } from '../../../text/language-name.ts';
import { ChipsField } from '../fields/chips-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import fields from '../fields/fields.module.css';
import { LocalLinesField } from './local-lines-field.tsx';
import { setContact, typeContact } from './write-contact.ts';

type FieldsProps = { readonly contact: DraftContact };

/** Languages that are offered; a contact may carry others. */
const offered = 'el en it pt ar fa prs ur ps bn so ti tr uk ru ro bg sq fr es de zh'.split(' ');

/** The languages readers can choose by. */
export function CodesField({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const nameOf = useLanguageName();
  const { languageCodes = [], ...rest } = contact;
  const codes = [...new Set([...offered, ...languageCodes])];
  return (
    <ChipsField
      label={t('languageCodes')}
      field="languageCodes"
      options={codes.map((value) => ({ value, label: nameOf(value) }))}
      chosen={languageCodes}
      onChange={(chosen) => setContact(chosen.length > 0 ? { ...rest, languageCodes: [...chosen] } : rest)}
    />
  );
}

/** Costs in words; an amount stays with the line it belongs to. */
export function CostLines({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const { costs = [], ...rest } = contact;
  const [before] = useState(costs);
  return (
    <LocalLinesField
      label={t('costLines')}
      field="costs"
      texts={costs.map(({ text = {} }) => text)}
      onChange={(texts, places) => {
        const next = texts.map((text, index) => ({ ...before[places[index] ?? -1], text }));
        typeContact(next.length > 0 ? { ...rest, costs: next } : rest);
      }}
    />
  );
}

/** For which age. */
export function AgeFields({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const write = (name: 'minAge' | 'maxAge', text: string): void => {
    const { [name]: _before, ...rest } = contact;
    const age = Number(text.replace(',', '.'));
    typeContact(text.trim() === '' || !(age >= 0 && age <= 150) ? rest : { ...rest, [name]: age });
  };
  return (
    <div className={fields['row']}>
      {(['minAge', 'maxAge'] as const).map((name) => (
        <DraftField
          key={name}
          label={t(name === 'minAge' ? 'youngest' : 'oldest')}
          field={name}
          value={contact[name]?.toString() ?? ''}
          onChange={(text) => write(name, text)}
        />
      ))}
    </div>
  );
}
