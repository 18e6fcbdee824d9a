// Fields for who a contact is, when it can be called, in which language and at what cost.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { needSchema } from '../../../../core/contacts/contact.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { stackClass } from '../../../ui/layout.ts';
import { SwitchRow } from '../../../ui/switch-row.tsx';
import { useEveryCountry } from '../../shared/country-choice.tsx';
import { ChipsField } from '../fields/chips-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { AgeFields, CodesField, CostLines } from './term-fields.tsx';
import { setContact, typeContact } from './write-contact.ts';

type FieldsProps = { readonly contact: DraftContact };

/** Names, service, country, needs. */
export function NameFields({ contact }: FieldsProps) {
  const t = useTranslations('workshop');
  const contacts = useTranslations('contacts');
  return (
    <div className={stackClass(16)}>
      <ContactText contact={contact} name="organisation" />
      <ContactText contact={contact} name="service" />
      <ChoiceField
        label={t('fields.country')}
        field="country"
        options={useEveryCountry()}
        value={contact.country}
        onChange={(country) => setContact({ ...contact, country })}
      />
      <ContactText contact={contact} name="region" />
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
    <div className={stackClass(16)}>
      <ContactSwitch contact={contact} name="isAlwaysOpen" />
      <ContactText contact={contact} name="openingHours" />
      <ContactText contact={contact} name="languages" label={t('spoken')} />
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
      <ContactText contact={contact} name="whoMayCall" />
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
      <ContactText contact={contact} name="notes" rows={2} />
    </div>
  );
}

const switchNames = { isAlwaysOpen: 'alwaysOpen', isEmergency: 'isEmergency' } as const;
const switchHelp = { isAlwaysOpen: 'alwaysOpenText', isEmergency: 'isEmergencyText' } as const;

/** Something that holds for a contact or not. */
export function ContactSwitch(props: {
  readonly contact: DraftContact;
  readonly name: keyof typeof switchNames;
}) {
  const t = useTranslations('workshop');
  const { contact, name } = props;
  const change = (isOn: boolean): void => setContact({ ...contact, [name]: isOn });
  return (
    <SwitchRow
      label={t(switchNames[name])}
      help={t(switchHelp[name])}
      isOn={contact[name]}
      onChange={change}
    />
  );
}

/** One text of a contact, in every language of the kit. */
function ContactText(props: {
  readonly contact: DraftContact;
  readonly name:
    | 'organisation'
    | 'service'
    | 'region'
    | 'openingHours'
    | 'languages'
    | 'whoMayCall'
    | 'notes';
  /** The name of the field, where it is not that of the fact. */
  readonly label?: string;
  readonly rows?: number;
}) {
  const t = useTranslations('workshop');
  const { contact, name, label = t(`fields.${name}`), ...rest } = props;
  return (
    <LocalTextField
      {...rest}
      label={label}
      field={name}
      value={contact[name]}
      onChange={(text) => typeContact({ ...contact, [name]: text })}
    />
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
