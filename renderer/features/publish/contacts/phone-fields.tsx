// Fields for a contact's numbers: the number itself, its kind, what it accepts, and a label.
import { ArrowUp, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { changeNumber, type DraftPhone, noPhone } from '../corrections/change-number.ts';
import { ChipsField } from '../fields/chips-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { setContact, typeContact } from './write-contact.ts';

const kinds = ['short-code', 'fixed', 'mobile', 'freephone'] as const;
const channels = ['voice', 'text', 'whatsapp', 'viber', 'signal'] as const;

/** The numbers of a contact. */
export function PhoneFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const problem = useFieldProblem('phones');
  const { phones } = contact;
  const others = (index: number) => phones.filter((_, place) => place !== index);
  return (
    <div className={stackClass(16)} data-field="phones">
      <FieldBoxes
        items={phones}
        nameOf={(number) => t('phoneNumber', { number })}
        onRemove={(rest) => setContact({ ...contact, phones: [...rest] })}
        toolsOf={(phone, index) =>
          index > 0 && (
            <IconButton
              icon={ArrowUp}
              name={t('phoneFirst', { number: index + 1 })}
              onPress={() => setContact({ ...contact, phones: [phone, ...others(index)] })}
            />
          )
        }
      >
        {(phone, index) => <PhoneField contact={contact} phone={phone} index={index} />}
      </FieldBoxes>
      <FieldProblem id={`${contact.id}-phones`} problem={problem} />
      <div>
        <Button icon={Plus} onPress={() => setContact({ ...contact, phones: [...phones, noPhone] })}>
          {t('phoneAdd')}
        </Button>
      </div>
    </div>
  );
}

function PhoneField(props: {
  readonly contact: DraftContact;
  readonly phone: DraftPhone;
  readonly index: number;
}) {
  const t = useTranslations('workshop');
  const contacts = useTranslations('contacts');
  const { contact, phone, index } = props;
  const withPhone = (next: DraftPhone): DraftContact => ({
    ...contact,
    phones: contact.phones.map((other, place) => (place === index ? next : other)),
  });
  return (
    <>
      <div className={fields['row']}>
        <DraftField
          label={t('number')}
          field={`phones.${index}.number`}
          kind="phone"
          value={phone.number}
          onChange={(number) => typeContact(withPhone(changeNumber(phone, contact.country, number)))}
        />
        <DraftField
          label={t('numberAbroad')}
          field={`phones.${index}.e164`}
          kind="phone"
          isDisabled={phone.kind === 'short-code'}
          value={phone.e164 ?? ''}
          onChange={(e164) => {
            const { e164: _before, ...rest } = phone;
            typeContact(withPhone(e164 === '' ? rest : { ...rest, e164 }));
          }}
        />
        <ChoiceField
          label={t('numberKind')}
          field={`phones.${index}.kind`}
          options={kinds.map((value) => ({ value, label: contacts(`kinds.${value}`) }))}
          value={phone.kind}
          onChange={(kind) => {
            const { e164, ...rest } = phone;
            const keeps = kind !== 'short-code' && e164 !== undefined;
            setContact(withPhone({ ...rest, kind, ...(keeps ? { e164 } : {}) }));
          }}
        />
      </div>
      <ChipsField
        label={t('channels')}
        field={`phones.${index}.channels`}
        options={channels.map((value) => ({ value, label: contacts(`channels.${value}`) }))}
        chosen={phone.channels}
        onChange={(chosen) => setContact(withPhone({ ...phone, channels: [...chosen] }))}
      />
      <LocalTextField
        label={t('numberNote')}
        field={`phones.${index}.note`}
        value={phone.note}
        onChange={(note) => typeContact(withPhone({ ...phone, note }))}
      />
    </>
  );
}
