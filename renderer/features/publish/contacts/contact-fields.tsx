// Decides how it is written who a contact is and when, in which language and at what cost it can be called.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../../core/base/country.ts';
import { needSchema } from '../../../../core/contacts/contact.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { SwitchRow } from '../../../ui/switch-row.tsx';
import { ChipsField } from '../fields/chips-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import fields from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { AgeFields, CodesField, CostLines } from './term-fields.tsx';
import { setContact, typeContact } from './write-contact.ts';

type FieldsProps = { readonly contact: DraftContact };

/** Names, service, country, needs. */
export function NameFields({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const contacts = useTranslations('contacts');
  return (
    <div className={fields['stack']}>
      <LocalTextField
        label={t('fields.organisation')}
        field="organisation"
        value={contact.organisation}
        onChange={(organisation) => typeContact({ ...contact, organisation })}
      />
      <LocalTextField
        label={t('fields.service')}
        field="service"
        value={contact.service}
        onChange={(service) => typeContact({ ...contact, service })}
      />
      <ChoiceField
        label={t('fields.country')}
        field="country"
        options={countrySchema.options.map((value) => ({ value, label: common(`countries.${value}`) }))}
        value={contact.country}
        onChange={(country) => setContact({ ...contact, country })}
      />
      <LocalTextField
        label={t('fields.region')}
        field="region"
        value={contact.region}
        onChange={(region) => typeContact({ ...contact, region })}
      />
      <ChipsField
        label={t('fields.needs')}
        field="needs"
        options={needSchema.options.map((value) => ({ value, label: contacts(`needs.${value}`) }))}
        chosen={contact.needs}
        onChange={(needs) => setContact({ ...contact, needs: [...needs] })}
      />
    </div>
  );
}

/** Hours, languages, cost, who may call, other ways. */
export function CallFields({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const contacts = useTranslations('contacts');
  return (
    <div className={fields['stack']}>
      <SwitchRow
        label={t('alwaysOpen')}
        help={t('alwaysOpenText')}
        isOn={contact.isAlwaysOpen}
        words={{ on: t('on'), off: t('off') }}
        onChange={(isAlwaysOpen) => setContact({ ...contact, isAlwaysOpen })}
      />
      <LocalTextField
        label={t('fields.openingHours')}
        field="openingHours"
        value={contact.openingHours}
        onChange={(openingHours) => typeContact({ ...contact, openingHours })}
      />
      <LocalTextField
        label={t('spoken')}
        field="languages"
        value={contact.languages}
        onChange={(languages) => typeContact({ ...contact, languages })}
      />
      <CodesField contact={contact} />
      <ChoiceField
        label={contacts('cost')}
        field="isFree"
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: contacts(`costs.${value}`),
        }))}
        value={contact.isFree}
        onChange={(isFree) => setContact({ ...contact, isFree })}
      />
      <CostLines key={`${contact.id} costs`} contact={contact} />
      <LocalTextField
        label={t('fields.whoMayCall')}
        field="whoMayCall"
        value={contact.whoMayCall}
        onChange={(whoMayCall) => typeContact({ ...contact, whoMayCall })}
      />
      <AgeFields contact={contact} />
      <LinesField
        key={`${contact.id} emails`}
        label={t('fields.emails')}
        field="emails"
        lines={contact.emails}
        onChange={(emails) => typeContact({ ...contact, emails: [...emails] })}
      />
      <LinesField
        key={`${contact.id} websites`}
        label={t('fields.websites')}
        field="websites"
        lines={contact.websites}
        onChange={(websites) => typeContact({ ...contact, websites: [...websites] })}
      />
      <LocalTextField
        label={t('fields.notes')}
        field="notes"
        rows={2}
        value={contact.notes}
        onChange={(notes) => typeContact({ ...contact, notes })}
      />
    </div>
  );
}

/** One entry a line. What is typed stays as it is while the field is open; lines without words are no entries. */
function LinesField(props: {
  readonly label: string;
  readonly field: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const t = useTranslations('workshop');
  const [text, setText] = useState(() => props.lines.join('\n'));
  return (
    <DraftField
      label={props.label}
      field={props.field}
      isList
      rows={2}
      help={t('oneALine')}
      value={text}
      onChange={(next) => {
        setText(next);
        props.onChange(
          next
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
