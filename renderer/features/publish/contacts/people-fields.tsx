// Decides how it is written who answers for a service: a person or a desk with a function, never anything private.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { withoutEmpty } from '../../../../core/contacts/without-empty.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import fields from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { setContact, typeContact } from './write-contact.ts';

type DraftPerson = NonNullable<DraftContact['people']>[number];

/** The people. One of whom nothing is written yet is only on the screen. */
export function PeopleFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const [people, setPeople] = useState<readonly DraftPerson[]>(contact.people ?? []);
  const write = (next: readonly DraftPerson[], save: typeof setContact): void => {
    setPeople(next);
    const { people: _before, ...rest } = contact;
    const written = next.filter((person) => withoutEmpty(person) !== undefined);
    save(written.length > 0 ? { ...rest, people: written } : rest);
  };
  return (
    <fieldset className={fields['stack']} data-field="people">
      <legend className={fields['legend']}>{t('fields.people')}</legend>
      <p className={fields['help']}>{t('peopleText')}</p>
      {people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person that is being written has no other name
        <fieldset className={fields['box']} key={`${people.length} ${index}`}>
          <legend className="visually-hidden">{t('personNumber', { number: index + 1 })}</legend>
          <div className={fields['boxHead']}>
            <span aria-hidden>{t('personNumber', { number: index + 1 })}</span>
            <IconButton
              icon={X}
              name={t('removeNamed', { name: t('personNumber', { number: index + 1 }) })}
              onPress={() =>
                write(
                  people.filter((_, at) => at !== index),
                  setContact,
                )
              }
            />
          </div>
          <PersonField
            person={person}
            at={`people.${index}`}
            onChange={(next) =>
              write(
                people.map((one, at) => (at === index ? next : one)),
                typeContact,
              )
            }
          />
        </fieldset>
      ))}
      <div>
        <Button icon={Plus} onPress={() => setPeople([...people, { name: '' }])}>
          {t('personAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

function PersonField(props: {
  readonly person: DraftPerson;
  readonly at: string;
  readonly onChange: (person: DraftPerson) => void;
}) {
  const t = useTranslations('workshop');
  const { person, at, onChange } = props;
  return (
    <>
      <DraftField
        label={t('personName')}
        field={`${at}.name`}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
      />
      <LocalTextField
        label={t('personTitle')}
        field={`${at}.title`}
        value={person.title}
        onChange={(title) => onChange({ ...person, title })}
      />
      <LocalTextField
        label={t('personDepartment')}
        field={`${at}.department`}
        value={person.department}
        onChange={(department) => onChange({ ...person, department })}
      />
      <div className={fields['row']}>
        <DraftField
          label={t('personEmail')}
          field={`${at}.email`}
          value={person.email ?? ''}
          onChange={(email) => onChange({ ...person, email })}
        />
        <DraftField
          label={t('personPhone')}
          field={`${at}.phone`}
          kind="phone"
          value={person.phone ?? ''}
          onChange={(phone) => onChange({ ...person, phone })}
        />
      </div>
    </>
  );
}
