// Fields for who answers for a service: a person or a desk with a function, never anything private.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact, DraftText } from '../../../../core/contacts/draft-contact.ts';
import { withoutEmpty } from '../../../../core/contacts/without-empty.ts';
import { Button } from '../../../ui/button.tsx';
import { fieldLabelClass } from '../../../ui/field.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes, type ItemFieldsProps } from '../fields/field-box.tsx';
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
    <fieldset className={stackClass(16)} data-field="people">
      <legend className={fieldLabelClass()}>{t('fields.people')}</legend>
      <p className={classes(textClass('small'), fields['help'])}>{t('peopleText')}</p>
      <FieldBoxes
        items={people}
        nameOf={(number) => t('personNumber', { number })}
        onRemove={(rest) => write(rest, setContact)}
      >
        {(person, index) => (
          <PersonField
            item={person}
            at={`people.${index}`}
            onChange={(next) =>
              write(
                people.map((one, at) => (at === index ? next : one)),
                typeContact,
              )
            }
          />
        )}
      </FieldBoxes>
      <div>
        <Button icon={Plus} onPress={() => setPeople([...people, { name: '' }])}>
          {t('personAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

function PersonField({ item: person, at, onChange }: ItemFieldsProps<DraftPerson>) {
  const t = useTranslations('workshop');
  const textOf = (name: 'title' | 'department') => ({
    field: `${at}.${name}`,
    value: person[name],
    onChange: (text: DraftText) => onChange({ ...person, [name]: text }),
  });
  const wordOf = (name: 'name' | 'email' | 'phone') => ({
    field: `${at}.${name}`,
    value: person[name] ?? '',
    onChange: (word: string) => onChange({ ...person, [name]: word }),
  });
  return (
    <>
      <DraftField label={t('personName')} {...wordOf('name')} />
      <LocalTextField label={t('personTitle')} {...textOf('title')} />
      <LocalTextField label={t('personDepartment')} {...textOf('department')} />
      <div className={fields['row']}>
        <DraftField label={t('personEmail')} {...wordOf('email')} />
        <DraftField label={t('personPhone')} kind="phone" {...wordOf('phone')} />
      </div>
    </>
  );
}
